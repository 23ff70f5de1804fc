using System.Text.Json;
using NodaTime;
using static ZohoProcore.Sync.Tests.Storage.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>What every store does the same way: documents, atomicity, secrets.</summary>
public sealed class SyncStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Connections_are_saved_replaced_and_listed_by_id(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.SaveConnectionAsync(Connection("b"), Token);
        await test.Store.SaveConnectionAsync(Connection("a"), Token);
        await test.Store.SaveConnectionAsync(Connection("b") with { CompanyId = 43 }, Token);

        Assert.Equal(["a", "b"], (await test.Store.ListConnectionsAsync(Token)).Select(connection => connection.Id));
        Same(Connection("b") with { CompanyId = 43 }, await test.Store.GetConnectionAsync("b", Token));
        Assert.Null(await test.Store.GetConnectionAsync("c", Token));
    }

    /// <summary>What is kept of one company is nothing of another one's, whoever stores the connection: a host that starts, or a command that looks.</summary>
    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task A_connection_joins_no_other_books_once_anything_is_kept_under_its_id(string kind)
    {
        ChangeSet[] kept =
        [
            new() { Records = [Record("1", "PO-1")] },
            new() { Links = [Link("v1", 7)] },
            new() { Snapshots = new Dictionary<string, string> { ["h"] = "{}" } }, // a directory that was read, before there is any order
        ];
        foreach (var changes in kept)
        {
            using var test = await StoreUnderTest.OpenAsync(kind);
            await test.Store.SaveConnectionAsync(Connection() with { CompanyId = 43 }, Token);
            await test.Store.SaveConnectionAsync(Connection(), Token); // nothing was read with the number that was mistyped
            await test.Store.SaveAsync("b", changes, Token); // another connection's says nothing
            await test.Store.SaveConnectionAsync(Connection(), Token);
            await test.Store.SaveAsync(Acme, changes, Token);

            Connection[] others = [Connection() with { CompanyId = 43 }, Connection() with { OrganizationId = "999" }, Connection() with { Environment = Procore.Client.ProcoreEnvironment.MonthlySandbox }];
            foreach (var other in others)
            {
                var refused = await Assert.ThrowsAsync<ConnectionInvalidException>(() => test.Store.SaveConnectionAsync(other, Token).AsTask());
                Assert.Contains("add this one under an id of its own", refused.Message, StringComparison.Ordinal);
                Same(Connection(), await test.Store.GetConnectionAsync(Acme, Token));
                await test.Store.SaveConnectionAsync(other with { Id = "own" + other.OrganizationId + other.CompanyId }, Token);
            }

            await test.Store.SaveConnectionAsync(Connection() with { Name = "another name" }, Token);
        }
    }

    /// <summary>What was recorded under a connection's id stays when it is removed, and belongs to the books that it joined.</summary>
    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task A_connection_that_is_removed_leaves_its_records_and_no_secret_and_nothing_due(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        foreach (var id in new[] { Acme, "b" })
        {
            await test.Store.SaveConnectionAsync(Connection(id), Token);
            await test.Store.PutSecretAsync(id, "one", "x", null, Token);
            await test.Store.SaveAsync(id, new() { Records = [Record("1", "PO-1")], Submitted = [Work("1")], Audit = [new() { Kind = AuditKind.ConnectionChanged, Result = "added" }] }, Token);
        }

        var removal = ConnectionRemoval.Of(Connection(), (await test.Store.TakeAsync(Acme, Noon, Duration.Zero, Token)).Epoch, "Ann", "they left", Noon);
        await Assert.ThrowsAsync<OwnerReplacedException>(() => test.Store.SaveAsync(Acme, removal with { Epoch = 7 }, Token).AsTask());
        Assert.NotNull(await test.Store.GetConnectionAsync(Acme, Token));
        await test.Store.SaveAsync(Acme, removal, Token);

        Assert.Equal(["b"], (await test.Store.ListConnectionsAsync(Token)).Select(connection => connection.Id));
        Assert.Null(await test.Store.GetConnectionAsync(Acme, Token));
        Assert.Null(await test.Store.GetSecretAsync(Acme, "one", Token));
        Assert.Empty(await test.Store.ListWorkAsync(Acme, Token));
        Assert.NotNull(await test.Store.GetRecordAsync(Acme, RecordKey.PurchaseOrder("1"), Token));
        Assert.NotNull(await test.Store.GetSecretAsync("b", "one", Token));
        Assert.Single(await test.Store.ListWorkAsync("b", Token));

        // A token that was under way elsewhere is not kept; what a person writes for a customer who comes back is.
        Assert.False(await test.Store.PutSecretAsync(Acme, "token", "x", 0, Token));
        Assert.Null(await test.Store.GetSecretAsync(Acme, "token", Token));
        Assert.True(await test.Store.PutSecretAsync(Acme, "one", "y", null, Token));

        await Assert.ThrowsAsync<ConnectionInvalidException>(() => test.Store.SaveConnectionAsync(Connection() with { CompanyId = 43 }, Token).AsTask());
        await test.Store.SaveConnectionAsync(Connection(), Token);
        Assert.True(await test.Store.PutSecretAsync(Acme, "token", "x", 0, Token));
        Same(Connection(), await test.Store.GetConnectionAsync(Acme, Token));
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task A_connection_in_a_data_centre_that_was_added_is_read_again(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        var added = Connection() with { Region = null, DataCenter = Emirates };
        await test.Store.SaveConnectionAsync(added, Token);

        var read = await test.Store.GetConnectionAsync(Acme, Token);
        Assert.Equal((null, Emirates), (read!.Region, read.DataCenter));
        Same(added, read);
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Everything_in_a_commit_is_read_back_as_it_was_given(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        var store = test.Store;
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

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Later_values_replace_earlier_ones_except_snapshots(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        var store = test.Store;
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

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task A_link_and_its_rejection_exclude_each_other(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.SaveAsync(Acme, new() { Links = [Link("v", 7), Link("w", 7)] }, Token);
        await test.Store.SaveAsync(Acme, new() { Links = [Link("v", 8, LinkStatus.Rejected)] }, Token);
        Assert.Equal(3, (await test.Store.ListLinksAsync(Acme, Vendors, Token)).Count);

        await test.Store.SaveAsync(Acme, new() { Links = [Link("v", 7, LinkStatus.Rejected), Link("v", 8)] }, Token);

        var links = await test.Store.ListLinksAsync(Acme, Vendors, Token);
        Assert.Equal(
            [("v", 7, LinkStatus.Rejected), ("v", 8, LinkStatus.Confirmed), ("w", 7, LinkStatus.Confirmed)],
            links.Select(link => (link.ZohoId, (int)link.ProcoreId, link.Status)).Order());
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task A_commit_that_fails_leaves_nothing(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.SaveAsync(
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

        await Assert.ThrowsAnyAsync<Exception>(async () => await test.Store.SaveAsync(Acme, failing, Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await test.Store.SaveAsync(Acme, failing with { Audit = [] }, new CancellationToken(canceled: true)));

        Assert.Equal(RecordState.Applying, (await test.Store.ReadRecordsAsync(Acme, null, Token).ToListAsync(Token)).Single().State);
        Assert.Equal(LinkStatus.Confirmed, (await test.Store.ListLinksAsync(Acme, Vendors, Token)).Single().Status);
        Assert.Empty(await test.Store.ListOpenIntentsAsync(Acme, null, Token));
        Assert.Null(await test.Store.GetCursorAsync(Acme, "c", Token));
        Assert.Equal(Work("1"), (await test.Store.ListWorkAsync(Acme, Token)).Single());
        var verification = await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
        Assert.Equal(1, verification.Entries);
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Secrets_are_written_only_over_the_version_that_was_read(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        var store = test.Store;
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

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Concurrent_writers_all_succeed_and_the_audit_has_no_gaps(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        const int writers = 8;
        const int commits = 25;

        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; i < commits; i++)
                {
                    var name = FormattableString.Invariant($"{writer}-{i}");
                    var entry = Draft("PO-" + name) with { Record = RecordKey.PurchaseOrder(name).ToString() };
                    await test.Store.SaveAsync(Acme, new() { Records = [Record(name, "PO-" + name)], Submitted = [Work("same"), Work(name)], Audit = [entry, entry] }, Token);
                }
            },
            Token)));

        var verification = await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
        Assert.Equal(2 * writers * commits, verification.Entries);
        Assert.Equal(writers * commits, (await test.Store.ReadRecordsAsync(Acme, null, Token).ToListAsync(Token)).Count);
        var same = (await test.Store.ClaimDueAsync(Acme, null, Noon, 1000, Duration.FromMinutes(1), Token)).Single(claimed => claimed.Item.Key.Id == "same");
        Assert.Equal(writers * commits, same.Version);
    }

    private static void Same<T>(T expected, T? actual)
    {
        Assert.NotNull(actual);
        var typeInfo = StoreJson.Default.GetTypeInfo(typeof(T)) ?? ConnectionJson.Default.GetTypeInfo(typeof(T))!;
        Assert.Equal(JsonSerializer.Serialize(expected, typeInfo), JsonSerializer.Serialize(actual, typeInfo));
    }
}
