using CsCheck;
using NodaTime;

namespace ZohoProcore.Sync.Tests.Model.Limits;

/// <summary>Limits are divided fairly, and never into more than there is.</summary>
public sealed class LimitDivisionTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private readonly List<LimitHolding> _known = [];
    private Instant _now = Noon;

    [Fact]
    public void Who_is_alone_has_what_it_wants()
    {
        Assert.Equal(20, Lease("a", 20));
        Assert.Equal(100, Lease("a", 100, held: 20));
    }

    [Fact]
    public void Nobody_has_what_another_one_holds_or_has_used()
    {
        Assert.Equal(100, Lease("a", 100));
        Assert.Equal(0, Lease("b", 100));
        Assert.Equal(50, Lease("a", 100, held: 100)); // it may have used all of it
        Assert.Equal(0, Lease("b", 100));
        Assert.Equal(50, Lease("a", 100, held: 70));
        Assert.Equal(30, Lease("b", 100));
        Assert.Equal(50, Lease("a", 100, held: 50));
        Assert.Equal(50, Lease("b", 100, held: 30));
    }

    [Fact]
    public void Who_wants_little_leaves_the_rest_to_those_who_want_more()
    {
        foreach (var _ in Enumerable.Range(0, 3))
        {
            Lease("a", 10, held: 10);
            Lease("b", 100, held: 10);
            Lease("c", 100, held: 10);
        }

        Assert.Equal((10, 45, 45), (Percent("a"), Percent("b"), Percent("c")));
    }

    [Fact]
    public void Where_there_are_too_many_some_have_enough_for_a_call_and_the_others_nothing()
    {
        var percents = Enumerable.Range(0, 12).Select(i => Lease($"{i}", 10)).ToList();
        Assert.Equal((10, 2), (percents.Count(percent => percent == 10), percents.Count(percent => percent == 0)));
    }

    [Fact]
    public void A_share_is_somebody_elses_once_its_calls_no_longer_count_but_for_the_least_which_is_kept_for_a_while()
    {
        Lease("dead", 100);
        _now += Minute - Duration.Epsilon;
        Assert.Equal(0, Lease("b", 100));
        _now += Duration.Epsilon;
        Assert.Equal(90, Lease("b", 100));
        _now += Duration.FromMinutes(10);
        Assert.Equal(100, Lease("b", 100, held: 90));
    }

    [Fact]
    public void What_was_given_back_is_free_at_once()
    {
        Lease("a", 100);
        Assert.Equal(0, Lease("a", 0, held: 15, least: 0));
        Assert.Equal(85, Lease("b", 100));
        _now += Minute;
        Assert.Equal(100, Lease("b", 100, held: 85));
    }

    [Fact]
    public void Who_comes_new_is_told_what_is_left_of_the_quota_and_nobody_is_given_what_another_one_may_still_send()
    {
        Assert.Null(Ask("a", 100).Quota);
        var first = Ask("a", 100, held: 100, left: 150, resetsIn: Duration.FromHours(5));
        Assert.Equal((100, 150, Duration.FromHours(5)), (first.Quota, first.QuotaLeft, first.QuotaResetsIn));

        _now += Duration.FromHours(2); // it is gone, and its share too
        Ask("a", 50, held: 50, left: 60, resetsIn: Duration.FromHours(3));
        var other = Ask("b", 100);
        Assert.Equal((50, 30, 60), (other.Percent, other.Quota, other.QuotaLeft));
        Assert.Equal(Duration.FromHours(3), other.QuotaResetsIn);
        Assert.Equal(30, Ask("a", 50, held: 50, left: 80, resetsIn: Duration.FromHours(3) + Duration.FromSeconds(2)).Quota); // an older answer

        _now += Duration.FromHours(4);
        var next = Ask("b", 100, left: 1000, resetsIn: Duration.FromHours(24));
        Assert.Equal((100, 1000), (next.Quota, next.QuotaLeft));
    }

    /// <summary>Whoever asks, wants, uses, dies and comes back: what may count together is never more than the limits, and the quota is never given out twice.</summary>
    [Fact]
    public void Never_more_than_there_is() => Gen.Select(Gen.Int[0, 4], Gen.Int[1, 10], Gen.Int[0, 100], Gen.Int[0, 40]).Array[1, 120].Sample(steps =>
    {
        var (known, now, left) = (new List<LimitHolding>(), Noon, 300L);
        var percents = new int[5]; // what each keeps to
        var quotas = new long[5];
        var ends = new Instant[5];
        foreach (var (who, tens, used, seconds) in steps)
        {
            now += Duration.FromSeconds(seconds);
            var name = $"{who}";
            var before = known.SingleOrDefault(one => one.Holder == name);
            var may = now < ends[who] ? percents[who] : Math.Min(10, percents[who]);
            var held = before is null ? 0 : Math.Min(Math.Max(may, used), before.PercentAt(now));
            left -= before is null || now >= before.KeptUntil ? 0 : Math.Min(used % 7, quotas[who]); // what it sent of the quota since, and has heard of
            var (holding, lease) = LimitDivision.Divide(known, Claim(name, 10 * tens, held, 10, left, Noon + Duration.FromDays(1) - now), now);
            known.RemoveAll(one => one.Holder == name);
            known.Add(holding);
            (percents[who], quotas[who], ends[who]) = (lease.Percent, lease.Quota!.Value, now + Minute);
            Assert.InRange(known.Sum(one => one.PercentAt(now)), 0, 100);
            Assert.InRange(known.Where(one => now < one.KeptUntil).Sum(one => one.Quota), 0, left);
        }
    });

    private static LimitClaim Claim(string holder, int wanted, int held, int least, long? left, Duration? resetsIn) => new()
    {
        Scope = "s",
        Holder = holder,
        Wanted = wanted,
        Held = held,
        Least = least,
        CountsFor = Minute,
        SafeFor = least == 0 ? Duration.Zero : Duration.FromMinutes(10),
        QuotaLeft = left,
        QuotaResetsIn = resetsIn,
        QuotaWanted = 100,
    };

    private int Lease(string holder, int wanted, int held = 0, int least = 10) => Ask(holder, wanted, held, least).Percent;

    private LimitLease Ask(string holder, int wanted, int held = 0, int least = 10, long? left = null, Duration? resetsIn = null)
    {
        var (holding, lease) = LimitDivision.Divide(_known, Claim(holder, wanted, held, least, left, resetsIn), _now);
        _known.RemoveAll(one => one.Holder == holder);
        _known.Add(holding);
        return lease;
    }

    private int Percent(string holder) => _known.Single(one => one.Holder == holder).Percent;
}
