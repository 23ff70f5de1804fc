using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Asks for a share in the limiter's words.</summary>
internal static class LimitAsking
{
    /// <summary>How a limiter asks; null where the limits are its own.</summary>
    public static Func<ShareClaim, CancellationToken, ValueTask<ShareGrant>>? Of(IProcoreLimitSharing? sharing) => sharing is null ? null
        : async (claim, cancellationToken) =>
        {
            var asked = new ProcoreLimitClaim
            {
                WantedPercent = claim.Wanted,
                HeldPercent = claim.Held,
                LeastPercent = claim.Least,
                CountsFor = claim.CountsFor,
                QuotaLeft = claim.QuotaLeft,
                QuotaResetsIn = claim.QuotaResetsIn,
                QuotaWanted = claim.QuotaWanted,
            };
            ProcoreLimitLease lease = await sharing.LeaseAsync(asked, cancellationToken).ConfigureAwait(false);
            int percent = Math.Max(0, Math.Min(lease.Percent, 100));
            return new ShareGrant(percent, lease.Lifetime, lease.SafeFor, lease.Quota, lease.QuotaLeft, lease.QuotaResetsIn);
        };
}
