using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client.Tests;

public sealed class LimitAskingTests : LimitAskingContract<ZohoLimitClaim, ZohoLimitLease>
{
    protected override ZohoLimitClaim Whole => new()
    {
        WantedPercent = 40,
        HeldPercent = 30,
        LeastPercent = 10,
        CountsFor = TimeSpan.FromSeconds(90),
        QuotaLeft = 700,
        QuotaResetsIn = TimeSpan.FromHours(5),
        QuotaWanted = 99,
    };

    protected override ZohoLimitLease Lease(int percent) => new()
    {
        Percent = percent,
        Lifetime = TimeSpan.FromMinutes(1),
        SafeFor = TimeSpan.FromMinutes(2),
        Quota = 50,
        QuotaLeft = 600,
        QuotaResetsIn = TimeSpan.FromHours(4),
    };

    private protected override Func<ShareClaim, CancellationToken, ValueTask<ShareGrant>>? Asking(ZohoLimitLease? lease, Action<ZohoLimitClaim> heard) =>
        LimitAsking.Of(lease is null ? null : new Sharing(lease, heard));

    private sealed class Sharing(ZohoLimitLease lease, Action<ZohoLimitClaim> heard) : IZohoLimitSharing
    {
        public ValueTask<ZohoLimitLease> LeaseAsync(ZohoLimitClaim claim, CancellationToken cancellationToken = default)
        {
            heard(claim);
            return new(lease);
        }
    }
}
