using Zoho.Procore.Sdk.Shared;

namespace Procore.Client.Tests;

public sealed class LimitAskingTests : LimitAskingContract<ProcoreLimitClaim, ProcoreLimitLease>
{
    protected override ProcoreLimitClaim Whole => new()
    {
        WantedPercent = 40,
        HeldPercent = 30,
        LeastPercent = 10,
        CountsFor = TimeSpan.FromSeconds(90),
        QuotaLeft = 700,
        QuotaResetsIn = TimeSpan.FromHours(5),
        QuotaWanted = 99,
    };

    protected override ProcoreLimitLease Lease(int percent) => new()
    {
        Percent = percent,
        Lifetime = TimeSpan.FromMinutes(1),
        SafeFor = TimeSpan.FromMinutes(2),
        Quota = 50,
        QuotaLeft = 600,
        QuotaResetsIn = TimeSpan.FromHours(4),
    };

    private protected override Func<ShareClaim, CancellationToken, ValueTask<ShareGrant>>? Asking(ProcoreLimitLease? lease, Action<ProcoreLimitClaim> heard) =>
        LimitAsking.Of(lease is null ? null : new Sharing(lease, heard));

    private sealed class Sharing(ProcoreLimitLease lease, Action<ProcoreLimitClaim> heard) : IProcoreLimitSharing
    {
        public ValueTask<ProcoreLimitLease> LeaseAsync(ProcoreLimitClaim claim, CancellationToken cancellationToken = default)
        {
            heard(claim);
            return new(lease);
        }
    }
}
