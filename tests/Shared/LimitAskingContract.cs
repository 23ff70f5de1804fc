using Zoho.Procore.Sdk.Shared;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>What both clients say to whoever hands out shares of limits, and hear from it.</summary>
public abstract class LimitAskingContract<TClaim, TLease>
    where TClaim : class
    where TLease : class
{
    private static readonly ShareClaim Claim = new(Wanted: 40, Held: 30, Least: 10, TimeSpan.FromSeconds(90), QuotaLeft: 700, TimeSpan.FromHours(5), QuotaWanted: 99);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>40 percent wanted, 30 held, 10 at least, which count for 90 seconds; 700 left of the quota, for five hours, and 99 of it wanted.</summary>
    protected abstract TClaim Whole { get; }

    /// <summary>A share that holds for a minute and is safe for two; 50 calls of the quota, of which 600 are left, for four hours.</summary>
    protected abstract TLease Lease(int percent);

    /// <summary>How the client asks somebody who keeps what is claimed, and gives that share; null where nobody hands out any.</summary>
    private protected abstract Func<ShareClaim, CancellationToken, ValueTask<ShareGrant>>? Asking(TLease? lease, Action<TClaim> heard);

    [Fact]
    public void Nobody_is_asked_where_limits_are_nobody_elses() => Assert.Null(Asking(null, _ => { }));

    [Fact]
    public async Task Who_hands_out_shares_hears_all_that_is_claimed_and_is_heard_whole()
    {
        TClaim? heard = null;

        ShareGrant grant = await Asking(Lease(25), claim => heard = claim)!(Claim, Token);

        Assert.Equal(Whole, heard);
        Assert.Equal(new ShareGrant(25, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), 50, 600, TimeSpan.FromHours(4)), grant);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(100, 100)]
    [InlineData(101, 100)]
    public async Task A_share_is_never_more_than_there_is_nor_less_than_nothing(int given, int taken) =>
        Assert.Equal(taken, (await Asking(Lease(given), _ => { })!(Claim, Token)).Percent);
}
