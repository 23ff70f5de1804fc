using Microsoft.Extensions.Logging;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// The access token of one connection. A thousand callers on an expired token make one request; no caller's cancellation ends
/// it for the others; tokens are renewed before they expire; what another process has stored is used before a new one is minted.
/// </summary>
internal sealed class TokenSource : IDisposable
{
    private readonly object _gate = new();
    private readonly ITokenEndpoint _endpoint;
    private readonly ITokenVault _vault;
    private readonly TokenPolicy _policy;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly TokenRequest _request;
    private readonly TokenBudget _budget;
    private readonly HeldSecrets _secrets;
    private readonly CancellationTokenSource _life = new();
    private readonly CancellationToken _ended;
    private BearerToken? _current;
    private BearerToken? _former;
    private ApiFailure? _lastRefusal;
    private Task<TokenOutcome>? _flight;
    private DateTimeOffset _refusedUntil;

    /// <param name="endpoint">How a token is asked for.</param>
    /// <param name="vault">Where tokens are kept.</param>
    /// <param name="transport">Carries token requests; not disposed by this object, and no part of the API pipeline.</param>
    /// <param name="policy">Renewal and budget.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Receives events without any secret.</param>
    public TokenSource(
        ITokenEndpoint endpoint, ITokenVault vault, HttpMessageHandler transport, TokenPolicy policy, TimeProvider time, ILogger logger)
    {
        (_endpoint, _vault, _policy, _time, _logger) = (endpoint, vault, policy, time, logger);
        _request = new TokenRequest(endpoint, transport, policy.Timeout, time);
        _budget = new TokenBudget(policy, time);
        _secrets = new HeldSecrets(endpoint);
        _ended = _life.Token;
    }

    /// <summary>The current token, renewed when it is about to expire.</summary>
    public ValueTask<TokenOutcome> GetAsync(CancellationToken cancellationToken)
    {
        BearerToken? current = Volatile.Read(ref _current);
        if (current is not null && !IsDue(current, _time.GetUtcNow()))
            return new ValueTask<TokenOutcome>(current);
        return new ValueTask<TokenOutcome>(FlyAsync(rejected: null, cancellationToken));
    }

    /// <summary>A token other than the rejected one; the rejected one itself when there may be no other now.</summary>
    public async ValueTask<TokenOutcome> ReplaceAsync(BearerToken rejected, CancellationToken cancellationToken)
    {
        BearerToken? current = Volatile.Read(ref _current);
        if (current is not null && !string.Equals(current.Value, rejected.Value, StringComparison.Ordinal))
            return current;
        return await FlyAsync(rejected, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The token that is used or stored now; neither token nor failure when there is none. Never asks for a new one.</summary>
    public async ValueTask<TokenOutcome> PeekAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref _current) is { } current ? current : (await StoredAsync(cancellationToken).ConfigureAwait(false)).Outcome;

    /// <summary>
    /// What no message shows: the token that is used now, the one before it, which may live on, and what tokens are asked for with.
    /// </summary>
    public IReadOnlyList<string> CurrentSecrets => _secrets.With(Volatile.Read(ref _current), Volatile.Read(ref _former));

    /// <summary>Why the token endpoint gave no token when it was last asked; null since there is one.</summary>
    public ApiFailure? LastRefusal => Volatile.Read(ref _lastRefusal);

    /// <summary>
    /// Gives a token up: the next caller gets another, and what is stored is marked as expired, so that no other process picks it up.
    /// </summary>
    public async ValueTask ForgetAsync(BearerToken token, CancellationToken cancellationToken)
    {
        BearerToken? current = Volatile.Read(ref _current);
        if (current is not null && string.Equals(current.Value, token.Value, StringComparison.Ordinal))
            Interlocked.CompareExchange(ref _current, null, current);
        ((BearerToken? stored, _), long version) = await StoredAsync(cancellationToken).ConfigureAwait(false);
        if (stored is not null && string.Equals(stored.Value, token.Value, StringComparison.Ordinal))
            await StoreAsync(stored with { ExpiresAt = stored.IssuedAt }, version, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends a running renewal.</summary>
    public void Dispose()
    {
        _life.Cancel();
        _life.Dispose();
        _request.Dispose();
    }

    private async Task<TokenOutcome> FlyAsync(BearerToken? rejected, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task<TokenOutcome> flight;
        lock (_gate)
        {
            // Started on the pool and without the caller's token: the first caller may leave, the others still get their answer.
            flight = _flight is { IsCompleted: false } ? _flight
                : _flight = Task.Run(() => WholeAsync(rejected), CancellationToken.None);
        }
        try
        {
            return await flight.WaitWithAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ObjectDisposedException(nameof(TokenSource), "The client has been disposed.");
        }
    }

    // What a disposed client meets on its way is nobody's failure, and nobody may be there any more to see it.
    private async Task<TokenOutcome> WholeAsync(BearerToken? rejected)
    {
        try
        {
            return await RenewAsync(rejected, _ended).ConfigureAwait(false);
        }
        catch (Exception) when (_ended.IsCancellationRequested)
        {
            throw new OperationCanceledException(_ended);
        }
    }

    private async Task<TokenOutcome> RenewAsync(BearerToken? rejected, CancellationToken cancellationToken)
    {
        BearerToken? current = Volatile.Read(ref _current);
        DateTimeOffset now = _time.GetUtcNow();
        if (IsUsable(current, rejected, now))
            return current!;
        ((BearerToken? stored, ApiFailure? broken), long version) = await StoredAsync(cancellationToken).ConfigureAwait(false);
        if (broken is not null)
            return OrStillGood(current, rejected, broken);
        if (IsUsable(stored, rejected, now))
            return Adopt(stored!);

        // What was refused a moment ago is refused now: asking again for every call of a batch only spends what may be asked for.
        if (_budget.Now < _refusedUntil && Volatile.Read(ref _lastRefusal) is { } refusal)
            return OrStillGood(current, rejected, refusal);

        TokenOutcome minted = default;
        for (int attempt = 1; attempt <= _policy.Attempts; attempt++)
        {
            if (!_budget.MayMint(rejected is not null, out DateTimeOffset allowedAt))
            {
                // A token that has not expired is better than none, whatever made us want a newer one.
                BearerToken? fallback = current ?? stored;
                if (fallback is not null && fallback.ExpiresAt > _time.GetUtcNow())
                    return fallback;
                // Why there is no token is what a person has to know, and not that it is not asked for once more.
                return minted.Failure ?? Volatile.Read(ref _lastRefusal) switch
                {
                    { Kind: FailureKind.TokenRefused } refused => refused,
                    { Kind: FailureKind.TokenBudget } asked => asked with { RetryAfter = allowedAt - _budget.Now },
                    _ => ApiFailure.TokenBudgetSpent(allowedAt, allowedAt - _budget.Now),
                };
            }
            minted = await _request.SendAsync(cancellationToken).ConfigureAwait(false);
            // A server may echo what it was sent.
            if (minted.Failure is { } failed)
                minted = failed.Cleaned(CurrentSecrets);
            if (!IsUnanswered(minted.Failure) && minted.Failure is not { Kind: FailureKind.TokenRefused })
                _budget.Count(rejected is not null);
            if (minted.Token is not null || minted.Failure is { IsTransient: false } or { Kind: FailureKind.TokenBudget })
                break;
            if (attempt < _policy.Attempts)
                await _time.DelayAsync(TimeSpan.FromSeconds(attempt), cancellationToken).ConfigureAwait(false);
        }
        if (minted.Token is null)
        {
            Volatile.Write(ref _lastRefusal, minted.Failure);
            if (minted.Failure is { Kind: FailureKind.TokenRefused })
                _refusedUntil = _budget.Now + _policy.RefusalHolds;
            if (IsUnanswered(minted.Failure))
                _refusedUntil = _budget.Now + _policy.SilenceHolds;
            if (minted.Failure is { Kind: FailureKind.TokenBudget, RetryAfter: { } pause })
                _budget.Block(_budget.Now + pause);
            SharedLog.TokenRefused(_logger, minted.Failure!.Status, minted.Failure.Code);
            return OrStillGood(current, rejected, minted.Failure);
        }
        SharedLog.TokenMinted(_logger, minted.Token.ExpiresAt);
        if (await StoreAsync(minted.Token, version, cancellationToken).ConfigureAwait(false))
            return Adopt(minted.Token);
        // Another process stored its token first: share that one, so that both end on the same.
        ((stored, _), _) = await StoredAsync(cancellationToken).ConfigureAwait(false);
        return Adopt(IsUsable(stored, rejected, _time.GetUtcNow()) ? stored! : minted.Token);
    }

    private async ValueTask<(TokenOutcome Outcome, long Version)> StoredAsync(CancellationToken cancellationToken)
    {
        try
        {
            (BearerToken? token, long version) = await _vault.ReadAsync(cancellationToken).ConfigureAwait(false);
            return (new(token, null), version);
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SharedLog.TokenStoreFailed(_logger, exception.GetType().Name);
            return (ApiFailure.TokenStore(exception).Cleaned(CurrentSecrets), 0);
        }
    }

    /// <summary>False when somebody else was first. A store that fails costs nobody the token: it is used without.</summary>
    private async ValueTask<bool> StoreAsync(BearerToken token, long version, CancellationToken cancellationToken)
    {
        try
        {
            return await _vault.WriteAsync(token, version, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SharedLog.TokenStoreFailed(_logger, exception.GetType().Name);
            return true;
        }
    }

    private BearerToken Adopt(BearerToken token)
    {
        if (Interlocked.Exchange(ref _current, token) is { } former && former.Value != token.Value)
            Volatile.Write(ref _former, former);
        Volatile.Write(ref _lastRefusal, null);
        return token;
    }

    /// <summary>Where the endpoint is only having a bad moment, a token that has not expired still opens the door.</summary>
    private TokenOutcome OrStillGood(BearerToken? current, BearerToken? rejected, ApiFailure failure) =>
        rejected is null && current is not null && current.ExpiresAt > _time.GetUtcNow() && failure.IsTransient ? current : failure;

    /// <summary>An endpoint that can't be reached, or is broken, has given no token: that counts for nothing of what it gives.</summary>
    private static bool IsUnanswered(ApiFailure? failure) => failure is { IsTransient: true, Kind: not FailureKind.TokenBudget };

    private bool IsDue(BearerToken token, DateTimeOffset now)
    {
        TimeSpan life = token.ExpiresAt - token.IssuedAt;
        TimeSpan margin = _policy.RefreshBefore < life - _policy.RefreshBefore ? _policy.RefreshBefore : TimeSpan.FromTicks(life.Ticks / 2);
        return now >= token.ExpiresAt - margin;
    }

    private bool IsUsable(BearerToken? token, BearerToken? rejected, DateTimeOffset now) =>
        token is not null && BearerToken.IsWellFormed(token.Value) && !IsDue(token, now)
            && !string.Equals(token.Value, rejected?.Value, StringComparison.Ordinal);
}
