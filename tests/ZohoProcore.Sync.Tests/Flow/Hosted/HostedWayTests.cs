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
    public async Task A_look_that_finds_much_is_stored_in_pages_and_has_ended_with_the_last()
    {
        var scan = new HostedScan(_test.Session, _test.Store);

        var last = await scan.RunAsync(new MadeRecords { Ids = [.. Enumerable.Range(1, 1_203).Select(id => $"{id:0000}")] }, Scan, _test.Now, Token);

        Assert.Equal((203, 1_203), (last.Submitted.Count, scan.Found));
        Assert.Equal(1_000, (await _test.Store.ListWorkAsync(Id, Token)).Count);
        Assert.Null(await _test.Store.GetCursorAsync(Id, "records/test.thing", Token));
        await _test.Store.SaveAsync(Id, last, Token);
        Assert.Equal(1_203, (await _test.Store.ListWorkAsync(Id, Token)).Count);
    }

    [Fact]
    public async Task Once_a_link_changed_the_next_look_makes_all_that_is_known_due_and_the_one_after_it_does_not()
    {
        var scan = new HostedScan(_test.Session, _test.Store);
        IReadOnlyList<SyncRecord> known = [.. Enumerable.Range(1, 702).Select(id => new SyncRecord { Key = new(MadeRecords.OfTest, $"{id}"), State = RecordState.Synced, ChangedAt = _test.Now })];
        var noted = await StoredLinkChanges.ReadAsync(_test.Store, Id, Token);
        var change = StoredLinkChanges.After(noted.Value);
        await _test.Store.SaveAsync(Id, new() { Records = known, Cursors = new Dictionary<string, string> { [change.Key] = change.Value } }, Token);

        await _test.Store.SaveAsync(Id, await scan.RunAsync(new MadeRecords { Ids = ["7", "new"] }, Scan, _test.Now, Token), Token);

        var due = await _test.Store.ListWorkAsync(Id, Token);
        Assert.Equal((703, 703), (due.Count, scan.Found));
        Assert.Equal("it changed", due.Single(item => item.Key == Key).Reason);
        Assert.Equal(("a link changed", WorkPriority.Backfill), (due.Single(item => item.Key.Id == "8").Reason, due.Single(item => item.Key.Id == "8").Priority));
        Assert.Empty((await scan.RunAsync(new MadeRecords(), Scan, _test.Now, Token)).Submitted);
        Assert.Equal("2", StoredLinkChanges.After((await StoredLinkChanges.ReadAsync(_test.Store, Id, Token)).Value).Value);
    }

    [Fact]
    public async Task A_write_has_its_intent_before_it_and_its_outcome_after_it()
    {
        await StartAsync(isSeen: true);
        await SubmitAsync();
        IReadOnlyList<CommitmentIntent> open = [];
        string? mark = null;
        var records = new MadeRecords
        {
            Applies = async context => (open, mark) = (await _test.Store.ListOpenIntentsAsync(Id, Key.Owner, Token), context.OriginId),
        };

        await RunAsync(records);

        Assert.Equal((OriginIds.Record(_test.Connection.OrganizationId, Key), mark), (Assert.Single(open).OriginId, Assert.Single(open).OriginId));
        Assert.Empty(await _test.Store.ListOpenIntentsAsync(Id, null, Token));
        Assert.Equal(RecordState.Synced, (await _test.Store.GetRecordAsync(Id, Key, Token))?.State);
        Assert.Equal("it was written", (await _test.Store.GetWorkAsync(Id, Key, Token))?.Reason); // it is looked at once more
        var audit = await _test.Store.ReadAsync(new() { ConnectionId = Id }, Token).Select(entry => entry.Kind).ToListAsync(Token);
        Assert.Equal([AuditKind.Intent, AuditKind.Outcome, AuditKind.StateChanged], audit);
    }

    [Fact]
    public async Task What_failed_before_the_first_go_ahead_for_its_kind_waits_for_one_that_sees_it()
    {
        await StartAsync();
        var records = new MadeRecords { Ids = ["7"], Throws = true };
        await LookAsync(records);
        await RunAsync(records);
        Assert.Equal(RecordState.Failed, (await RecordAsync()).State);

        await Desk.StartAsync(_test.Connection, new() { By = "Ann" }, Token);
        records.Throws = false;
        _test.Time.Advance(TimeSpan.FromDays(2));
        await RunAsync(records);

        Assert.Equal((RecordState.AwaitingApproval, 0), ((await RecordAsync()).State, records.Applied));
        var desk = Desk;
        var report = await desk.WaitingAsync(Id, Token);
        Assert.Contains("It was not in what Ann looked at.", Assert.Single(report.Records).Reason, StringComparison.Ordinal);

        await desk.StartAsync(_test.Connection, new() { By = "Ann", Hash = report.Hash }, Token);
        await RunAsync(records);

        Assert.Equal(1, records.Applied);
    }

    [Fact]
    public async Task A_go_ahead_that_comes_before_the_first_look_ended_is_not_for_what_that_finds()
    {
        await StartAsync();
        var records = new MadeRecords { Ids = ["7"] };
        await Desk.StartAsync(_test.Connection, new() { By = "Ann" }, Token); // nobody looked yet
        await LookAsync(records);
        await Desk.StartAsync(_test.Connection, new() { By = "Ann" }, Token); // it is found, and not looked at yet
        await RunAsync(records);

        Assert.Equal((RecordState.AwaitingApproval, 0), ((await RecordAsync()).State, records.Applied));
    }

    [Fact]
    public async Task An_answer_takes_no_go_ahead_s_place()
    {
        await StartAsync();
        await SubmitAsync();
        var records = new MadeRecords();
        await RunAsync(records);
        Assert.Equal(RecordState.AwaitingApproval, (await RecordAsync()).State);

        await StartAsync(isSeen: true);
        records.Asks = [new() { Code = "Odd", Sentence = "It is odd.", NextStep = "Say so." }];
        await SubmitAsync();
        await RunAsync(records);
        Assert.Equal(RecordState.NeedsReview, (await RecordAsync()).State);
        records.Asks = [];
        await SubmitAsync();
        await RunAsync(records);

        Assert.Equal((RecordState.AwaitingApproval, 0), ((await RecordAsync()).State, records.Applied));
    }

    [Fact]
    public async Task What_is_planned_while_a_go_ahead_is_given_is_looked_at_again()
    {
        await StartAsync(isSeen: true);
        await SubmitAsync();
        var records = new MadeRecords();
        await _test.Store.SaveAsync(Id, new() { Cursors = StoredBounds.OfGoAhead.Of(new() { By = "Ann", IsFirst = false, Seen = new Dictionary<string, string>() }) }, Token);

        await RunAsync(records);
        Assert.Equal(0, records.Applied);
        Assert.Null(await _test.Store.GetRecordAsync(Id, Key, Token));

        await new WordSpreading(_test.Store, _test.Time).FinishAsync(Id, Token);
        await RunAsync(records);
        Assert.Equal(1, records.Applied);
    }

    private GoAheadDesk Desk => new(_test.Store, OrderRules.Default, _test.Time, kinds: [MadeRecords.OfTest]);

    private async Task<SyncRecord> RecordAsync() => (await _test.Store.GetRecordAsync(Id, Key, Token))!;

    /// <summary>The connection runs; a go-ahead may have seen what there is of the kind.</summary>
    private async Task StartAsync(bool isSeen = false)
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        var state = StoredSyncState.Of(GoAheadDecider.Started(new() { By = "Ann" }, _test.Now));
        var seen = StoredFirstLooks.Of(new Dictionary<RecordKind, bool> { [MadeRecords.OfTest] = isSeen });
        await _test.Store.SaveAsync(Id, new() { Cursors = state.Concat(seen).ToDictionary() }, Token);
    }

    private ValueTask SubmitAsync() =>
        _test.Store.SaveAsync(Id, new() { Submitted = [new() { Key = Key, DueAt = _test.Now, Priority = WorkPriority.Webhook }] }, Token);

    private async Task LookAsync(MadeRecords records) =>
        await _test.Store.SaveAsync(Id, await new HostedScan(_test.Session, _test.Store).RunAsync(records, Scan, _test.Now, Token), Token);

    private async Task RunAsync(MadeRecords records)
    {
        var claimed = await _test.Store.ClaimDueAsync(Id, null, _test.Now, 10, Duration.FromMinutes(1), Token);
        await new HostedBatch(_test.Session, _test.Store, [records], _test.Time).RunAsync([.. claimed.Where(claim => claim.Item.Key == Key)], Token);
    }
}
