using NodaTime;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>The rules of submitting, claiming and finishing, which every store follows.</summary>
public sealed class WorkRowTests
{
    private static readonly WorkRow Claimed = new(Work("1", attempts: 2), 5, Noon + Duration.FromMinutes(5));

    [Fact]
    public void A_submission_takes_the_earlier_time_the_more_urgent_priority_and_the_newer_reason()
    {
        var row = WorkRow.Submit(Claimed, Work("1", -Duration.FromMinutes(1), WorkPriority.Backfill, attempts: 9, reason: "newer"));

        Assert.Equal(Work("1", -Duration.FromMinutes(1), WorkPriority.Poll, attempts: 2, reason: "newer"), row.Item);
        Assert.Equal((6, Claimed.LeaseUntil), (row.Version, row.LeaseUntil));
    }

    [Fact]
    public void Done_work_goes_unless_it_was_submitted_meanwhile()
    {
        Assert.Null(Claimed.Complete(new(Claimed.Item, 5)));
        Assert.Equal(new(Work("1"), 5, null), Claimed.Complete(new(Claimed.Item, 4)));
    }

    [Fact]
    public void Work_that_was_put_off_keeps_its_new_time_unless_it_was_submitted_meanwhile()
    {
        var later = Work("1", Duration.FromHours(1), WorkPriority.Backfill, 3, "failed");

        Assert.Equal(new(later, 5, null), Claimed.Defer(new(later, 5)));
        Assert.Equal(new(Work("1", attempts: 3), 5, null), Claimed.Defer(new(later, 4)));
    }

    [Fact]
    public void Somebody_looks_at_it_when_it_is_due_and_its_claim_has_lapsed()
    {
        Assert.Equal(Noon + Duration.FromMinutes(5), Claimed.WakesAt);
        Assert.Equal(Noon, (Claimed with { LeaseUntil = null }).WakesAt);
        Assert.Equal(Noon + Duration.FromHours(1), (Claimed with { Item = Work("1", Duration.FromHours(1)) }).WakesAt);
    }
}
