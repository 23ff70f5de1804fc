using NodaTime;
using Xunit;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Conformance;

/// <summary>What every <see cref="ISyncStore"/> does the same way. A test of yours derives from it and opens your store, once for each test.</summary>
public abstract partial class SyncStoreConformance
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Opens an empty store. One test may open several; whoever opens them puts them away.</summary>
    protected abstract Task<ISyncStore> OpenAsync();

    [Fact]
    public async Task Connections_are_saved_replaced_and_listed_by_id()
    {
        var store = await OpenAsync();
        await store.SaveConnectionAsync(Connection("b"), Token);
        await store.SaveConnectionAsync(Connection("a"), Token);
        await store.SaveConnectionAsync(Connection("b") with { CompanyId = 43 }, Token);

        Assert.Equal(["a", "b"], (await store.ListConnectionsAsync(Token)).Select(connection => connection.Id));
        Same(Connection("b") with { CompanyId = 43 }, await store.GetConnectionAsync("b", Token));
        Assert.Null(await store.GetConnectionAsync("c", Token));
    }

    /// <summary>What is kept of one company is nothing of another one's, whoever stores the connection: a host that starts, or a command that looks.</summary>
    [Fact]
    public async Task A_connection_joins_no_other_books_once_anything_is_kept_under_its_id()
    {
        ChangeSet[] kept =
        [
            new() { Records = [Record("1", "PO-1")] },
            new() { Links = [Link("v1", 7)] },
            new() { Snapshots = new Dictionary<string, string> { ["h"] = "{}" } }, // a directory that was read, before there is any order
        ];
        foreach (var changes in kept)
        {
            var store = await OpenAsync();
            await store.SaveConnectionAsync(Connection() with { CompanyId = 43 }, Token);
            await store.SaveConnectionAsync(Connection(), Token); // nothing was read with the number that was mistyped
            await store.SaveAsync("b", changes, Token); // another connection's says nothing
            await store.SaveConnectionAsync(Connection(), Token);
            await store.SaveAsync(Acme, changes, Token);

            Connection[] others = [Connection() with { CompanyId = 43 }, Connection() with { OrganizationId = "999" }, Connection() with { Environment = Procore.Client.ProcoreEnvironment.MonthlySandbox }];
            foreach (var other in others)
            {
                await Assert.ThrowsAsync<ConnectionInvalidException>(() => store.SaveConnectionAsync(other, Token).AsTask());
                Same(Connection(), await store.GetConnectionAsync(Acme, Token));
                await store.SaveConnectionAsync(other with { Id = "own" + other.OrganizationId + other.CompanyId }, Token);
            }

            await store.SaveConnectionAsync(Connection() with { Name = "another name" }, Token);
        }
    }

    [Fact]
    public async Task A_connection_in_a_data_centre_that_was_added_is_read_again()
    {
        var store = await OpenAsync();
        var added = Connection() with { Region = null, DataCenter = Emirates };
        await store.SaveConnectionAsync(added, Token);

        var read = await store.GetConnectionAsync(Acme, Token);
        Assert.Equal((null, Emirates), (read!.Region, read.DataCenter));
        Same(added, read);
    }

    [Fact]
    public async Task Everything_in_a_commit_is_read_back_as_it_was_given()
    {
        var store = await OpenAsync();
        await store.SaveAsync(
            Acme,
            new()
            {
                Records = [Record("2", "PO-2", RecordState.NeedsReview), Record("1", "PO-1")],
                Links = [Link("v1", 7), Link("v1", 8, LinkStatus.Rejected), Link("v1", 9, LinkStatus.Rejected), Link("02-300", 5, kind: LinkKind.CostCode, project: 11)],
                Commitments = [Commitment("1", 6, 60), Commitment("1", 5, 50), Commitment("2", 5, 51)],
                OpenedIntents = [Intent("1", 6), Intent("1", 5), Intent("2", 5)],
                Reviews = [Review("r2", "2", minute: 2), Review("r1", "1", ReviewStatus.Decided, minute: 1)],
                Decisions = [new("1", ReviewAction.Skip, "hash", "ada")],
                Snapshots = new Dictionary<string, string> { ["h"] = "{\"a\":1}" },
                Cursors = new Dictionary<string, string> { ["orders"] = "2026-03-02" },
            },
            Token);

        Same(Record("1", "PO-1"), await store.GetRecordAsync(Acme, RecordKey.PurchaseOrder("1"), Token));
        Assert.Null(await store.GetRecordAsync(Acme, RecordKey.PurchaseOrder("3"), Token));
        Assert.Equal(["PO-1", "PO-2"], (await store.ReadRecordsAsync(Acme, null, Token).ToListAsync(Token)).Select(record => record.OrderNumber));
        Assert.Equal(["PO-2"], (await store.ReadRecordsAsync(Acme, new() { State = RecordState.NeedsReview }, Token).ToListAsync(Token)).Select(record => record.OrderNumber));
        Assert.Equal([7, 8, 9], (await store.ListLinksAsync(Acme, Vendors, Token)).Select(link => link.ProcoreId).Order());
        Assert.Equal(5, (await store.ListLinksAsync(Acme, new() { Kind = LinkKind.CostCode }, Token)).Single().ProcoreId);
        Same(Link("v1", 7), (await store.ListLinksAsync(Acme, Vendors, Token)).Single(link => link.ProcoreId == 7));
        Assert.Equal([50, 60, 51], (await store.ListCommitmentsAsync(Acme, new(), Token)).Select(commitment => commitment.ContractId));
        Assert.Equal([50, 60], (await store.ListCommitmentsAsync(Acme, new() { OrderIds = ["1"] }, Token)).Select(commitment => commitment.ContractId));
        Same(Commitment("2", 5, 51), await store.FindCommitmentAsync(Acme, 5, 51, Token));
        Assert.Null(await store.FindCommitmentAsync(Acme, 6, 51, Token));
        Assert.Equal(3, (await store.ListOpenIntentsAsync(Acme, null, Token)).Count);
        Same(Intent("1", 5), (await store.ListOpenIntentsAsync(Acme, "1", Token))[0]);
        Assert.Equal(["r1", "r2"], (await store.ListReviewsAsync(Acme, new(), Token)).Select(review => review.Id));
        Assert.Equal(["r2"], (await store.ListReviewsAsync(Acme, new() { Status = ReviewStatus.Open }, Token)).Select(review => review.Id));
        Same(Review("r1", "1", ReviewStatus.Decided, minute: 1), (await store.ListReviewsAsync(Acme, new() { Key = RecordKey.PurchaseOrder("1") }, Token)).Single());
        Assert.Empty(await store.ListReviewsAsync(Acme, new() { Status = ReviewStatus.Open, Key = RecordKey.PurchaseOrder("1") }, Token));
        Assert.Equal(new OrderDecision("1", ReviewAction.Skip, "hash", "ada"), (await store.ListDecisionsAsync(Acme, "1", Token)).Single());
        Assert.Empty(await store.ListDecisionsAsync(Acme, "2", Token));
        Assert.Equal("{\"a\":1}", await store.GetSnapshotAsync(Acme, "h", Token));
        Assert.Equal("2026-03-02", await store.GetCursorAsync(Acme, "orders", Token));
        Assert.Null(await store.GetSnapshotAsync("other", "h", Token));
        Assert.Empty(await store.ReadRecordsAsync("other", null, Token).ToListAsync(Token));
    }

    [Fact]
    public async Task Later_values_replace_earlier_ones_except_snapshots()
    {
        var store = await OpenAsync();
        var first = new ChangeSet
        {
            Records = [Record("1", "PO-1", RecordState.Applying)],
            Commitments = [Commitment("1", 5, 50), Commitment("1", 6, 60)],
            OpenedIntents = [Intent("1", 5), Intent("1", 6)],
            Decisions = [new("1", ReviewAction.Skip, "x", "ada")],
            Snapshots = new Dictionary<string, string> { ["h"] = "first" },
            Cursors = new Dictionary<string, string> { ["c"] = "first" },
        };
        await store.SaveAsync(Acme, first, Token);
        await store.SaveAsync(
            Acme,
            new()
            {
                Records = [Record("1", "PO-1")],
                RemovedCommitments = [Origin("1", 5)],
                Commitments = [Commitment("1", 6, 61)],
                ClosedIntents = [Origin("1", 5), Origin("1", 6)],
                OpenedIntents = [Intent("1", 6) with { PlanHash = "new" }],
                Decisions = [new("1", ReviewAction.KeepProcore, "y", "bob")],
                Snapshots = new Dictionary<string, string> { ["h"] = "second" },
                Cursors = new Dictionary<string, string> { ["c"] = "second" },
            },
            Token);

        Assert.Equal(RecordState.Synced, (await store.ReadRecordsAsync(Acme, null, Token).ToListAsync(Token)).Single().State);
        Assert.Equal(61, (await store.ListCommitmentsAsync(Acme, new(), Token)).Single().ContractId);
        Assert.Equal("new", (await store.ListOpenIntentsAsync(Acme, null, Token)).Single().PlanHash);
        Assert.Equal("bob", (await store.ListDecisionsAsync(Acme, "1", Token)).Single().By);
        Assert.Equal("first", await store.GetSnapshotAsync(Acme, "h", Token));
        Assert.Equal("second", await store.GetCursorAsync(Acme, "c", Token));
    }

    /// <summary>What others took the place of is kept until somebody says before when, and what is stored again is of now.</summary>
    [Fact]
    public async Task Snapshots_that_were_replaced_go_a_part_at_a_time_and_what_is_stored_again_stays()
    {
        var store = await OpenAsync();
        var (ages, since) = (Instant.FromUtc(2000, 1, 1, 0, 0), Instant.FromUtc(9000, 1, 1, 0, 0));
        await store.SaveAsync(Acme, new() { Snapshots = Texts("stands", "a", "b", "c", "back") }, Token);
        await store.SaveAsync("other", new() { Snapshots = Texts("a") }, Token);
        await store.SaveAsync(Acme, new() { ReplacedSnapshots = ["a", "b", "back", "nothing"] }, Token);
        await store.SaveAsync(Acme, new() { Snapshots = Texts("back"), ReplacedSnapshots = ["c"] }, Token);
        await store.SaveAsync(Acme, new() { Snapshots = Texts("at once"), ReplacedSnapshots = ["at once", "a"] }, Token);

        Assert.Equal(0, await store.RemoveReplacedSnapshotsAsync(Acme, ages, 10, Token));
        Assert.Equal("text of a", await store.GetSnapshotAsync(Acme, "a", Token));
        Assert.Equal(0, await store.RemoveReplacedSnapshotsAsync("other", since, 10, Token));
        Assert.Equal(3, await store.RemoveReplacedSnapshotsAsync(Acme, since, 3, Token));
        Assert.Equal(1, await store.RemoveReplacedSnapshotsAsync(Acme, since, 3, Token));
        Assert.Equal(0, await store.RemoveReplacedSnapshotsAsync(Acme, since, 3, Token));

        foreach (var gone in new[] { "a", "b", "c", "at once" })
        {
            Assert.Null(await store.GetSnapshotAsync(Acme, gone, Token));
        }

        Assert.Equal("text of stands", await store.GetSnapshotAsync(Acme, "stands", Token));
        Assert.Equal("text of back", await store.GetSnapshotAsync(Acme, "back", Token));
        Assert.Equal("text of a", await store.GetSnapshotAsync("other", "a", Token));
        await store.SaveAsync(Acme, new() { Snapshots = Texts("a"), RemovedSnapshots = ["back"] }, Token);
        Assert.Equal("text of a", await store.GetSnapshotAsync(Acme, "a", Token));
        Assert.Equal(0, await store.RemoveReplacedSnapshotsAsync(Acme, since, 3, Token));

        static Dictionary<string, string> Texts(params string[] keys) => keys.ToDictionary(key => key, key => "text of " + key);
    }

    /// <summary>A store need not know what rests on what; one that does tells when nothing that is kept rests on it any more.</summary>
    [Fact]
    public async Task What_snapshots_rest_on_is_known_for_as_long_as_one_of_them_is_kept()
    {
        var store = await OpenAsync();
        if (store is not IUsedSnapshots uses)
        {
            return;
        }

        var since = Instant.FromUtc(9000, 1, 1, 0, 0);
        var texts = new[] { "s", "t", "u", "plan", "other", "third" }.ToDictionary(key => key, key => "text of " + key);
        await store.SaveAsync(Acme, new() { Snapshots = texts, SnapshotUses = [new("plan", ["s", "t"]), new("other", ["t", "u"]), new("not stored", ["plan"])] }, Token);
        await store.SaveAsync(Acme, new() { Snapshots = texts.Where(one => one.Key == "third").ToDictionary(), SnapshotUses = [new("third", ["t", "s"])] }, Token);
        await store.SaveAsync("other", new() { Snapshots = texts, SnapshotUses = [new("plan", ["s"])] }, Token);
        Assert.Contains(await uses.GetSnapshotUserAsync(Acme, "s", Token), new[] { "plan", "third" });
        Assert.Equal("other", await uses.GetSnapshotUserAsync(Acme, "u", Token));
        Assert.Null(await uses.GetSnapshotUserAsync(Acme, "plan", Token));
        Assert.Empty(await uses.ListUnusedSnapshotsAsync(Acme, null, 10, Token));

        // What takes a plan's place, and what is stored again meanwhile, lets go of nothing.
        await store.SaveAsync(Acme, new() { ReplacedSnapshots = ["other", "plan"] }, Token);
        await store.SaveAsync(Acme, new() { Snapshots = texts.Where(one => one.Key == "plan").ToDictionary() }, Token);
        Assert.Equal("other", await uses.GetSnapshotUserAsync(Acme, "u", Token));
        Assert.Equal(1, await store.RemoveReplacedSnapshotsAsync(Acme, since, 10, Token));
        Assert.Null(await uses.GetSnapshotUserAsync(Acme, "u", Token));
        Assert.Equal(["u"], await uses.ListUnusedSnapshotsAsync(Acme, null, 10, Token));

        await store.SaveAsync(Acme, new() { RemovedSnapshots = ["plan"] }, Token);
        Assert.Equal("third", await uses.GetSnapshotUserAsync(Acme, "s", Token));
        await store.SaveAsync(Acme, new() { ReplacedSnapshots = ["third"] }, Token);
        Assert.Equal(1, await store.RemoveReplacedSnapshotsAsync(Acme, since, 10, Token));
        Assert.Equal(["s", "t"], await uses.ListUnusedSnapshotsAsync(Acme, null, 2, Token));
        Assert.Equal(["u"], await uses.ListUnusedSnapshotsAsync(Acme, "t", 2, Token));
        await store.SaveAsync(Acme, new() { RemovedSnapshots = ["t"] }, Token);
        Assert.Equal(["s", "u"], await uses.ListUnusedSnapshotsAsync(Acme, null, 10, Token));
        Assert.Equal("plan", await uses.GetSnapshotUserAsync("other", "s", Token));

        // What was planned by it again is used again.
        await store.SaveAsync(Acme, new() { Snapshots = texts.Where(one => one.Key == "plan").ToDictionary(), SnapshotUses = [new("plan", ["s"])] }, Token);
        Assert.Equal(["u"], await uses.ListUnusedSnapshotsAsync(Acme, null, 10, Token));
    }

    [Fact]
    public async Task A_note_that_is_removed_is_gone_unless_it_is_set_in_the_same_change()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Acme, new() { Cursors = new Dictionary<string, string> { ["a"] = "1", ["b"] = "1" } }, Token);
        await store.SaveAsync("other", new() { Cursors = new Dictionary<string, string> { ["a"] = "1" } }, Token);

        await store.SaveAsync(Acme, new() { RemovedCursors = ["a", "b", "never set"], Cursors = new Dictionary<string, string> { ["b"] = "2" } }, Token);

        Assert.Null(await store.GetCursorAsync(Acme, "a", Token));
        Assert.Equal("2", await store.GetCursorAsync(Acme, "b", Token));
        Assert.Equal("1", await store.GetCursorAsync("other", "a", Token));
    }

    [Fact]
    public async Task A_link_and_its_rejection_exclude_each_other()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Acme, new() { Links = [Link("v", 7), Link("w", 7)] }, Token);
        await store.SaveAsync(Acme, new() { Links = [Link("v", 8, LinkStatus.Rejected)] }, Token);
        Assert.Equal(3, (await store.ListLinksAsync(Acme, Vendors, Token)).Count);

        await store.SaveAsync(Acme, new() { Links = [Link("v", 7, LinkStatus.Rejected), Link("v", 8)] }, Token);

        var links = await store.ListLinksAsync(Acme, Vendors, Token);
        Assert.Equal(
            [("v", 7, LinkStatus.Rejected), ("v", 8, LinkStatus.Confirmed), ("w", 7, LinkStatus.Confirmed)],
            links.Select(link => (link.ZohoId, (int)link.ProcoreId, link.Status)).Order());
    }

    [Fact]
    public async Task A_commit_that_fails_leaves_nothing()
    {
        var store = await OpenAsync();
        await store.SaveAsync(
            Acme, new() { Records = [Record("1", "PO-1", RecordState.Applying)], Submitted = [Work("1")], Links = [Link("v", 7)], Audit = [Draft()] }, Token);
        var failing = new ChangeSet
        {
            Records = [Record("1", "PO-1"), Record("2", "PO-2")],
            Links = [Link("v", 7, LinkStatus.Rejected)],
            OpenedIntents = [Intent("1", 5)],
            Cursors = new Dictionary<string, string> { ["c"] = "x" },
            Submitted = [Work("1", -Duration.FromHours(1)), Work("2")],
            Audit = [Draft(), null!],
        };

        await Assert.ThrowsAnyAsync<Exception>(async () => await store.SaveAsync(Acme, failing, Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await store.SaveAsync(Acme, failing with { Audit = [] }, new CancellationToken(canceled: true)));

        Assert.Equal(RecordState.Applying, (await store.ReadRecordsAsync(Acme, null, Token).ToListAsync(Token)).Single().State);
        Assert.Equal(LinkStatus.Confirmed, (await store.ListLinksAsync(Acme, Vendors, Token)).Single().Status);
        Assert.Empty(await store.ListOpenIntentsAsync(Acme, null, Token));
        Assert.Null(await store.GetCursorAsync(Acme, "c", Token));
        Assert.Equal(Work("1"), (await store.ListWorkAsync(Acme, Token)).Single());
        var verification = await AuditVerifier.VerifyAsync(store, Acme, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
        Assert.Equal(1, verification.Entries);
    }

    /// <summary>Entries that somebody cuts off are missed because the store noted the last one.</summary>
    [Fact]
    public async Task The_last_entry_is_noted_with_the_entries()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Acme, new() { Audit = [Draft("PO-1"), Draft("PO-2")] }, Token);
        var last = await store.AppendAsync(Acme, Draft("PO-3"), Token);

        Assert.Equal(3, last.Sequence);
        Assert.Equal(new AuditHead(3, last.Hash).ToString(), await store.GetCursorAsync(Acme, AuditHead.Cursor, Token));
    }

    [Fact]
    public async Task Secrets_are_written_only_over_the_version_that_was_read()
    {
        var store = await OpenAsync();
        Assert.Null(await store.GetSecretAsync(Acme, "n", Token));
        Assert.False(await store.PutSecretAsync(Acme, "n", "x", 1, Token));
        Assert.True(await store.PutSecretAsync(Acme, "n", "one", 0, Token));
        Assert.False(await store.PutSecretAsync(Acme, "n", "x", 0, Token));
        Assert.True(await store.PutSecretAsync(Acme, "n", "two", 1, Token));
        Assert.False(await store.PutSecretAsync(Acme, "n", "x", 1, Token));
        Assert.True(await store.PutSecretAsync(Acme, "n", "three", null, Token));
        Assert.Equal(new ProtectedSecret("three", 3), await store.GetSecretAsync(Acme, "n", Token));

        var winners = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () => await store.PutSecretAsync(Acme, "n", $"w{i}", 3, Token), Token)));
        Assert.Single(winners, won => won);
        Assert.Equal(4, (await store.GetSecretAsync(Acme, "n", Token))!.Version);
    }

    [Fact]
    public async Task Concurrent_writers_all_succeed_and_the_audit_has_no_gaps()
    {
        var store = await OpenAsync();
        const int writers = 8;
        const int commits = 25;

        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; i < commits; i++)
                {
                    var name = FormattableString.Invariant($"{writer}-{i}");
                    var entry = Draft("PO-" + name) with { Record = RecordKey.PurchaseOrder(name).ToString() };
                    await store.SaveAsync(Acme, new() { Records = [Record(name, "PO-" + name)], Submitted = [Work("same"), Work(name)], Audit = [entry, entry] }, Token);
                }
            },
            Token)));

        var verification = await AuditVerifier.VerifyAsync(store, Acme, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
        Assert.Equal(2 * writers * commits, verification.Entries);
        Assert.Equal(writers * commits, (await store.ReadRecordsAsync(Acme, null, Token).ToListAsync(Token)).Count);
        var same = (await store.ClaimDueAsync(Acme, null, Noon, 1000, Duration.FromMinutes(1), Token)).Single(claimed => claimed.Item.Key.Id == "same");
        Assert.Equal(writers * commits, same.Version);
    }

    private static void Same<T>(T expected, T? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(Members.Of(expected), Members.Of(actual));
    }
}
