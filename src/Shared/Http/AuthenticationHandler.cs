namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Authorizes every send. A 401 gets one more try, and only with another token than the refused one. A route that also refuses a
/// fresh token lacks a scope: it does not make the client renew tokens again and again.
/// </summary>
internal sealed class AuthenticationHandler(ApiDialect dialect, TokenSource tokens, TimeProvider time, CallHandler inner)
    : CallHandler
{
    private static readonly TimeSpan RefusalMemory = TimeSpan.FromMinutes(10);
    private readonly object _gate = new();
    private readonly Dictionary<(string Method, string Route), long> _refusedRoutes = [];
    private volatile bool _wasAnyRefused;

    public override async ValueTask<HttpResponseMessage> SendAsync(ApiRequest call, CancellationToken cancellationToken)
    {
        BearerToken token = await TokenAsync(tokens.GetAsync(cancellationToken), call).ConfigureAwait(false);
        Authorize(call, token);
        HttpResponseMessage response = await inner.SendAsync(call, cancellationToken).ConfigureAwait(false);
        (string, string) route = (call.Method.Method, call.Route);
        if (call.Failure is not { Kind: FailureKind.Unauthorized })
        {
            if (call.Failure is null)
                Forget(route);
            return response;
        }
        if (WasRefused(route))
            return response;

        BearerToken fresh;
        try
        {
            fresh = await TokenAsync(tokens.ReplaceAsync(token, cancellationToken), call).ConfigureAwait(false);
            if (string.Equals(fresh.Value, token.Value, StringComparison.Ordinal))
                return response;
            if (call.Permit is not null)
                await call.Permit.RenewAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            response.Dispose();
            throw;
        }
        response.Dispose();
        Authorize(call, fresh);
        response = await inner.SendAsync(call, cancellationToken).ConfigureAwait(false);
        if (call.Failure is { Kind: FailureKind.Unauthorized })
            Remember(route);
        return response;
    }

    // Whatever this client holds, and not only what was sent, is let out by nothing that the server says.
    private void Authorize(ApiRequest call, BearerToken token)
    {
        call.Keep(tokens.CurrentSecrets);
        dialect.Authorize(call.Secret(token.Value), token.Value);
    }

    private static async ValueTask<BearerToken> TokenAsync(ValueTask<TokenOutcome> pending, ApiRequest call)
    {
        TokenOutcome outcome = await pending.ConfigureAwait(false);
        return outcome.Token ?? throw new ApiFailureException(
            outcome.Failure! with { NotSent = true, Retry = RetryRule.Never, Method = call.Method.Method, Route = call.Route });
    }

    private bool WasRefused((string, string) route)
    {
        lock (_gate)
        {
            if (!_refusedRoutes.TryGetValue(route, out long at))
                return false;
            if (time.GetElapsedTime(at) < RefusalMemory)
                return true;
            _refusedRoutes.Remove(route);
            return false;
        }
    }

    private void Remember((string, string) route)
    {
        lock (_gate)
            _refusedRoutes[route] = time.GetTimestamp();
        _wasAnyRefused = true;
    }

    private void Forget((string, string) route)
    {
        if (!_wasAnyRefused)
            return;
        lock (_gate)
            _refusedRoutes.Remove(route);
    }
}
