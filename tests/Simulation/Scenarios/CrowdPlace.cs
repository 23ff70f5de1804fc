using System.Diagnostics;
using System.Net;
using System.Threading.Channels;
using Sandbox;

namespace Simulation;

/// <summary>One connection of a crowd: its two services, which answer at once, how often they are called, and what wakes its loop.</summary>
internal sealed class CrowdPlace(SandboxServer services, VirtualClock clock) : IDisposable
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly HttpMessageInvoker _way = new(services.CreateHandler());
    private readonly Queue<TimeSpan> _minute = new();

    public SandboxServer Services => services;

    /// <summary>Whether all that there was at first is done.</summary>
    public bool IsSettled { get; set; }

    /// <summary>The order that its office made in the second half of the hour, by its id.</summary>
    public string? Made { get; private set; }

    /// <summary>The most calls of Zoho Books in any minute since this was set to 0.</summary>
    public int MostAMinute { get; set; }

    /// <summary>What the services took, in ticks of the <see cref="Stopwatch"/>.</summary>
    public long Ticks { get; private set; }

    /// <summary>How often Zoho Books was called.</summary>
    public long ToZoho { get; private set; }

    /// <summary>How often Procore was called.</summary>
    public long ToProcore { get; private set; }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.RequestUri!.AbsolutePath.StartsWith("/oauth/", StringComparison.Ordinal)) Count(request.RequestUri.Host.Contains("procore", StringComparison.Ordinal));
        var started = Stopwatch.GetTimestamp();
        var answering = _way.SendAsync(request, cancellationToken);
        Ticks += Stopwatch.GetTimestamp() - started; // they answer on the thread that asks
        var answer = await answering;
        if (answer.StatusCode == HttpStatusCode.TooManyRequests) Refused++;
        return answer;
    }

    /// <summary>How many calls a service refused over a limit.</summary>
    public int Refused { get; private set; }

    /// <summary>Its office makes an order.</summary>
    public void Make()
    {
        var before = services.Zoho.Orders.Select(order => order.Id).ToHashSet(StringComparer.Ordinal);
        services.Burst("the second half", edits: 0, cancellations: 0, created: 1);
        Made = services.Zoho.Orders.Select(order => order.Id).Single(id => !before.Contains(id));
    }

    public void Wake() => _signal.Writer.TryWrite(true);

    /// <summary>Waits as a host's loop does: until it is woken, or for so long.</summary>
    public async Task WaitAsync(TimeSpan delay)
    {
        await using var timer = clock.CreateTimer(_ => Wake(), null, delay, Timeout.InfiniteTimeSpan);
        await _signal.Reader.ReadAsync();
    }

    public void Dispose()
    {
        _way.Dispose();
        services.Dispose();
    }

    private void Count(bool isProcore)
    {
        if (isProcore)
        {
            ToProcore++;
            return;
        }

        ToZoho++;
        while (_minute.TryPeek(out var oldest) && oldest <= clock.Elapsed - AMinute) _minute.Dequeue();
        _minute.Enqueue(clock.Elapsed);
        MostAMinute = Math.Max(MostAMinute, _minute.Count);
    }
}
