using System.Security.Cryptography;
using NodaTime;
using Xunit;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Conformance;

/// <content>What every store answers the same way: the questions that the core and its hosts really have.</content>
public abstract partial class SyncStoreConformance
{
    [Fact]
    public async Task Records_are_read_by_their_keys()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Acme, new() { Records = [Record("1", "PO-1"), Record("2", "PO-2"), Record("3", "PO-3")] }, Token);
        await store.SaveAsync("other", new() { Records = [Record("4", "PO-4")] }, Token);

        var found = await store.GetRecordsAsync(Acme, [RecordKey.PurchaseOrder("3"), RecordKey.PurchaseOrder("1"), RecordKey.PurchaseOrder("4"), new(new("other"), "2")], Token);

        Assert.Equal(["1", "3"], found.Keys.Select(key => key.Id).Order());
        Assert.Equal("PO-3", found[RecordKey.PurchaseOrder("3")].OrderNumber);
        Assert.Empty(await store.GetRecordsAsync(Acme, [], Token));
    }

    [Fact]
    public async Task Who_asks_for_none_of_them_gets_none()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Acme, new() { Links = [Link("v1", 7)], Commitments = [Commitment("1", 5, 77)] }, Token);

        Assert.Empty(await store.ListLinksAsync(Acme, Vendors with { ZohoIds = [] }, Token));
        Assert.Empty(await store.ListLinksAsync(Acme, Vendors with { ProcoreIds = [] }, Token));
        Assert.Empty(await store.ListCommitmentsAsync(Acme, new() { OriginIds = [] }, Token));
    }

    /// <summary>After a change of every vendor all of them are asked for, and a statement of SQLite takes 32,766 values, one of PostgreSQL 65,535.</summary>
    [Fact]
    public async Task Who_asks_for_very_many_gets_those_that_there_are_once()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Acme, new() { Links = [Link("v9", 7), Link("v70000", 9), Link("v1", 8)], Commitments = [Commitment("70000", 5, 77), Commitment("2", 6, 78)] }, Token);
        var names = Enumerable.Range(1, 70_000).Select(i => FormattableString.Invariant($"v{i}")).Append("v9").ToList();
        long[] numbers = [.. Enumerable.Range(1, 70_000)];
        string[] orders = [.. numbers.Select(number => FormattableString.Invariant($"{number}"))];

        Assert.Equal(["v1", "v70000", "v9"], await IdsAsync(Vendors with { ZohoIds = names }));
        Assert.Equal(["v1", "v70000", "v9"], await IdsAsync(Vendors with { ProcoreIds = numbers }));
        Assert.Equal(["v9"], await IdsAsync(Vendors with { ZohoIds = names, ProcoreIds = [7] }));
        Assert.Equal(["v9"], await IdsAsync(Vendors with { ZohoIds = [.. names.Take(6_000)], ProcoreIds = [.. numbers.Take(6_000).Where(number => number != 8)] }));
        var written = await store.ListCommitmentsAsync(Acme, new() { OrderIds = orders, ProjectIds = [5, 6] }, Token);
        Assert.Equal(["2", "70000"], written.Select(commitment => commitment.OrderId));
        Assert.Equal(["70000"], (await store.ListCommitmentsAsync(Acme, new() { OriginIds = [.. orders.Select(order => Origin(order, 5))] }, Token)).Select(commitment => commitment.OrderId));

        async Task<IEnumerable<string>> IdsAsync(LinkQuery query) => (await store.ListLinksAsync(Acme, query, Token)).Select(link => link.ZohoId);
    }

    [Fact]
    public async Task Records_are_read_in_the_order_of_their_keys_by_kind_state_and_number_and_from_where_a_reading_stopped()
    {
        var store = await OpenAsync();
        var stranger = Record("2", "PO-2") with { Key = new(new("another.kind"), "2") };
        await store.SaveAsync(
            Acme,
            new() { Records = [Record("3", "PO-1", RecordState.Failed), stranger, Record("1", "PO-3"), Record("2", "PO-2", RecordState.NeedsReview), Record("21", "PO-2")] },
            Token);

        Assert.Equal(["another.kind:2", "zoho.purchaseorder:1", "zoho.purchaseorder:2", "zoho.purchaseorder:21", "zoho.purchaseorder:3"], await KeysAsync(new()));
        Assert.Equal(["another.kind:2"], await KeysAsync(new() { Kind = new("another.kind") }));
        Assert.Equal(["another.kind:2", "zoho.purchaseorder:1", "zoho.purchaseorder:21"], await KeysAsync(new() { State = RecordState.Synced }));
        Assert.Equal(["zoho.purchaseorder:21"], await KeysAsync(new() { State = RecordState.Synced, Kind = RecordKind.PurchaseOrder, After = RecordKey.PurchaseOrder("2") }));
        Assert.Equal(["zoho.purchaseorder:2", "zoho.purchaseorder:21"], await KeysAsync(new() { Kind = RecordKind.PurchaseOrder, OrderNumber = "PO-2" }));
        Assert.Equal(["zoho.purchaseorder:21", "zoho.purchaseorder:3"], await KeysAsync(new() { After = RecordKey.PurchaseOrder("2") }));

        async Task<IEnumerable<string>> KeysAsync(RecordQuery query) =>
            (await store.ReadRecordsAsync(Acme, query, Token).ToListAsync(Token)).Select(record => record.Key.ToString());
    }

    /// <summary>An index of PostgreSQL takes no more than 2,704 bytes, and these are digits that nobody can make shorter.</summary>
    [Fact]
    public async Task A_number_of_any_length_is_stored_found_and_audited()
    {
        var digits = string.Concat(Enumerable.Range(0, 100).Select(i => Convert.ToHexString(SHA256.HashData(BitConverter.GetBytes(i)))));
        var (number, other) = ($"PO\0{digits}1", $"PO\0{digits}2");
        var store = await OpenAsync();
        var review = Review("r", "1");
        await store.SaveAsync(
            Acme,
            new()
            {
                Records = [Record("1", number), Record("2", other)],
                Reviews = [review with { Finding = review.Finding with { Subject = number, LinkTarget = new(LinkKind.CostCode, number) } }, Review("s", "2")],
                Audit = [Draft(number), Draft(other) with { Record = "zoho.purchaseorder:2" }, Draft("PO\0")],
            },
            Token);

        var record = Assert.Single(await store.ReadRecordsAsync(Acme, new() { OrderNumber = number }, Token).ToListAsync(Token));
        Assert.Equal(("1", number), (record.Key.Id, record.OrderNumber));
        var question = Assert.Single(await store.ListReviewsAsync(Acme, new() { Subject = number }, Token));
        Assert.Equal(number, question.Finding.Subject);
        Assert.Equal(question.Id, Assert.Single(await store.ListReviewsAsync(Acme, new() { Target = new(LinkKind.CostCode, number) }, Token)).Id);
        foreach (var group in await store.GroupReviewsAsync(Acme, ReviewStatus.Open, 0, 10, Token))
            Assert.Equal(group.Items, (await store.ListReviewsAsync(Acme, new() { Status = ReviewStatus.Open, Group = group }, Token)).Count);
        Assert.Equal(1, Assert.Single(await store.ReadAsync(new() { ConnectionId = Acme, OrderNumber = number }, Token).ToListAsync(Token)).Sequence);
        Assert.Equal(3, Assert.Single(await store.ReadAsync(new() { ConnectionId = Acme, OrderNumber = "PO\0" }, Token).ToListAsync(Token)).Sequence);
        var verification = await AuditVerifier.VerifyAsync(store, Acme, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
    }

    [Fact]
    public async Task Records_are_read_across_pages()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Acme, new() { Records = [.. Enumerable.Range(0, 1203).Select(i => Record($"{i:0000}", $"PO-{i % 7}"))] }, Token);

        Assert.Equal(Enumerable.Range(0, 1203), (await store.ReadRecordsAsync(Acme, null, Token).ToListAsync(Token)).Select(record => int.Parse(record.Key.Id, null)));
        Assert.Equal(172, await store.ReadRecordsAsync(Acme, new() { OrderNumber = "PO-5" }, Token).CountAsync(Token));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var record in store.ReadRecordsAsync(Acme, null, stop.Token))
            {
                await stop.CancelAsync();
            }
        });
    }

    [Fact]
    public async Task Records_are_counted_by_state()
    {
        var store = await OpenAsync();
        var stranger = Record("2", "PO-2") with { Key = new(new("another.kind"), "2") };
        await store.SaveAsync(Acme, new() { Records = [Record("1", "PO-1"), Record("2", "PO-2"), Record("3", "PO-3", RecordState.Failed), stranger] }, Token);

        var counts = await store.CountRecordsAsync(Acme, RecordKind.PurchaseOrder, Token);

        Assert.Equal([(RecordState.Synced, 2), (RecordState.Failed, 1)], counts.OrderBy(count => count.Key).Select(count => (count.Key, count.Value)));
        Assert.Empty(await store.CountRecordsAsync("other", RecordKind.PurchaseOrder, Token));
    }

    /// <summary>A link that was rejected, one of another kind and another connection's are none.</summary>
    [Fact]
    public async Task What_has_no_link_is_told_in_the_order_in_which_it_was_asked_about()
    {
        var store = await OpenAsync();
        Link[] links = [Link("v1", 7), Link("v2", 8, LinkStatus.Rejected), Link("v3", 9, kind: LinkKind.Project)];
        await store.SaveAsync(Acme, new() { Links = links }, Token);
        await store.SaveAsync("other", new() { Links = [Link("v4", 10)] }, Token);

        Assert.Equal(["v4", "v2", "v3"], await store.ListUnlinkedAsync(Acme, LinkKind.Vendor, ["v4", "v2", "v1", "v3"], Token));
        Assert.Equal([10L, 8, 9], await store.ListUnlinkedAsync(Acme, LinkKind.Vendor, [10L, 8, 7, 9], Token));
        Assert.Equal(["v1"], await store.ListUnlinkedAsync(Acme, LinkKind.Project, ["v1", "v3"], Token));
        Assert.Empty(await store.ListUnlinkedAsync(Acme, LinkKind.Vendor, Array.Empty<string>(), Token));
        string[] many = [.. Enumerable.Range(0, 12_000).Select(i => $"w{i:D5}")];
        Assert.Equal(many, await store.ListUnlinkedAsync(Acme, LinkKind.Vendor, [.. many, "v1"], Token));
    }

    [Fact]
    public async Task Links_are_read_by_either_side_and_by_project()
    {
        var store = await OpenAsync();
        await store.SaveAsync(
            Acme,
            new()
            {
                Links =
                [
                    Link("v2", 7), Link("v1", 7), Link("v1", 8, LinkStatus.Rejected), Link("v3", 9), Link("v1", 70, kind: LinkKind.Project),
                    Link("02-300", 5, kind: LinkKind.CostCode, project: 11), Link("02-300", 6, kind: LinkKind.CostCode, project: 12),
                    Link("03-100", 5, kind: LinkKind.CostCode, project: 11),
                ],
            },
            Token);

        Assert.Equal([("v1", 7), ("v1", 8), ("v2", 7), ("v3", 9)], await LinksAsync(new() { Kind = LinkKind.Vendor }));
        Assert.Equal([("v1", 7), ("v1", 8)], await LinksAsync(new() { Kind = LinkKind.Vendor, ZohoIds = ["v1", "v9"] }));
        Assert.Equal([("v1", 7), ("v2", 7)], await LinksAsync(new() { Kind = LinkKind.Vendor, ProcoreIds = [7] }));
        Assert.Equal([("v1", 7)], await LinksAsync(new() { Kind = LinkKind.Vendor, ZohoIds = ["v1"], ProcoreIds = [7, 9] }));
        Assert.Equal([("v1", 70)], await LinksAsync(new() { Kind = LinkKind.Project, ZohoIds = ["v1"] }));
        Assert.Equal([("02-300", 5), ("03-100", 5)], await LinksAsync(new() { Kind = LinkKind.CostCode, ProjectIds = [11] }));
        Assert.Equal([("02-300", 6)], await LinksAsync(new() { Kind = LinkKind.CostCode, ZohoIds = ["02-300"], ProjectIds = [12] }));
        Assert.Empty(await LinksAsync(new() { Kind = LinkKind.Vendor, ZohoIds = [] }));

        async Task<IEnumerable<(string, int)>> LinksAsync(LinkQuery query) =>
            (await store.ListLinksAsync(Acme, query, Token)).Select(link => (link.ZohoId, (int)link.ProcoreId));
    }

    [Fact]
    public async Task Commitments_are_read_by_order_origin_and_project()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Acme, new() { Commitments = [Commitment("1", 6, 60), Commitment("1", 5, 50), Commitment("2", 5, 51), Commitment("3", 4, 40)] }, Token);

        Assert.Equal([50, 60, 51, 40], await ContractsAsync(new()));
        Assert.Equal([50, 60, 40], await ContractsAsync(new() { OrderIds = ["3", "1", "9"] }));
        Assert.Equal([51], await ContractsAsync(new() { OriginIds = [Origin("2", 5), Origin("2", 6)] }));
        Assert.Equal([50, 51], await ContractsAsync(new() { ProjectIds = [5] }));
        Assert.Equal([50], await ContractsAsync(new() { ProjectIds = [5], OrderIds = ["1"] }));
        Assert.Equal([4, 5, 6], await store.ListCommitmentProjectsAsync(Acme, Token));
        Assert.Empty(await store.ListCommitmentProjectsAsync("other", Token));

        async Task<IEnumerable<long>> ContractsAsync(CommitmentQuery query) =>
            (await store.ListCommitmentsAsync(Acme, query, Token)).Select(commitment => commitment.ContractId);
    }

    [Fact]
    public async Task Review_items_are_read_by_id_and_by_what_they_are_about_and_counted()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Acme, new() { Reviews = [About("a", "X", "v1"), About("b", "X", "v1"), About("c", "X", "v2"), About("d", "Y", "v1", ReviewStatus.Settled)] }, Token);
        await store.SaveAsync(Acme, new() { Reviews = [About("b", "Z", "v3")] }, Token);

        Assert.Equal("Z", (await store.GetReviewAsync(Acme, "b", Token))!.Finding.Code);
        Assert.Null(await store.GetReviewAsync(Acme, "e", Token));
        Assert.Null(await store.GetReviewAsync("other", "a", Token));
        Assert.Equal(["a"], await IdsAsync(new() { Code = "X", Subject = "v1" }));
        Assert.Equal(["a", "d"], await IdsAsync(new() { Subject = "v1" }));
        Assert.Equal(["a"], await IdsAsync(new() { Subject = "v1", Status = ReviewStatus.Open }));
        Assert.Equal(
            [("X", 2), ("Z", 1)], (await store.CountReviewsAsync(Acme, ReviewStatus.Open, Token)).OrderBy(count => count.Key).Select(count => (count.Key, count.Value)));

        async Task<IEnumerable<string>> IdsAsync(ReviewQuery query) => (await store.ListReviewsAsync(Acme, query, Token)).Select(item => item.Id);

        static ReviewItem About(string id, string code, string subject, ReviewStatus status = ReviewStatus.Open) =>
            Review(id, id, status) is var item ? item with { Finding = item.Finding with { Code = code, Subject = subject } } : throw new InvalidOperationException();
    }

    [Fact]
    public async Task Work_is_found_by_key_and_counted()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Acme, new() { Submitted = [Work("1"), Work("2", -Duration.FromMinutes(1)), Work("3", Duration.FromTicks(1))] }, Token);
        await store.ClaimDueAsync(Acme, null, Noon, 1, Duration.FromMinutes(5), Token);

        Assert.Equal(Work("2", -Duration.FromMinutes(1)), await store.GetWorkAsync(Acme, RecordKey.PurchaseOrder("2"), Token));
        Assert.Null(await store.GetWorkAsync(Acme, RecordKey.PurchaseOrder("4"), Token));
        Assert.Equal(new WorkCounts(2, 1) { First = Work("2", -Duration.FromMinutes(1)), NewOrders = 3 }, await store.CountWorkAsync(Acme, Noon, Token));
        Assert.Equal(new WorkCounts(0, 0), await store.CountWorkAsync("other", Noon, Token));
    }

    /// <summary>What has a record was looked at; of that, some has yet to be written, and some waits for a word. What is no order, or is not due at any time, is neither.</summary>
    [Fact]
    public async Task Orders_that_nobody_looked_at_and_orders_to_be_written_are_counted_among_the_work()
    {
        var store = await OpenAsync();
        RecordState[] states = [.. Enum.GetValues<RecordState>()];
        await store.SaveAsync(
            Acme,
            new()
            {
                Records = [.. states.SelectMany(state => new[] { Record($"{state}", "PO-1", state), Record($"idle {state}", "PO-2", state) })],
                Submitted = [.. states.Select(state => Work($"{state}", Duration.FromDays(1))), Work("new"), Work("later", Duration.FromDays(1)), Work("scan") with { Key = RecordKey.OrderScan }],
            },
            Token);
        await store.SaveAsync("other", new() { Records = [Record("new", "PO-1", RecordState.Failed)], Submitted = [Work("else")] }, Token);
        await store.ClaimDueAsync(Acme, null, Noon, 1, Duration.FromMinutes(5), Token);

        var counts = await store.CountWorkAsync(Acme, Noon, Token);
        Assert.Equal((2, 2, 1), (counts.NewOrders, counts.UnwrittenOrders, counts.AwaitingOrders));
        var other = await store.CountWorkAsync("other", Noon, Token);
        Assert.Equal((1, 0, 0), (other.NewOrders, other.UnwrittenOrders, other.AwaitingOrders));
    }
}
