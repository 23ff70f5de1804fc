using System.Collections.Concurrent;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>Stands before the token endpoint: counts what is asked, holds it back where a test wants that, and notes which tokens are used.</summary>
internal sealed class TokenDesk(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _held;
    private int _requests;

    /// <summary>Completes with the first token request.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Token requests so far.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>The authorizations of API calls, and how often each was used.</summary>
    public ConcurrentDictionary<string, int> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the endpoint can't be reached.</summary>
    public bool IsAway { get; set; }

    /// <summary>Lets no token request through until the returned action is called.</summary>
    public Action Hold()
    {
        var held = _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return () => held.TrySetResult();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.RequestUri!.AbsolutePath.StartsWith("/oauth/", StringComparison.Ordinal))
        {
            Used.AddOrUpdate(request.Headers.Authorization!.ToString(), 1, (_, count) => count + 1);
            return await base.SendAsync(request, cancellationToken);
        }
        Interlocked.Increment(ref _requests);
        _asked.TrySetResult();
        if (_held is { } held)
            await held.Task.WaitAsync(cancellationToken);
        return IsAway ? throw new HttpRequestException("Connection refused") : await base.SendAsync(request, cancellationToken);
    }
}
