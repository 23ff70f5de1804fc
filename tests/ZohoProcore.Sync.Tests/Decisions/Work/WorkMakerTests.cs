using NodaTime;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests;

public sealed class WorkMakerTests
{
    private static readonly Instant Later = Noon + Duration.FromHours(1);

    private static readonly WorkItem Failing = new()
    {
        Key = RecordKey.PurchaseOrder("1"),
        DueAt = Noon,
        Priority = WorkPriority.Poll,
        Attempts = 3,
        Reason = "a scan found it",
    };

    [Fact]
    public void A_key_becomes_due_without_a_failure() => Assert.Equal(
        [("scan.orders", Noon, WorkPriority.Person, 0, "asked"), ("directory", Noon, WorkPriority.Person, 0, "asked")],
        WorkMaker.Due([RecordKey.OrderScan, RecordKey.Directory], Noon, WorkPriority.Person, "asked").Select(Told));

    /// <summary>Whoever asks for many at once waits for none of them.</summary>
    [Fact]
    public void Many_that_one_word_made_due_are_a_backfill() =>
        Assert.Equal([WorkPriority.Person, WorkPriority.Person, WorkPriority.Backfill], new[] { 1, 50, 51 }.Select(WorkMaker.Asked));

    /// <summary>Whoever makes them due, in how many parts, and whether what is known of them is what waits or what they cost.</summary>
    [Fact]
    public void What_goes_to_one_project_is_due_at_one_moment_within_the_last_second()
    {
        SyncRecord Costs(int order, long project) => Record($"{order}", $"PO-{order}") with { CostByProject = [new(project, 10), new(project, 20)] };
        SyncRecord Waits(int order, long project) => Record($"{order}", $"PO-{order}") with { Waiting = new() { Hash = "h", Projects = [project] }, CostByProject = [new(9, 20)] };
        SyncRecord[] known = [Costs(1, 598134326177405), Costs(2, 7), Waits(3, 598134326177405), Waits(4, 7), Record("5", "PO-5") with { CostByProject = [new(7, 10), new(9, 20)] }];
        var keys = known.Select(record => record.Key).Append(RecordKey.PurchaseOrder("6")).ToList();

        var records = WorkMaker.DueByProject(known, Noon, WorkPriority.Person, "asked");
        var all = WorkMaker.DueByProject(keys, known.ToDictionary(record => record.Key), Noon, WorkPriority.Person, "asked");

        Assert.Equal(records, all.Take(5));
        Assert.All(all, item => Assert.InRange(item.DueAt, Noon - Duration.FromSeconds(1), Noon));
        Assert.Equal(["5,6", "2,4", "1,3"], all.GroupBy(item => item.DueAt).OrderByDescending(same => same.Key).Select(same => string.Join(',', same.Select(item => item.Key.Id))));
        Assert.Equal(Noon, Assert.Single(WorkMaker.DueByProject([known[0]], Noon, WorkPriority.Person, "asked")).DueAt); // with nothing to be in line with
    }

    [Theory]
    [InlineData(-1, WorkPriority.Webhook, -1, WorkPriority.Webhook)]
    [InlineData(1, WorkPriority.Backfill, 0, WorkPriority.Poll)]
    public void Submitted_once_more_it_is_due_at_the_sooner_time_with_the_more_urgent_priority(
        int hours, WorkPriority priority, int due, WorkPriority urgency)
    {
        var again = WorkMaker.Due(Failing.Key, Noon + Duration.FromHours(hours), priority, "again");

        Assert.Equal(("zoho.purchaseorder:1", Noon + Duration.FromHours(due), urgency, 3, "again"), Told(WorkMaker.Joined(Failing, again)));
    }

    [Fact]
    public void What_waits_was_not_tried_and_what_fails_was() => Assert.Equal(
        [3, 4, 0],
        new[] { WorkMaker.At(Failing, Later, "waits"), WorkMaker.Failed(Failing, Later, "fails"), WorkMaker.WithAttempts(Failing, 0) }
            .Select(item => item.Attempts));

    [Fact]
    public void A_scan_that_went_well_is_due_again_without_hurry() => Assert.Equal(
        ("scan.orders", Later, WorkPriority.Poll, 0, "it is time again"),
        Told(WorkMaker.Again(Failing with { Key = RecordKey.OrderScan, Priority = WorkPriority.Person }, Later)));

    private static (string Key, Instant DueAt, WorkPriority Priority, int Attempts, string Reason) Told(WorkItem item) =>
        (item.Key.ToString(), item.DueAt, item.Priority, item.Attempts, item.Reason);
}
