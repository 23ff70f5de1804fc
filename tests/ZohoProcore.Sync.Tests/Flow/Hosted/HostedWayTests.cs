using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>The parts of a host's kind of record, each by itself, with neither service.</summary>
public sealed class HostedWayTests : IDisposable
{
    private static readonly RecordKey Key = new(MadeRecords.OfTest, "7");
    private static readonly RecordKey Scan = new(MadeRecords.OfTest, string.Empty);

    private readonly Answered _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Id => _test.Connection.Id;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task What_is_planned_is_neither_written_nor_stored()
    {
        var records = new MadeRecords();

        var (snapshot, plan) = await new HostedReader(_test.Session, _test.Store).PlanAsync(records, Key, Token);

        Assert.Equal(("thing 7", RecordState.Applying, "the same"), (snapshot.Name, plan.Record.State, plan.Record.Write?.Content));
        Assert.Equal(0, records.Applied);
        Assert.Null(await _test.Store.GetRecordAsync(Id, Key, Token));
        Assert.Empty(_test.Sent);
    }

    [Fact]
    public async Task A_look_makes_due_what_it_found_and_one_that_fails_is_told_the_third_time()
    {
        var scan = new HostedScan(_test.Session, _test.Store);

        var found = await scan.RunAsync(new MadeRecords { Ids = ["7", "7", "", "8"] }, Scan, _test.Now, Token);

        Assert.Equal(["7", "8"], found.Submitted.Select(item => item.Key.Id));
        Assert.All(found.Submitted, item => Assert.Equal(WorkPriority.Backfill, item.Priority)); // nobody waits for what was there before
        Assert.Equal("1", found.Cursors["records/test.thing"]);

        var claim = new ClaimedWork(new() { Key = Scan, DueAt = _test.Now, Priority = WorkPriority.Poll, Attempts = 1 }, 1);
        var failure = new InvalidOperationException("the table is gone");
        Assert.Empty((await scan.FailedAsync(claim, failure, _test.Now, Token)).Reviews);
        var told = await scan.FailedAsync(claim with { Item = claim.Item with { Attempts = 2 } }, failure, _test.Now, Token);
        Assert.Equal(FindingCodes.RepeatedFailure, Assert.Single(told.Reviews).Finding.Code);
        Assert.Equal(3, Assert.Single(told.Deferred).Item.Attempts);
    }

    [Fact]
    public async Task A_write_has_its_intent_before_it_and_its_outcome_after_it()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        var state = GoAheadDecider.Started(new() { By = "Ann" }, _test.Now);
        var item = new WorkItem { Key = Key, DueAt = _test.Now, Priority = WorkPriority.Webhook };
        await _test.Store.SaveAsync(Id, new() { Cursors = StoredSyncState.Of(state), Submitted = [item] }, Token);
        var claimed = await _test.Store.ClaimDueAsync(Id, null, _test.Now, 10, Duration.FromMinutes(1), Token);
        IReadOnlyList<CommitmentIntent> open = [];
        string? mark = null;
        var records = new MadeRecords
        {
            Applies = async context => (open, mark) = (await _test.Store.ListOpenIntentsAsync(Id, Key.Owner, Token), context.OriginId),
        };

        await new HostedBatch(_test.Session, _test.Store, [records], _test.Time).RunAsync(claimed, Token);

        Assert.Equal((OriginIds.Record(_test.Connection.OrganizationId, Key), mark), (Assert.Single(open).OriginId, Assert.Single(open).OriginId));
        Assert.Empty(await _test.Store.ListOpenIntentsAsync(Id, null, Token));
        Assert.Equal(RecordState.Synced, (await _test.Store.GetRecordAsync(Id, Key, Token))?.State);
        Assert.Equal("it was written", (await _test.Store.GetWorkAsync(Id, Key, Token))?.Reason); // it is looked at once more
        var audit = await _test.Store.ReadAsync(new() { ConnectionId = Id }, Token).Select(entry => entry.Kind).ToListAsync(Token);
        Assert.Equal([AuditKind.Intent, AuditKind.Outcome, AuditKind.StateChanged], audit);
    }
}
