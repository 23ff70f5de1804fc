using NodaTime;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>What pages ask: every store counts, adds up and finds alike, and reads no more than is asked for.</summary>
public sealed class PageQuestionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Orders_are_added_up_to_the_last_digit_by_currency_and_state(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        decimal[] odd = [0.0000001m, 79_228_162_514_264m, -0.3333333m];
        SyncRecord[] records =
        [
            Money("1", 0.1m), Money("2", 0.2m), Money("3", -1_234_567.89m), Money("4", 8_999_999_999_999.999999m), Money("5", 100, RecordState.NeedsReview) with { Cost = 90.05m, CostCurrency = "EUR" },
            .. odd.Select((amount, i) => Money($"{6 + i}", amount)), Money("9", 5, RecordState.Failed) with { Currency = string.Empty },
        ];
        WrittenCommitment[] commitments =
        [
            Commitment("1", 5, 50) with { Total = 0.1m, ApprovedChangeOrders = 0.02m }, Commitment("1", 6, 60) with { Total = -0.07m }, Commitment("5", 5, 51) with { Total = 90.05m },
            Commitment("2", 5, 52) with { Total = 0.12345678m }, Commitment("3", 5, 53) with { Total = 1, ApprovedChangeOrders = 0.00000009m }, Commitment("unknown", 5, 54) with { Total = 1_000 },
        ];
        await test.Store.SaveAsync(Acme, new() { Records = [.. records, Money("1", 7) with { Key = new(new("another.kind"), "1") }], Commitments = commitments }, Token);
        await test.Store.SaveAsync("other", new() { Records = [Money("1", 1_000)], Commitments = [Commitment("1", 5, 50)] }, Token);

        var sums = await test.Store.SumOrdersAsync(Acme, Token);

        OrderSum[] expected =
        [
            new(RecordState.Failed, "", 1, 5, 0), new(RecordState.NeedsReview, "EUR", 1, 90.05m, 90.05m),
            new(RecordState.Synced, "USD", 7, 0.3m - 1_234_567.89m + 8_999_999_999_999.999999m + odd.Sum(), 0.1m + 0.02m - 0.07m + 0.12345678m + 1.00000009m),
        ];
        Assert.Equal(expected, sums);
        Assert.Empty(await test.Store.SumOrdersAsync("nobody", Token));

        // What changes is added up as it is now.
        await test.Store.SaveAsync(Acme, new() { Records = [records[4] with { Cost = 91, State = RecordState.Synced }], RemovedCommitments = [commitments[2].OriginId] }, Token);
        Assert.Equal(new OrderSum(RecordState.Synced, "EUR", 1, 91, 0), Assert.Single(await test.Store.SumOrdersAsync(Acme, Token), sum => sum.Currency == "EUR"));
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task A_hash_over_records_is_another_one_as_soon_as_any_of_them_is_another_comes_or_goes(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        var (first, second) = (Money("1", 1, RecordState.Failed), Money("2", 2, RecordState.Failed));
        var seen = new List<string> { await HashAsync() };
        await NextAsync(first);
        await NextAsync(second);
        await NextAsync(first with { Reason = "another one" });
        await NextAsync(second with { State = RecordState.Synced });
        var last = seen[^1];
        await test.Store.SaveAsync(Acme, new() { Records = [Money("3", 3), first with { Reason = "another one" }, first with { Key = new(new("another.kind"), "1") }] }, Token);
        await test.Store.SaveAsync("other", new() { Records = [second] }, Token);

        Assert.Equal(last, await HashAsync());
        Assert.Distinct(seen);

        async Task NextAsync(SyncRecord record)
        {
            await test.Store.SaveAsync(Acme, new() { Records = [record] }, Token);
            seen.Add(await HashAsync());
        }

        async Task<string> HashAsync() => await test.Store.GetRecordsHashAsync(Acme, RecordKind.PurchaseOrder, RecordState.Failed, Token);
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Orders_are_found_by_number_vendor_amount_id_and_commitment(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.SaveAsync(
            Acme,
            new()
            {
                Records =
                [
                    Money("101", 1_234.50m) with { OrderNumber = "PO-7", VendorName = "Łódź Steel" }, Money("102", 99, RecordState.Failed) with { OrderNumber = "po-70", VendorName = "100% Concrete_Works!", Cost = 88.8m },
                    Money("103", 77) with { OrderNumber = "X-1", VendorName = "Steelworks" }, Money("104", 1) with { Key = new(new("another.kind"), "104"), VendorName = "Steel" },
                    Money("105", 2) with { OrderNumber = "X-2", VendorName = new string('v', 300) + "hidden" }, Money("107", 3) with { OrderNumber = "X-3", VendorName = "a\0b\0c" },
                ],
                Commitments = [Commitment("103", 5, 4_711) with { Total = 500.25m }],
            },
            Token);
        await test.Store.SaveAsync("other", new() { Records = [Money("106", 77) with { VendorName = "Steel" }], Commitments = [Commitment("101", 5, 4_711)] }, Token);

        Assert.Equal(["101", "102"], await FoundAsync("po-7"));
        Assert.Equal(["101"], await FoundAsync("  łódź "));
        Assert.Equal(["101", "103"], await FoundAsync("sTEEL"));
        Assert.Equal(["102"], await FoundAsync("% con"));
        Assert.Equal(["102"], await FoundAsync("e_w"));
        Assert.Equal(["102"], await FoundAsync("s!"));
        Assert.Empty(await FoundAsync("%%"));
        Assert.Equal(["101"], await FoundAsync("1,234.50"));
        Assert.Equal(["102"], await FoundAsync("88.8"));
        Assert.Equal(["102"], await FoundAsync("99.00"));
        Assert.Equal(["103"], await FoundAsync("500.25"));
        Assert.Equal(["103"], await FoundAsync("4711"));
        Assert.Equal(["103"], await FoundAsync(Origin("103", 5)));
        Assert.Equal(["105"], await FoundAsync("105"));
        Assert.Empty(await FoundAsync("hidden"));
        Assert.Empty(await FoundAsync(new string('v', 201)));
        Assert.Empty(await FoundAsync("0.1234567"));
        Assert.Equal(["107"], await FoundAsync("\0"));
        Assert.Empty(await FoundAsync("po-7\0x"));
        Assert.Equal(["107"], await FoundAsync("b\0c"));
        Assert.Equal(["101", "102", "103", "105", "107"], await FoundAsync(" "));
        Assert.Equal(["103"], await FoundAsync("steel", new() { After = RecordKey.PurchaseOrder("101") }));
        Assert.Equal(["101"], await FoundAsync("steel", new() { Most = 1 }));
        Assert.Equal(["102"], await FoundAsync("po-7", new() { State = RecordState.Failed }));
        Assert.Empty(await FoundAsync("steel", new() { Kind = new("another.kind") }));

        async Task<IEnumerable<string>> FoundAsync(string text, RecordQuery? query = null) =>
            (await test.Store.ReadRecordsAsync(Acme, (query ?? new() { Kind = RecordKind.PurchaseOrder }) with { Find = text }, Token).ToListAsync(Token)).Select(record => record.Key.Id);
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Records_are_read_by_number_whatever_its_capitals_by_landing_and_no_more_than_asked_for(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        var landed = new LandedEdit(Noon - Duration.FromMinutes(1), Noon, WorkPriority.Webhook, Waited: false);
        await test.Store.SaveAsync(
            Acme, new() { Records = [Record("1", "PO-ä1") with { Landed = landed }, Record("2", "po-Ä1"), Record("3", "PO-2") with { Landed = landed with { LandedAt = Noon + Duration.FromTicks(1) } }] }, Token);

        Assert.Equal(["1", "2"], await IdsAsync(new() { AnyCaseNumber = "Po-Ä1" }));
        Assert.Equal(["1"], await IdsAsync(new() { OrderNumber = "PO-ä1" }));
        Assert.Empty(await IdsAsync(new() { OrderNumber = "PO-Ä1" }));
        Assert.Equal(["1", "3"], await IdsAsync(new() { LandedSince = Noon }));
        Assert.Equal(["3"], await IdsAsync(new() { LandedSince = Noon + Duration.FromTicks(1) }));
        Assert.Equal(["1", "2"], await IdsAsync(new() { Most = 2 }));
        Assert.Equal(["2"], await IdsAsync(new() { Kind = RecordKind.PurchaseOrder, After = RecordKey.PurchaseOrder("1"), Most = 1 }));
        Assert.Empty(await IdsAsync(new() { Most = 0 }));

        // More than the store reads at once.
        await test.Store.SaveAsync(Acme, new() { Records = [.. Enumerable.Range(0, 1100).Select(i => Record($"9{i:0000}", "many"))] }, Token);
        Assert.Equal(Enumerable.Range(0, 1001).Select(i => $"9{i:0000}"), await IdsAsync(new() { OrderNumber = "many", Most = 1001 }));

        async Task<IEnumerable<string>> IdsAsync(RecordQuery query) => (await test.Store.ReadRecordsAsync(Acme, query, Token).ToListAsync(Token)).Select(record => record.Key.Id);
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Links_are_found_by_the_names_and_ids_of_both_sides_and_commitments_by_their_ids(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.SaveAsync(
            Acme,
            new()
            {
                Links =
                [
                    Link("v1", 71) with { ZohoName = "Acme Steel", ProcoreName = "ACME" }, Link("v2", 72) with { ZohoName = "Bolt", ProcoreName = "Bolt_Steel" }, Link("v3", 173, LinkStatus.Rejected) with { ZohoName = "Steel" },
                    Link("p1", 71, kind: LinkKind.Project),
                ],
                Commitments = [Commitment("1", 5, 50), Commitment("2", 6, 50), Commitment("3", 6, 51)],
            },
            Token);

        Assert.Equal(["v1", "v2", "v3"], await FoundAsync("steel"));
        Assert.Equal(["v2"], await FoundAsync("t_s"));
        Assert.Equal(["v1"], await FoundAsync("71"));
        Assert.Equal(["v3"], await FoundAsync("V3"));
        Assert.Empty(await FoundAsync("\0"));
        Assert.Empty(await FoundAsync("steel\0x"));
        Assert.Equal(["v1", "v2", "v3"], await FoundAsync(" "));
        Assert.Equal(["v2"], await FoundAsync("steel", Vendors with { Status = LinkStatus.Confirmed, After = Link("v1", 71), Most = 5 }));
        Assert.Equal(["1", "2"], (await test.Store.ListCommitmentsAsync(Acme, new() { ContractIds = [50, 7] }, Token)).Select(one => one.OrderId));
        Assert.Empty(await test.Store.ListCommitmentsAsync(Acme, new() { ContractIds = [] }, Token));

        async Task<IEnumerable<string>> FoundAsync(string text, LinkQuery? query = null) => (await test.Store.ListLinksAsync(Acme, (query ?? Vendors) with { Find = text }, Token)).Select(link => link.ZohoId);
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Review_items_are_grouped_by_what_they_ask_and_read_part_by_part(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        LinkTarget vendor = new(LinkKind.Vendor, "v1"), code = new(LinkKind.CostCode, "02-300", 5);
        await test.Store.SaveAsync(
            Acme,
            new()
            {
                Reviews =
                [
                    Asks("a", "X", vendor, minute: 3), Asks("b", "X", vendor, minute: 1), Asks("c", "X", new(LinkKind.Vendor, "v2")), Asks("d", "X"), Asks("e", "X", new(LinkKind.Commitment, "1", 5)),
                    Asks("f", "X", new(LinkKind.Commitment, "2", 5)), Asks("g", "Y", code), Asks("h", "Y", code with { ProjectId = 6 }), Asks("i", "X", vendor, ReviewStatus.Settled),
                ],
            },
            Token);

        ReviewGroup[] groups = [new("X", null, "", 3), new("X", LinkKind.Vendor, "v1", 2), new("Y", LinkKind.CostCode, "02-300", 2), new("X", LinkKind.Vendor, "v2", 1)];
        Assert.Equal(groups, await test.Store.GroupReviewsAsync(Acme, ReviewStatus.Open, 0, 10, Token));
        Assert.Equal(groups[1], Assert.Single(await test.Store.GroupReviewsAsync(Acme, ReviewStatus.Open, 1, 1, Token)));
        Assert.Equal(["d", "e", "f"], await IdsAsync(new() { Status = ReviewStatus.Open, Group = new("X", null, "", 3) }));
        Assert.Equal(["b", "a"], await IdsAsync(new() { Status = ReviewStatus.Open, Group = new("X", LinkKind.Vendor, "v1", 99) }));
        Assert.Equal(["b"], await IdsAsync(new() { Status = ReviewStatus.Open, Group = new("X", LinkKind.Vendor, "v1", 2), Most = 1 }));
        Assert.Equal(["g", "h"], await IdsAsync(new() { Status = ReviewStatus.Open, Target = code with { ProjectId = 7 } }));
        Assert.Equal(["e"], await IdsAsync(new() { Target = new(LinkKind.Commitment, "1", 5) }));
        Assert.Empty(await IdsAsync(new() { Target = new(LinkKind.Commitment, "1", 6) }));

        // The oldest first, and each on one part.
        var all = (await test.Store.ListReviewsAsync(Acme, new() { Status = ReviewStatus.Open }, Token)).Select(item => item.Id).ToList();
        var (parts, last) = (new List<string>(), (ReviewItem?)null);
        while (await test.Store.ListReviewsAsync(Acme, new() { Status = ReviewStatus.Open, After = last, Most = 3 }, Token) is { Count: > 0 } part)
        {
            Assert.InRange(part.Count, 1, 3);
            parts.AddRange(part.Select(item => item.Id));
            last = part[^1];
        }

        Assert.Equal(["c", "d", "e", "f", "g", "h", "b", "a"], all);
        Assert.Equal(all, parts);

        async Task<IEnumerable<string>> IdsAsync(ReviewQuery query) => (await test.Store.ListReviewsAsync(Acme, query, Token)).Select(item => item.Id);
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Links_that_are_asked_for_are_read_once_each_with_how_many_ask(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        LinkTarget steel = new(LinkKind.Vendor, "v2") { Name = "Girder" }, code = new(LinkKind.CostCode, "02-300", 5);
        await test.Store.SaveAsync(
            Acme,
            new()
            {
                Reviews =
                [
                    Asks("a", "X", steel, minute: 2), Asks("b", "Y", steel, minute: 1), Asks("c", "X", new(LinkKind.Vendor, "v1") { Name = "Bolt" }), Asks("d", "X", new(LinkKind.Vendor, "v9"), proposes: false),
                    Asks("e", "X", steel, ReviewStatus.Settled), Asks("f", "Z", code), Asks("g", "Z", code with { ProjectId = 6 }), Asks("h", "X"),
                ],
            },
            Token);

        Assert.Equal([("c", 1), ("b", 2)], await ProposedAsync(new() { Kind = LinkKind.Vendor }));
        Assert.Equal([("b", 2)], await ProposedAsync(new() { Kind = LinkKind.Vendor, Find = "gIrder " }));
        Assert.Equal([("c", 1), ("b", 2)], await ProposedAsync(new() { Kind = LinkKind.Vendor, Find = "lodz" })); // what is proposed
        Assert.Empty(await ProposedAsync(new() { Kind = LinkKind.Vendor, Find = "\0" }));
        Assert.Equal([("c", 1)], await ProposedAsync(new() { Kind = LinkKind.Vendor, Most = 1 }));
        Assert.Equal([("b", 2)], await ProposedAsync(new() { Kind = LinkKind.Vendor, After = new(LinkKind.Vendor, "v1"), Most = 5 }));
        Assert.Equal([("f", 2)], await ProposedAsync(new() { Kind = LinkKind.CostCode }));
        Assert.Empty(await ProposedAsync(new() { Kind = LinkKind.CostCode, After = code }));
        Assert.Empty(await ProposedAsync(new() { Kind = LinkKind.Project }));
        Assert.Equal(1, await test.Store.CountUnproposedAsync(Acme, LinkKind.Vendor, Token));
        Assert.Equal(0, await test.Store.CountUnproposedAsync(Acme, LinkKind.CostCode, Token));

        async Task<IEnumerable<(string, int)>> ProposedAsync(ProposalQuery query) => (await test.Store.ListProposalsAsync(Acme, query, Token)).Select(one => (one.Item.Id, one.Asking));
    }

    private static SyncRecord Money(string order, decimal total, RecordState state = RecordState.Synced) => Record(order, "PO-" + order, state) with { Total = total };

    private static ReviewItem Asks(string id, string code, LinkTarget? target = null, ReviewStatus status = ReviewStatus.Open, int minute = 0, bool proposes = true)
    {
        var item = Review(id, id, status, minute);
        return item with { Finding = item.Finding with { Code = code, LinkTarget = target, Candidates = proposes ? item.Finding.Candidates : [] } };
    }
}
