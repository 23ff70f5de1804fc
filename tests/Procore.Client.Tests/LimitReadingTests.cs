using Zoho.Procore.Sdk.Shared;

namespace Procore.Client.Tests;

/// <summary>What is read of a window, and what a client says to whoever hands out shares.</summary>
public sealed class LimitReadingTests
{
    private static readonly ShareClaim Claim = new(Wanted: 40, Held: 30, Least: 10, TimeSpan.FromSeconds(90), QuotaLeft: 700, TimeSpan.FromHours(5), QuotaWanted: 99);

    private static readonly DateTimeOffset Date = DateTimeOffset.FromUnixTimeSeconds(10_004);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Less than nothing left is nothing, and more than all is all. Where nothing is left an answer counts also when it does not tell until when.</summary>
    [Theory]
    [InlineData("1", "1", "0", 1, 1, 0L)]
    [InlineData("100", "99", "10007", 100, 99, 10_007L)]
    [InlineData("100", "-1", "10007", 100, 0, 10_007L)]
    [InlineData("100", "101", "10007", 100, 100, 10_007L)]
    [InlineData("100", "0", "253402300799", 100, 0, 253_402_300_799L)]
    [InlineData("100", "0", null, 100, 0, null)]
    [InlineData("100", "-5", "soon", 100, 0, null)]
    public void What_is_left_is_read(string limit, string remaining, string? reset, long of, long left, long? end)
    {
        using HttpResponseMessage response = Told(limit, remaining, reset);

        Assert.Equal(
            new RateReading(of, left, end is { } at ? DateTimeOffset.FromUnixTimeSeconds(at) : null, Date), RateReading.From(response.Headers));
    }

    [Theory]
    [InlineData(null, "1", "1")]
    [InlineData("1", null, "1")]
    [InlineData("1", "1", null)]
    [InlineData("many", "1", "1")]
    [InlineData("1", "0.5", "1")]
    [InlineData("0", "0", "1")]
    [InlineData("-1", "0", "1")]
    [InlineData("1", "1", "-1")]
    [InlineData("1", "0", "-1")]
    [InlineData("1", "1", "253402300800")]
    public void What_is_not_told_whole_is_not_read(string? limit, string? remaining, string? reset)
    {
        using HttpResponseMessage response = Told(limit, remaining, reset);

        Assert.Null(RateReading.From(response.Headers));
    }

    [Fact]
    public void Nobody_is_asked_where_limits_are_nobody_elses() => Assert.Null(LimitAsking.Of(null));

    [Fact]
    public async Task Who_hands_out_shares_hears_all_that_is_claimed_and_is_heard_whole()
    {
        var sharing = new Sharing(new()
        {
            Percent = 25,
            Lifetime = TimeSpan.FromMinutes(1),
            SafeFor = TimeSpan.FromMinutes(2),
            Quota = 50,
            QuotaLeft = 600,
            QuotaResetsIn = TimeSpan.FromHours(4),
        });

        ShareGrant grant = await LimitAsking.Of(sharing)!(Claim, Token);

        Assert.Equal(
            new ProcoreLimitClaim
            {
                WantedPercent = 40,
                HeldPercent = 30,
                LeastPercent = 10,
                CountsFor = TimeSpan.FromSeconds(90),
                QuotaLeft = 700,
                QuotaResetsIn = TimeSpan.FromHours(5),
                QuotaWanted = 99,
            },
            sharing.Claim);
        Assert.Equal(new ShareGrant(25, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), 50, 600, TimeSpan.FromHours(4)), grant);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(100, 100)]
    [InlineData(101, 100)]
    public async Task A_share_is_never_more_than_there_is_nor_less_than_nothing(int given, int taken) =>
        Assert.Equal(taken, (await LimitAsking.Of(new Sharing(new() { Percent = given }))!(Claim, Token)).Percent);

    private static HttpResponseMessage Told(string? limit, string? remaining, string? reset)
    {
        var response = new HttpResponseMessage();
        foreach ((string name, string? value) in new[] { ("limit", limit), ("remaining", remaining), ("reset", reset) })
        {
            if (value is not null)
                response.Headers.TryAddWithoutValidation($"X-Rate-Limit-{name}", value);
        }

        response.Headers.Date = Date;
        return response;
    }

    private sealed class Sharing(ProcoreLimitLease lease) : IProcoreLimitSharing
    {
        public ProcoreLimitClaim? Claim { get; private set; }

        public ValueTask<ProcoreLimitLease> LeaseAsync(ProcoreLimitClaim claim, CancellationToken cancellationToken = default)
        {
            Claim = claim;
            return new(lease);
        }
    }
}
