using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using NodaTime;
using ZohoBooks.Client;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>
/// Databases of earlier versions, as those versions made them, open with everything in them. schema-1 holds a connection with six orders that were read from a
/// sandbox and written to it, a decision of a person, a webhook that waits, and an intent whose outcome nobody knows.
/// </summary>
public sealed class SchemaTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_of_the_first_version_is_there()
    {
        using var test = SqliteUnderTest.OfEarlierVersion("schema-1");
        await test.Relational.InitializeAsync(Token);
        var store = test.Store;

        var connection = Assert.Single(await store.ListConnectionsAsync(Token));
        Assert.Equal((ZohoRegion.UnitedStates, null), (connection.Region, connection.DataCenter));
        Assert.Equal((Acme, "Approved", true), (connection.Id, connection.Policies.Statuses["open"], connection.Policies.RequireBudgetedWbsCode));
        var records = await store.ReadRecordsAsync(Acme, null, Token).ToListAsync(Token);
        Assert.Equal(["PO-00001", "PO-00002", "PO-00003", "PO-00004", "PO-00005", "PO-00006"], records.Select(record => record.OrderNumber));
        Assert.Equal(5, records.Count(record => record.State == RecordState.Synced));
        Assert.Equal(RecordState.Skipped, records[5].State);
        Assert.Equal((6, 1), await LinksAsync(store, LinkKind.Vendor));
        Assert.Equal((6, 0), await LinksAsync(store, LinkKind.Project));
        Assert.Equal(6, (await store.ListCommitmentsAsync(Acme, new(), Token)).Count);
        var intent = Assert.Single(await store.ListOpenIntentsAsync(Acme, null, Token));
        Assert.NotNull(await store.GetRecordAsync(Acme, RecordKey.PurchaseOrder(intent.OrderId), Token));
        var review = Assert.Single(await store.ListReviewsAsync(Acme, new(), Token));
        Assert.Equal((ReviewStatus.Decided, FindingCodes.VendorUnknown, "ada"), (review.Status, review.Finding.Code, review.Decision!.By));
        Assert.Equal(review.Id, Assert.Single(await store.ListReviewsAsync(Acme, new() { Code = review.Finding.Code, Subject = review.Finding.Subject }, Token)).Id);
        Assert.Equal(ReviewAction.Skip, Assert.Single(await store.ListDecisionsAsync(Acme, review.Key.Id, Token)).Action);
        Assert.Equal(5, (await store.ListWorkAsync(Acme, Token)).Count);
        Assert.Equal("2026-11-20T06:23:00Z", await store.GetCursorAsync(Acme, "scan.orders.watermark", Token));
        Assert.Equal(new ProtectedSecret("not a secret: a text in its place", 1), await store.GetSecretAsync(Acme, "zoho.refresh_token", Token));
        var verification = await AuditVerifier.VerifyAsync(store, Acme, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
        Assert.Equal(40, verification.Entries);
    }

    [Fact]
    public async Task Every_decision_of_the_first_version_is_made_again_from_the_same_input()
    {
        using var test = SqliteUnderTest.OfEarlierVersion("schema-1");
        await test.Relational.InitializeAsync(Token);
        using var engine = new SyncEngine(test.Store, new NoClients());

        // Taxes, discounts and adjustments were spread by weights then and are explained line by line now; two orders have none of them.
        // Their plans say today what a status does to the budget, and come to the same end.
        string[] plain = ["PO-00002", "PO-00005"];
        foreach (var record in await test.Store.ReadRecordsAsync(Acme, null, Token).ToListAsync(Token))
        {
            var plan = await engine.ReplanAsync(Acme, record.InputHash, Token);
            Assert.Equal(await InputOfTodayAsync(test.Store, Acme, record.InputHash), plan?.InputHash);
            if (plain.Contains(record.OrderNumber))
            {
                Assert.Equal(record.State, plan?.Outcome);
            }
        }
    }

    /// <summary>schema-3 was made before orders were read with their taxes, discounts and charges by name. It has orders in all states, and two in review.</summary>
    [Fact]
    public async Task What_was_stored_before_amounts_were_read_by_name_opens_and_is_decided_by_the_same_input()
    {
        using var test = SqliteUnderTest.OfEarlierVersion("schema-3");
        await test.Relational.InitializeAsync(Token);
        using var engine = new SyncEngine(test.Store, new NoClients());

        var connection = Assert.Single(await test.Store.ListConnectionsAsync(Token));
        Assert.Null(connection.Policies.Cost);
        var records = await test.Store.ReadRecordsAsync(connection.Id, new() { Kind = RecordKind.PurchaseOrder }, Token).ToListAsync(Token);
        Assert.Equal(12, records.Count);
        Assert.All(records, record => Assert.Null(record.Cost));
        foreach (var record in records.Where(record => record.InputHash.Length > 0))
        {
            var plan = await engine.ReplanAsync(connection.Id, record.InputHash, Token);
            Assert.Equal(await InputOfTodayAsync(test.Store, connection.Id, record.InputHash), plan?.InputHash);
        }

        Assert.Equal(2, (await test.Store.ListReviewsAsync(connection.Id, new() { Status = ReviewStatus.Open }, Token)).Count);
        var verification = await AuditVerifier.VerifyAsync(test.Store, connection.Id, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
    }

    /// <summary>
    /// schema-3-decided was made before decisions were events: PO-00002 is kept as Procore has it, PO-00003 was overwritten and its decision never used up, PO-00005
    /// waits to be overwritten, PO-00001 waits to be left out.
    /// </summary>
    [Fact]
    public async Task Decisions_of_an_earlier_version_hold_as_then_but_none_overwrites_without_being_asked_again()
    {
        using var test = SqliteUnderTest.OfEarlierVersion("schema-3-decided");
        await test.Relational.InitializeAsync(Token);
        using var sandboxed = new Sandboxed(orders: 8, store: _ => test.Store);
        var (store, id) = (test.Store, Sandboxed.Id);
        var records = await store.ReadRecordsAsync(id, new() { Kind = RecordKind.PurchaseOrder }, Token).ToDictionaryAsync(record => record.OrderNumber, cancellationToken: Token);
        async Task<OrderDecision?> DecisionAsync(string number) => (await store.ListDecisionsAsync(id, records[number].Key.Id, Token)).SingleOrDefault();

        Assert.Equal(ReviewAction.KeepProcore, (await DecisionAsync("PO-00002"))?.Action);
        Assert.Null(await DecisionAsync("PO-00003"));
        Assert.Null(await DecisionAsync("PO-00005"));
        var skip = (await DecisionAsync("PO-00001"))!;
        Assert.Equal((ReviewAction.Skip, skip), (skip.Action, await store.GetDecisionAsync(id, skip.Id!, Token)));
        foreach (var record in records.Values.Where(record => record.FindingCodes.Count == 0))
        {
            var plan = await sandboxed.Engine.ReplanAsync(id, record.InputHash, Token);
            Assert.Equal((await InputOfTodayAsync(store, id, record.InputHash), record.State), (plan!.InputHash, plan.Outcome));
        }

        // A fresh Procore: what was left out stays out until a person takes that back.
        foreach (var work in await store.ListWorkAsync(id, Token))
        {
            await store.SaveAsync(id, new() { Completed = [.. await store.ClaimDueAsync(id, null, work.DueAt, 1, Duration.FromMinutes(1), Token)] }, Token);
        }

        await sandboxed.Engine.SubmitAsync(id, records["PO-00001"].Key, WorkPriority.Person, "test", Token);
        await sandboxed.RunAsync();
        Assert.Equal(RecordState.Skipped, (await store.GetRecordAsync(id, records["PO-00001"].Key, Token))!.State);
        await sandboxed.Engine.WithdrawAsync(id, skip.Id!, "bob", "", Token);
        await sandboxed.RunAsync();
        Assert.Equal(RecordState.NeedsReview, (await store.GetRecordAsync(id, records["PO-00001"].Key, Token))!.State);
        var entries = await store.ReadAsync(new() { ConnectionId = id }, Token).ToListAsync(Token);
        Assert.Equal([1, 2], entries.Select(entry => entry.Version).Distinct());
        var verification = await AuditVerifier.VerifyAsync(store, id, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
    }

    /// <summary>schema-4 was made before connections had owners: a demo's eight orders, with directories in pages, and an order that a process had claimed for an hour.</summary>
    [Fact]
    public async Task A_connection_of_before_there_were_owners_is_taken_and_nothing_of_it_waits()
    {
        using var test = SqliteUnderTest.OfEarlierVersion("schema-4");
        var due = Instant.FromUtc(2026, 11, 27, 4, 50);
        test.Execute($"update sync_work set lease_until = {(due + Duration.FromHours(9)).ToUnixTimeTicks()}");
        await test.Relational.InitializeAsync(Token);
        var connection = Assert.Single(await test.Store.ListConnectionsAsync(Token));
        var states = await test.Store.CountRecordsAsync(connection.Id, RecordKind.PurchaseOrder, Token);
        Assert.Equal((5, 2, 1), (states[RecordState.Synced], states[RecordState.NeedsReview], states[RecordState.Filtered]));
        Assert.Null(await test.Store.GetOwnerAsync(connection.Id, Token));
        Assert.Empty(await test.Store.ClaimDueAsync(connection.Id, null, due + Duration.FromHours(8), 99, Duration.Zero, Token));

        var owner = await test.Store.TakeAsync(connection.Id, due, Duration.FromMinutes(10), Token);

        Assert.Equal((1, null), (owner.Epoch, owner.WaitsUntil));
        Assert.Equal(4, (await test.Store.ClaimDueAsync(connection.Id, 1, due + Duration.FromHours(8), 99, Duration.Zero, Token)).Count);
        using var engine = new SyncEngine(test.Store, new NoClients());
        foreach (var record in await test.Store.ReadRecordsAsync(connection.Id, null, Token).ToListAsync(Token))
        {
            Assert.Equal(record.State, (await engine.ReplanAsync(connection.Id, record.InputHash, Token))?.Outcome);
        }

        var verification = await AuditVerifier.VerifyAsync(test.Store, connection.Id, cancellationToken: Token);
        Assert.Equal((true, 131), (verification.IsValid, verification.Entries));
    }

    /// <summary>schema-5 was made before what is kept of a commitment was kept field by field, and before locked periods: a demo's twelve orders after their go-ahead.</summary>
    [Fact]
    public async Task What_was_stored_before_decisions_named_fields_and_periods_were_locked_opens_and_is_decided_alike()
    {
        using var test = SqliteUnderTest.OfEarlierVersion("schema-5");
        await test.Relational.InitializeAsync(Token);
        using var engine = new SyncEngine(test.Store, new NoClients());
        var connection = Assert.Single(await test.Store.ListConnectionsAsync(Token));

        Assert.True((await engine.GetStateAsync(connection.Id, Token)).IsStarted);
        Assert.Null((await engine.GetPoliciesAsync(connection.Id, Token)).Proposed);
        var waiting = await engine.GetWaitingAsync(connection.Id, Token);
        Assert.Equal((0, 8, 2, 2), (waiting.Orders.Count, waiting.States[RecordState.Synced], waiting.States[RecordState.NeedsReview], waiting.States[RecordState.Filtered]));
        Assert.Equal(2, (await test.Store.ListReviewsAsync(connection.Id, new() { Status = ReviewStatus.Open }, Token)).Count);
        foreach (var record in await test.Store.ReadRecordsAsync(connection.Id, new() { Kind = RecordKind.PurchaseOrder }, Token).ToListAsync(Token))
        {
            Assert.Equal(record.State, (await engine.ReplanAsync(connection.Id, record.InputHash, Token))?.Outcome);
        }

        var verification = await AuditVerifier.VerifyAsync(test.Store, connection.Id, cancellationToken: Token);
        Assert.Equal((true, 159), (verification.IsValid, verification.Entries));
    }

    /// <summary>
    /// schema-6 was made before a decision named the version of the item that was seen: PO-00001 is kept as Procore has it, PO-00003 is left out, and PO-00002 was changed in
    /// Procore and waits for an answer.
    /// </summary>
    [Fact]
    public async Task What_was_decided_before_decisions_named_versions_holds_and_what_waits_is_decided_by_its_version()
    {
        using var test = SqliteUnderTest.OfEarlierVersion("schema-6");
        await test.Relational.InitializeAsync(Token);
        using var sandboxed = new Sandboxed(orders: 6, store: _ => test.Store);
        var (store, id) = (test.Store, Sandboxed.Id);
        var records = await store.ReadRecordsAsync(id, new() { Kind = RecordKind.PurchaseOrder }, Token).ToDictionaryAsync(record => record.OrderNumber, cancellationToken: Token);
        Assert.Equal(6, records.Count);
        foreach (var record in records.Values)
        {
            Assert.Equal(record.State, (await sandboxed.Engine.ReplanAsync(id, record.InputHash, Token))?.Outcome);
        }

        var kept = Assert.Single(await store.ListDecisionsAsync(id, records["PO-00001"].Key.Id, Token));
        Assert.Equal((ReviewAction.KeepProcore, "ada", FindingCodes.CommitmentChanged), (kept.Action, kept.By, kept.Code));
        Assert.Equal(ReviewAction.Skip, Assert.Single(await store.ListDecisionsAsync(id, records["PO-00003"].Key.Id, Token)).Action);
        var decided = Assert.Single(await store.ListReviewsAsync(id, new() { Key = records["PO-00001"].Key, Status = ReviewStatus.Decided }, Token));
        Assert.Equal((null, "as it was agreed"), (decided.Decision!.Version, decided.Decision.Note));

        var open = Assert.Single(await store.ListReviewsAsync(id, new() { Key = records["PO-00002"].Key, Status = ReviewStatus.Open }, Token));
        var unseen = await Assert.ThrowsAsync<DecisionRefusedException>(() => sandboxed.Engine.DecideAsync(id, open.Id, new() { Action = ReviewAction.Skip, By = "bob" }, Token).AsTask());
        Assert.Equal(open.Version, unseen.Now?.Version);
        await sandboxed.Engine.DecideAsync(id, open.Id, new() { Action = ReviewAction.Skip, Version = open.Version, By = "bob" }, Token);
        Assert.Equal(ReviewAction.Skip, Assert.Single(await store.ListDecisionsAsync(id, records["PO-00002"].Key.Id, Token)).Action);
        var verification = await AuditVerifier.VerifyAsync(store, id, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
    }

    /// <summary>
    /// schema-6-budget was made before a record said what of its order is not committed yet, and a vendor what was seen of it: PO-00001 waits in Procore for its approval there, and
    /// PO-00002 for one because of what PO-00001 takes of its budget.
    /// </summary>
    [Fact]
    public async Task What_orders_took_of_a_budget_before_records_said_so_counts_as_before()
    {
        using var test = SqliteUnderTest.OfEarlierVersion("schema-6-budget");
        await test.Relational.InitializeAsync(Token);
        var store = test.Store;
        using var order = OneOrder.Of(new(orders: 6, policies: CommitmentLanding.In(new() { Approval = ApprovalPolicy.Nothing with { OverBudget = true } }, "Submitted"), asks: true, retries: 0));
        order.Write(20_000m);
        await order.BudgetAsync(60_000, 1_200, 34_500);
        var other = order.Beside();
        other.Write(15_000m);
        other.Edit(one => one with { Status = "draft" });
        await order.SyncAsync();
        await order.Test.RunThroughAsync();
        other.Edit(one => one with { Status = "open" });

        // The same people, the same services, and what the version before knew of them.
        var id = Sandboxed.Id;
        Assert.Equal(order.Commitment().Id, (await store.ListCommitmentsAsync(id, new(), Token)).Single(one => one.OrderId == order.Id).ContractId);
        Assert.All(await store.ReadRecordsAsync(id, null, Token).ToListAsync(Token), record => Assert.Null(record.NotCommitted));
        using var engine = new SyncEngine(store, order.Test, new SyncOptions().UseTimeProvider(order.Test.Time));
        var before = Assert.Single((await engine.GetWaitingAsync(id, Token)).Orders);
        Assert.Equal(("PO-00002", RecordState.AwaitingApproval), (before.OrderNumber, (await store.GetRecordAsync(id, RecordKey.PurchaseOrder(other.Id), Token))!.State));
        await engine.TakeAsync(id, Token);
        await LookAsync(RecordKey.PurchaseOrder(other.Id));
        var waits = Assert.Single((await engine.GetWaitingAsync(id, Token)).Orders);
        Assert.StartsWith($"It leaves -10,700.00 USD on {order.Code.FlatCode} ", waits.Reason, StringComparison.Ordinal);
        Assert.Contains(", other orders that are not committed yet 20,000.00)", waits.Reason, StringComparison.Ordinal);
        Assert.Empty(other.Commitments());

        await engine.ApproveAsync(id, other.Id, waits.Hash, "Ann", cancellationToken: Token);
        await LookAsync(RecordKey.PurchaseOrder(order.Id));
        Assert.Equal([20_000m, 15_000m], [.. order.Lines(), .. other.Lines()]);
        Assert.Equal(20_000m, Assert.Single((await store.GetRecordAsync(id, RecordKey.PurchaseOrder(order.Id), Token))!.NotCommitted!).Amount);
        var verification = await AuditVerifier.VerifyAsync(store, id, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);

        async Task LookAsync(RecordKey key)
        {
            await engine.SubmitAsync(id, key, WorkPriority.Person, "a test asks", Token);
            await order.Test.ThroughAsync(RunAsync());
        }

        async Task RunAsync()
        {
            while ((await engine.RunDueAsync(id, Token)).Processed > 0) Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>schema-6-landed was made before a record said when an edit came to stand in Procore: six orders of a demo, four of them synced, two in review.</summary>
    [Fact]
    public async Task Orders_of_before_latency_was_kept_have_none_and_not_one_of_zero()
    {
        using var test = SqliteUnderTest.OfEarlierVersion("schema-6-landed");
        await test.Relational.InitializeAsync(Token);
        var connection = Assert.Single(await test.Store.ListConnectionsAsync(Token));
        var records = await test.Store.ReadRecordsAsync(connection.Id, new() { Kind = RecordKind.PurchaseOrder }, Token).ToListAsync(Token);
        Assert.Equal((6, 4), (records.Count, records.Count(record => record.State == RecordState.Synced)));
        Assert.All(records, record => Assert.Null(record.Landed));
        using var engine = new SyncEngine(test.Store, new NoClients());
        Assert.Empty(await engine.GetLatencyAsync(connection.Id, Instant.MinValue, Token));

        // What is stored now is read back, beside what has none.
        var landed = new LandedEdit(Instant.FromUtc(2026, 11, 20, 9, 0), Instant.FromUtc(2026, 11, 20, 9, 0, 20), WorkPriority.Webhook, Waited: false);
        await test.Store.SaveAsync(connection.Id, new() { Records = [records[0] with { Landed = landed }] }, Token);
        Assert.Equal(landed, (await test.Store.GetRecordAsync(connection.Id, records[0].Key, Token))!.Landed);
        Assert.Equal(20, Assert.Single(await engine.GetLatencyAsync(connection.Id, Instant.MinValue, Token)).P95.TotalSeconds);
        var verification = await AuditVerifier.VerifyAsync(test.Store, connection.Id, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
    }

    /// <summary>What an earlier version kept in documents alone is counted, added up and found like what is stored now.</summary>
    [Theory]
    [InlineData("schema-1")]
    [InlineData("schema-3")]
    [InlineData("schema-4")]
    [InlineData("schema-6")]
    [InlineData("schema-6-budget")]
    public async Task What_was_stored_before_pages_asked_the_store_is_added_up_and_found(string version)
    {
        using var test = SqliteUnderTest.OfEarlierVersion(version);
        await test.Relational.InitializeAsync(Token);
        var (store, copy) = (test.Store, new InMemorySyncStore(test.Time));
        var id = Assert.Single(await store.ListConnectionsAsync(Token)).Id;
        var records = await store.ReadRecordsAsync(id, null, Token).ToListAsync(Token);
        var reviews = await store.ListReviewsAsync(id, new(), Token);
        await copy.SaveAsync(id, new() { Records = records, Commitments = await store.ListCommitmentsAsync(id, new(), Token), Reviews = reviews, Links = await store.ListLinksAsync(id, Vendors, Token) }, Token);

        Assert.NotEmpty(records);
        Assert.Equal(await copy.SumOrdersAsync(id, Token), await store.SumOrdersAsync(id, Token));
        foreach (var record in records.Where(record => record.Key.Kind == RecordKind.PurchaseOrder && record.OrderNumber.Length > 0))
        {
            foreach (var find in (string[])[record.OrderNumber.ToLowerInvariant(), record.VendorName, record.Key.Id, FormattableString.Invariant($"{record.Total}")])
            {
                var found = await FoundAsync(store, find);
                Assert.Contains(record.Key, found);
                Assert.Equal(await FoundAsync(copy, find), found);
            }

            Assert.Contains(record.Key, await store.ReadRecordsAsync(id, new() { AnyCaseNumber = record.OrderNumber.ToLowerInvariant() }, Token).Select(one => one.Key).ToListAsync(Token));
        }

        Assert.Equal(await copy.GroupReviewsAsync(id, ReviewStatus.Open, 0, 99, Token), await store.GroupReviewsAsync(id, ReviewStatus.Open, 0, 99, Token));
        foreach (var kind in Enum.GetValues<LinkKind>())
        {
            Assert.Equal((await copy.ListProposalsAsync(id, new() { Kind = kind }, Token)).Select(Told), (await store.ListProposalsAsync(id, new() { Kind = kind }, Token)).Select(Told));
            Assert.Equal(await copy.CountUnproposedAsync(id, kind, Token), await store.CountUnproposedAsync(id, kind, Token));
        }

        foreach (var link in await store.ListLinksAsync(id, Vendors, Token))
        {
            Assert.Contains(link.ZohoId, (await store.ListLinksAsync(id, Vendors with { Find = link.ZohoId }, Token)).Select(one => one.ZohoId));
        }

        async Task<List<RecordKey>> FoundAsync(ISyncStore asked, string find) => await asked.ReadRecordsAsync(id, new() { Find = find }, Token).Select(one => one.Key).ToListAsync(Token);

        static (string, int) Told(LinkProposal one) => (one.Item.Id, one.Asking);
    }

    /// <summary>schema-6-sums was made before a database counted and added up what pages show: twelve orders of a demo, eight of them synced.</summary>
    [Fact]
    public async Task What_is_added_up_of_a_database_of_before_is_what_its_documents_say()
    {
        using var test = SqliteUnderTest.OfEarlierVersion("schema-6-sums");
        await test.Relational.InitializeAsync(Token);
        var connection = Assert.Single(await test.Store.ListConnectionsAsync(Token));
        var records = await test.Store.ReadRecordsAsync(connection.Id, new() { Kind = RecordKind.PurchaseOrder }, Token).ToListAsync(Token);
        Assert.Equal((12, 8), (records.Count, records.Count(record => record.State == RecordState.Synced)));
        var worth = (await test.Store.ListCommitmentsAsync(connection.Id, new(), Token)).ToLookup(one => one.OrderId, one => one.Total + (one.ApprovedChangeOrders ?? 0));

        var sums = await test.Store.SumOrdersAsync(connection.Id, Token);

        Assert.Equal(
            records.GroupBy(record => (record.State, Currency: record.CostCurrency ?? record.Currency))
                .Select(same => new OrderSum(same.Key.State, same.Key.Currency, same.Count(), same.Sum(one => one.Cost ?? one.Total), same.Sum(one => worth[one.Key.Id].Sum())))
                .OrderBy(sum => (sum.State, sum.Currency)),
            sums.OrderBy(sum => (sum.State, sum.Currency)));
        var synced = Assert.Single(sums, sum => sum.State == RecordState.Synced);
        Assert.Equal((210_897.71m, 210_897.71m), (synced.Cost, synced.Committed)); // as that demo printed it
        foreach (var record in records)
            Assert.Contains(record.Key, (await test.Store.ReadRecordsAsync(connection.Id, new() { Find = record.OrderNumber.ToLowerInvariant() }, Token).ToListAsync(Token)).Select(found => found.Key));
        Assert.All(records, record => Assert.False(record.IsLeftToPeople));
        var verification = await AuditVerifier.VerifyAsync(test.Store, connection.Id, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
    }

    /// <summary>
    /// schema-7 was made before what replaced plans rested on was let go: sixty orders of a demo, of which PO-00021 rested on two other inputs before. Nothing tells what of it was replaced, so all of it
    /// stays, and what is replaced from now on goes.
    /// </summary>
    [Fact]
    public async Task What_plans_rested_on_before_it_was_let_go_is_kept_and_goes_where_another_plan_takes_its_place()
    {
        using var test = SqliteUnderTest.OfEarlierVersion("schema-7");
        await test.Relational.InitializeAsync(Token);
        var (store, ages) = (test.Store, Instant.FromUtc(9000, 1, 1, 0, 0));
        var connection = Assert.Single(await store.ListConnectionsAsync(Token));
        var id = connection.Id;
        Assert.Null(connection.Policies.KeepPlansForDays);
        var records = await store.ReadRecordsAsync(id, new() { Kind = RecordKind.PurchaseOrder }, Token).ToListAsync(Token);
        Assert.Equal((60, 44), (records.Count, records.Count(record => record.State == RecordState.Synced)));
        var edited = records.Single(record => record.OrderNumber == "PO-00021");
        var past = (await store.ReadAsync(new() { ConnectionId = id, OrderNumber = edited.OrderNumber }, Token).ToListAsync(Token))
            .Select(entry => entry.InputHash).Where(input => input.Length > 0 && input != edited.InputHash).Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal(2, past.Count);
        using var engine = new SyncEngine(store, new NoClients());

        Assert.Equal(0, await store.RemoveReplacedSnapshotsAsync(id, ages, 1_000, Token));
        foreach (var input in records.Select(record => record.InputHash).Concat(past))
        {
            Assert.Null(await engine.WhyNotReplannedAsync(id, input, Token));
        }

        await store.SaveAsync(id, new() { ReplacedSnapshots = [past[0]] }, Token);
        Assert.Equal(1, await store.RemoveReplacedSnapshotsAsync(id, ages, 1_000, Token));
        Assert.NotNull(await engine.WhyNotReplannedAsync(id, past[0], Token));
        Assert.Null(await engine.WhyNotReplannedAsync(id, past[1], Token));
        Assert.Null(await engine.WhyNotReplannedAsync(id, edited.InputHash, Token));
        var verification = await AuditVerifier.VerifyAsync(store, id, cancellationToken: Token);
        Assert.True(verification is { IsValid: true, Entries: 918 }, verification.Message);
    }

    /// <summary>
    /// schema-8 was made before it was known which plan rests on which state of a directory: what orders were planned by is kept for ever, and what they are planned by from now on goes with its plans.
    /// </summary>
    [Fact]
    public async Task States_that_orders_were_planned_by_before_their_plans_were_known_are_kept_for_ever()
    {
        using var test = SqliteUnderTest.OfEarlierVersion("schema-8");
        await test.Relational.InitializeAsync(Token);
        var (store, uses, ages) = (test.Store, (IUsedSnapshots)test.Store, Instant.FromUtc(9000, 1, 1, 0, 0));
        var id = Assert.Single(await store.ListConnectionsAsync(Token)).Id;
        var records = await store.ReadRecordsAsync(id, new() { Kind = RecordKind.PurchaseOrder }, Token).ToListAsync(Token);
        Assert.Equal(12, records.Count);
        var known = (await StoredDirectories.LastAsync(store, id, Token))!;
        Assert.Equal("1", await store.GetCursorAsync(id, "directory.used/" + known.Hash, Token));
        Assert.Empty(await uses.ListUnusedSnapshotsAsync(id, null, 10, Token));

        // What is read and planned now: the state of before is noted for ever, the next one for as long as its plan is kept.
        var (now, before) = (Instant.FromUtc(2027, 1, 1, 0, 0), known);
        for (var i = 0; i < 3; i++, now += Duration.FromHours(2))
        {
            var next = before.With(before.Directory.ProcoreVendors[0] with { Name = FormattableString.Invariant($"Renamed {i}") });
            await KeepAsync(next, before);
            await store.SaveAsync(id, new() { Snapshots = new Dictionary<string, string> { [$"plan {i}"] = "a plan" }, SnapshotUses = [new($"plan {i}", [next.Hash])], ReplacedSnapshots = [$"plan {i}"] }, Token);
            before = next;
        }

        await KeepAsync(before, before);
        await store.RemoveReplacedSnapshotsAsync(id, ages, 1_000, Token);
        var unused = await uses.ListUnusedSnapshotsAsync(id, null, 10, Token);
        Assert.Equal(3, unused.Count);
        foreach (var hash in unused)
        {
            if (await DirectoryHistory.LetGoAsync(store, id, hash, Token) is { } changes) await store.SaveAsync(id, changes, Token);
        }

        Assert.Equal([before.Hash], await uses.ListUnusedSnapshotsAsync(id, null, 10, Token));
        using var engine = new SyncEngine(store, new NoClients());
        foreach (var record in records.Where(record => record.InputHash.Length > 0))
        {
            Assert.Null(await engine.WhyNotReplannedAsync(id, record.InputHash, Token));
        }

        var verification = await AuditVerifier.VerifyAsync(test.Store, id, cancellationToken: Token);
        Assert.True(verification is { IsValid: true, Entries: > 50 }, verification.Message);

        async Task KeepAsync(CompanyIndex index, CompanyIndex stored) => await store.SaveAsync(
            id,
            await new DirectoryHistory(store, id, CompanyCache.Cursor).KeepAsync(
                index.Hash, index.Snapshots(stored), index.GivenUp(stored), DirectoryMarks.Keeping(CompanyCache.Cursor, stored.Hash, index.Hash, now), now, Token),
            Token);
    }

    /// <summary>One question of one connection that can't be read keeps no other one from its work.</summary>
    [Fact]
    public async Task A_damaged_document_of_before_is_told_where_it_is_read_and_not_at_the_start()
    {
        using var test = SqliteUnderTest.OfEarlierVersion("schema-6-sums");
        test.Execute("update sync_review set document = 'x'");

        await test.Relational.InitializeAsync(Token);

        var connection = Assert.Single(await test.Store.ListConnectionsAsync(Token));
        Assert.Equal(12, (await test.Store.SumOrdersAsync(connection.Id, Token)).Sum(sum => sum.Orders));
        await Assert.ThrowsAsync<StoreNotOursException>(async () => await test.Store.ListReviewsAsync(connection.Id, new(), Token));
    }

    [Fact]
    public async Task The_first_version_goes_on_where_it_stopped()
    {
        using var test = SqliteUnderTest.OfEarlierVersion("schema-1");
        await test.Relational.InitializeAsync(Token);
        await test.Relational.InitializeAsync(Token);

        await test.Store.SaveAsync(Acme, new() { Submitted = [Work("1")], Audit = [Draft()] }, Token);

        Assert.Contains(await test.Store.ClaimDueAsync(Acme, null, Instant.FromUtc(2026, 11, 22, 0, 0), 10, Duration.FromMinutes(1), Token), claimed => claimed.Item.Key.Id == "1");
        var verification = await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token);
        Assert.Equal((true, 41), (verification.IsValid, verification.Entries));
        Assert.Throws<SqliteException>(() => test.Execute("delete from sync_audit"));
    }

    [Fact]
    public async Task A_database_that_was_brought_up_to_date_has_the_tables_of_a_new_one()
    {
        using var earlier = SqliteUnderTest.OfEarlierVersion("schema-1");
        await earlier.Relational.InitializeAsync(Token);
        using var made = await SqliteUnderTest.OpenAsync();

        Assert.Equal(Schema(made), Schema(earlier));
    }

    /// <summary>The hash of the same input with the vendor rule of today: rules bear their version, and their names are part of the input.</summary>
    private static async Task<string> InputOfTodayAsync(ISyncStore store, string connectionId, string inputHash)
    {
        var then = await store.GetSnapshotAsync(connectionId, inputHash, Token);
        const string rule = "\"vendor.stored-link\",\"vendor.identity.4\"";
        Assert.Contains(rule, then, StringComparison.Ordinal);
        var now = then!.Replace(rule, $"\"vendor.stored-link\",\"{VendorMatcher.Version}\"", StringComparison.Ordinal)
            .Replace("\"project.stored-link\",\"project.code\"", "\"project.stored-link.2\",\"project.code.3\"", StringComparison.Ordinal)
            .Replace("\"cost-code.stored-link\",\"cost-code.tag\"", "\"cost-code.stored-link.2\",\"cost-code.form.2\",\"cost-code.tag.3\"", StringComparison.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(now)));
    }

    private static async Task<(int All, int Rejected)> LinksAsync(ISyncStore store, LinkKind kind)
    {
        var links = await store.ListLinksAsync(Acme, new() { Kind = kind }, Token);
        return (links.Count, links.Count(link => link.Status == LinkStatus.Rejected));
    }

    private static string Schema(SqliteUnderTest test)
    {
        using var connection = test.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "select group_concat(sql, char(10)) from (select sql from sqlite_master where sql is not null order by type, name)";
        return string.Concat(((string)command.ExecuteScalar()!).Where(letter => !char.IsWhiteSpace(letter))); // line breaks are no difference
    }

    private sealed class NoClients : IConnectionClientProvider
    {
        public ValueTask<ConnectionClients> GetAsync(Connection connection, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public void Forget(string connectionId) => throw new NotSupportedException();
    }
}
