namespace ZohoProcore.Sync;

/// <content>Who has which share of limits.</content>
public sealed partial class InMemorySyncStore
{
    private readonly Dictionary<string, List<LimitHolding>> _limits = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<LimitLease> LeaseLimitsAsync(LimitClaim claim, CancellationToken cancellationToken = default) =>
        InLock(
            () =>
            {
                var now = Now;
                IReadOnlyList<LimitHolding> known = _limits.TryGetValue(claim.Scope, out var kept) ? kept : [];
                var (holding, lease) = LimitDivision.Divide(known, claim, now);
                _limits[claim.Scope] = [.. known.Where(one => one.Holder != claim.Holder && now < one.KeptUntil), holding];
                return lease;
            },
            cancellationToken);
}
