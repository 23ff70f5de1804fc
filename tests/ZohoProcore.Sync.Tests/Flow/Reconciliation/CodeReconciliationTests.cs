using System.Text.Json.Nodes;
using Sandbox;
using TagOptionInput = ZohoBooks.Client.TagOptionInput;

namespace ZohoProcore.Sync.Tests;

/// <summary>Month end code by code: what ties in sum and stands on other codes does not tie.</summary>
public sealed class CodeReconciliationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_manager_books_on_another_code_does_not_tie_before_the_sync_looks_nor_after_it_is_kept()
    {
        using var order = new OneOrder();
        order.Write(600, 400);
        await order.SyncAsync();
        var (own, other) = CodesOf(order);
        Assert.Equal(Of(ReconciliationResult.Ties, (own, 1_000, 1_000)), await CodesAsync(order));

        Book(order, 1, new() { ["wbs_code_id"] = other.Id });

        (WbsCodeData, decimal, decimal)[] differ = [(own, 1_000, 600), (other, 0, 400)];
        Assert.Equal(Of(ReconciliationResult.CodesDiffer, differ), await CodesAsync(order));
        Assert.Equal((ReconciliationCause.OtherCode, false), await CauseAsync(order));
        order.Test.Time.Advance(TimeSpan.FromSeconds(61)); // no limit is reached
        await order.SyncAsync();
        Assert.Equal(Of(ReconciliationResult.CodesDiffer, differ), await CodesAsync(order));
        Assert.NotEmpty(await order.ReviewsAsync());
        await order.DecideAsync(ReviewAction.KeepProcore);
        Assert.Equal(Of(ReconciliationResult.CodesDiffer, differ), await CodesAsync(order));
    }

    [Fact]
    public async Task Amounts_that_change_places_tie_in_sum_alone()
    {
        using var order = new OneOrder();
        var (own, other) = CodesOf(order);
        order.Write(600, 400);
        order.EditLine(1, line => line with { CostCode = other.FlatCode.Split('.')[0], CostType = other.FlatCode.Split('.')[1] });
        await order.SyncAsync();
        Assert.Equal(Of(ReconciliationResult.Ties, (own, 600, 600), (other, 400, 400)), await CodesAsync(order));

        Book(order, 0, new() { ["amount"] = "400" });
        Book(order, 1, new() { ["amount"] = "600" });

        Assert.Equal(Of(ReconciliationResult.CodesDiffer, (own, 600, 400), (other, 400, 600)), await CodesAsync(order));
    }

    /// <summary>The change orders count on their own codes, whoever entered them.</summary>
    [Fact]
    public async Task An_approved_change_order_counts_on_the_code_that_it_is_for()
    {
        using var order = new OneOrder(new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder });
        order.Write(1_000);
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 1_250 });
        await order.SyncAsync();
        var change = order.Commitment().Node["change_orders"]![0]!;
        Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "change_change_order", ["id"] = (long)change["id"]!, ["status"] = "approved" })["errors"]);
        await order.SyncAsync();

        Assert.Equal(Of(ReconciliationResult.Ties, (CodesOf(order).Own, 1_250, 1_250)), await CodesAsync(order));
    }

    /// <summary>One that moves an amount from code to code comes to nothing, and Procore's sum of what is approved does not show it.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public async Task An_approved_change_order_of_nothing_in_sum_counts_on_both_of_its_codes(bool isByHand)
    {
        using var order = new OneOrder(new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder });
        order.Write(1_000);
        await order.SyncAsync();
        var (own, other) = CodesOf(order);
        if (isByHand)
        {
            Move(order, other);
            Assert.Equal(Of(ReconciliationResult.CodesDiffer, (own, 1_000, 0), (other, 0, 1_000)), await CodesAsync(order));
            return;
        }

        order.EditLine(0, line => line with { CostCode = other.FlatCode.Split('.')[0], CostType = other.FlatCode.Split('.')[1] });
        await order.SyncAsync();
        var change = order.Commitment().Node["change_orders"]![0]!;
        Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "change_change_order", ["id"] = (long)change["id"]!, ["status"] = "approved" })["errors"]);
        await order.SyncAsync();

        Assert.Equal(Of(ReconciliationResult.Ties, (own, 0, 0), (other, 1_000, 1_000)), await CodesAsync(order));
    }

    /// <summary>Whatever becomes of amended orders: an amount that people moved to another code is a question of its order.</summary>
    [Theory, InlineData(AmendedOrderTreatment.Review), InlineData(AmendedOrderTreatment.ChangeOrder)]
    public async Task An_amount_that_people_move_with_a_change_order_is_asked_about(AmendedOrderTreatment amended)
    {
        using var order = new OneOrder(new() { AmendedOrders = amended });
        order.Write(1_000);
        await order.SyncAsync();
        Move(order, CodesOf(order).Other);

        await order.SyncAsync();

        var asked = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.CommitmentChanged, asked.Code);
        Assert.Contains("change orders that people made and approved", asked.Sentence, StringComparison.Ordinal);
    }

    /// <summary>Whatever is known of codes, the totals by code come to what the totals by project come to.</summary>
    [Fact]
    public async Task The_totals_by_code_add_up_to_those_by_project()
    {
        using var test = new Sandboxed();
        await test.SettleAsync();

        var report = await test.ReconcileAsync();

        Assert.Contains(report.Codes, code => code.Id.Length > 0);
        Assert.Equal(report.Projects.Sum(one => one.Cost), report.Codes.Sum(one => one.Cost));
        Assert.Equal(report.Projects.Sum(one => one.ProcoreTotal), report.Codes.Sum(one => one.ProcoreTotal));
        Assert.All(report.Rows.Where(row => row.Result == ReconciliationResult.Ties), row => Assert.NotEmpty(row.Codes));
        Assert.All(report.Rows.SelectMany(row => row.Codes), code => Assert.Matches("[0-9]", code.Code));
    }

    /// <summary>Whoever renames an option of a tag changes what orders say, and no stamp tells it.</summary>
    [Theory, InlineData(""), InlineData("name"), InlineData("code")]
    public async Task An_order_whose_option_has_another_code_by_now_is_read_itself_though_its_stamp_stayed(string renamed)
    {
        using var order = new OneOrder();
        var (own, other) = CodesOf(order);
        order.Write(600, 400);
        await order.SyncAsync();
        order.Test.Time.Advance(TimeSpan.FromSeconds(61));
        await order.SyncAsync();
        var option = order.Test.Vendors.Zoho.Orders.Single(one => one.Id == order.Id).Lines[0].CostCode!;
        var (reads, isRenamed) = (order.Test.ReadsOf(order.Id), renamed == "code");
        if (renamed.Length > 0)
        {
            var name = $"{(isRenamed ? other.FlatCode.Split('.')[0] : CodeForms.NameOf(option))} Renamed by Ann";
            var tags = order.Test.Clients.Books.ReportingTags;
            var tag = await order.Test.ThroughAsync(tags.ListAsync(Token).FirstAsync(one => one.TagName == "Cost Code", Token).AsTask());
            var options = await order.Test.ThroughAsync(tags.ListOptionDetailsAsync(tag.TagId, Token).ToListAsync(Token).AsTask());
            await order.Test.ThroughAsync(tags.UpdateOptionsAsync(
                tag.TagId,
                options.Select(one => new TagOptionInput { OptionId = one.OptionId, OptionName = one.OptionName == option ? name : one.OptionName }),
                Token));
        }

        if (isRenamed)
        {
            Assert.Equal((ReconciliationCause.NotReadYet, false), await CauseAsync(order));
        }
        else
        {
            Assert.Equal(Of(ReconciliationResult.Ties, (own, 1_000, 1_000)), await CodesAsync(order));
        }

        Assert.Equal(reads + (isRenamed ? 2 : 0), order.Test.ReadsOf(order.Id)); // month end was asked twice
        await order.Test.RunAsync();
        Assert.Equal(isRenamed, order.Test.ReadsOf(order.Id) > reads + 2); // and then the sync read it, as the next step says
    }

    /// <summary>Two options that swap their names are both there, and each order says the other code: what ties is proved by no stamp.</summary>
    [Fact]
    public async Task An_order_whose_option_swapped_its_name_with_another_one_is_read_itself()
    {
        using var order = new OneOrder();
        var (own, other) = CodesOf(order);
        order.Write(600, 400);
        await order.SyncAsync();
        order.Test.Time.Advance(TimeSpan.FromSeconds(61));
        await order.SyncAsync();
        Assert.Equal(Of(ReconciliationResult.Ties, (own, 1_000, 1_000)), await CodesAsync(order)); // and which option has which name is known
        await SwapAsync(order, other);
        var reads = order.Test.ReadsOf(order.Id);

        Assert.Equal((ReconciliationCause.NotReadYet, false), await CauseAsync(order));
        Assert.Equal((ReconciliationCause.NotReadYet, false), await CauseAsync(order)); // as long as nobody read it
        await order.Test.RunAsync();
        Assert.True(order.Test.ReadsOf(order.Id) > reads);
        Assert.NotEqual(ReconciliationCause.NotReadYet, (await CauseAsync(order)).Item1);
    }

    /// <summary>Where work goes on, some order is always another one than was read: which option has which name is known all the same, so that a swap is seen.</summary>
    [Fact]
    public async Task Which_option_had_which_name_is_known_also_where_another_order_is_another_one()
    {
        using var order = new OneOrder(orders: 3);
        var (own, other) = CodesOf(order);
        order.Write(600, 400);
        await order.SyncAsync();
        order.Test.Time.Advance(TimeSpan.FromSeconds(61));
        await order.SyncAsync();
        var busy = order.Beside();
        busy.Write(700);
        await busy.SyncAsync();
        JsonNode? stamp = null;
        order.Test.Spoil = (request, body) =>
        {
            foreach (var one in OrdersIn(request, body).Where(one => (string?)one["purchaseorder_id"] == busy.Id))
            {
                stamp ??= one["last_modified_time"]!.DeepClone();
                one["last_modified_time"] = stamp.DeepClone();
            }
        };
        await order.RowAsync(); // and the stamp of the busy one stays as it is
        busy.EditLine(0, line => line with { CostCode = other.FlatCode.Split('.')[0], CostType = other.FlatCode.Split('.')[1] });
        Assert.Equal(ReconciliationCause.NotReadYet, (await busy.RowAsync()).Cause);
        Assert.Equal(Of(ReconciliationResult.Ties, (own, 1_000, 1_000)), await CodesAsync(order));
        await SwapAsync(order, other);

        Assert.Equal((ReconciliationCause.NotReadYet, false), await CauseAsync(order));
        Assert.Equal((ReconciliationCause.NotReadYet, false), await CauseAsync(order)); // as long as nobody read it
    }

    /// <summary>
    /// Stamps have a resolution of a second: an order that was changed once more in the second in which the sync read it has the stamp and the total that it had, and its lines stand on
    /// other codes. What ties has to be what stands now.
    /// </summary>
    [Theory, InlineData(false), InlineData(true)]
    public async Task An_order_behind_whose_stamp_another_change_may_hide_is_read_itself(bool isChanged)
    {
        using var order = new OneOrder();
        var (own, other) = CodesOf(order);
        order.Write(600, 400);
        await order.SyncAsync();
        JsonNode? stamp = null;
        order.Test.Spoil = (request, body) =>
        {
            foreach (var one in OrdersIn(request, body).Where(one => (string?)one["purchaseorder_id"] == order.Id))
            {
                stamp ??= one["last_modified_time"]!.DeepClone();
                one["last_modified_time"] = stamp.DeepClone();
            }
        };
        var reads = order.Test.ReadsOf(order.Id);
        Assert.Equal(Of(ReconciliationResult.Ties, (own, 1_000, 1_000)), await CodesAsync(order));
        Assert.Equal(reads + 1, order.Test.ReadsOf(order.Id));
        if (isChanged)
        {
            order.EditLine(1, line => line with { CostCode = other.FlatCode.Split('.')[0], CostType = other.FlatCode.Split('.')[1] });
            Assert.Equal((ReconciliationCause.NotReadYet, false), await CauseAsync(order));
            return;
        }

        order.Test.Time.Advance(TimeSpan.FromSeconds(61));
        await order.SyncAsync();
        reads = order.Test.ReadsOf(order.Id);
        Assert.Equal(Of(ReconciliationResult.Ties, (own, 1_000, 1_000)), await CodesAsync(order));
        Assert.Equal(reads, order.Test.ReadsOf(order.Id)); // its stamp proves it, without a call for each order
    }

    [Fact]
    public void What_one_side_does_not_tell_is_not_compared()
    {
        var record = new SyncRecord { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Synced, Total = 100, CostByProject = [new(7, 100)], ChangedAt = NodaTime.Instant.MinValue };
        LedgerCommitment[] commitments = [new("1", 5, 100) { ProjectId = 7, Lines = [new(1, "01.M", 100)] }];
        var row = OrderReconciliation.Compare("1", new("PO-1", "open", "USD", 100), commitments, record, new());
        (IReadOnlyList<OrderCodeCost>, IReadOnlyDictionary<long, string>) on(long code, decimal amount) => ([new(7, code, amount)], new Dictionary<long, string>());

        ReconciledOrder compared((IReadOnlyList<OrderCodeCost>, IReadOnlyDictionary<long, string>)? costs, IReadOnlyList<LedgerCommitment> with) =>
            OrderCodeReconciliation.Add(row, costs, with) with { CostByCode = row.CostByCode, ProcoreByCode = row.ProcoreByCode }; // what a statement's hash is of

        Assert.Equal(ReconciliationResult.CodesDiffer, OrderCodeReconciliation.Add(row, on(2, 100), commitments).Result);
        Assert.Equal(row, compared(null, commitments));
        Assert.Equal(row, compared(on(2, 99), commitments)); // of another version of the order
        Assert.Equal(row, compared(on(2, 100), [commitments[0] with { Lines = null }]));
    }

    /// <summary>The orders of an answer, be it a list or one of them.</summary>
    private static IEnumerable<JsonNode> OrdersIn(HttpRequestMessage request, JsonNode body) =>
        !request.RequestUri!.AbsolutePath.Contains("/purchaseorders", StringComparison.Ordinal) || body is not JsonObject answer ? []
        : answer["purchaseorders"] is JsonArray list ? list.OfType<JsonNode>()
        : answer["purchaseorder"] is JsonObject one ? [one]
        : [];

    /// <summary>The option of the order's first line and that of another code swap their names.</summary>
    private static async Task SwapAsync(OneOrder order, WbsCodeData other)
    {
        var option = order.Test.Vendors.Zoho.Orders.Single(one => one.Id == order.Id).Lines[0].CostCode!;
        var tags = order.Test.Clients.Books.ReportingTags;
        var tag = await order.Test.ThroughAsync(tags.ListAsync(Token).FirstAsync(one => one.TagName == "Cost Code", Token).AsTask());
        var options = await order.Test.ThroughAsync(tags.ListOptionDetailsAsync(tag.TagId, Token).ToListAsync(Token).AsTask());
        var second = options.First(one => one.OptionName != option && CodeForms.NameOf(one.OptionName!) == other.FlatCode.Split('.')[0]).OptionName;
        await order.Test.ThroughAsync(tags.UpdateOptionsAsync(
            tag.TagId,
            options.Select(one => new TagOptionInput { OptionId = one.OptionId, OptionName = one.OptionName == option ? second : one.OptionName == second ? option : one.OptionName }),
            Token));
        Assert.NotEqual(CodeForms.NameOf(option), CodeForms.NameOf(second!));
    }

    private static (WbsCodeData Own, WbsCodeData Other) CodesOf(OneOrder order)
    {
        var codes = order.Projects[0].WbsCodes.Where(code => code is { Active: true, OnBudget: true }).ToList();
        return (codes[0], codes.First(code => code.CostCodeId != codes[0].CostCodeId));
    }

    /// <summary>What a person's approved change order moves to another code.</summary>
    private static void Move(OneOrder order, WbsCodeData to) => Assert.Null(order.Test.Vendors.Procore.Edit(new()
    {
        ["action"] = "create_change_order",
        ["id"] = order.Commitment().Id,
        ["status"] = "approved",
        ["amount"] = "1000",
        ["to_wbs_code_id"] = to.Id,
    })["errors"]);

    private static void Book(OneOrder order, int line, JsonObject values)
    {
        order.InProcore(new() { ["status"] = "Draft" });
        order.Test.EditInProcore("change_line", (long)order.Commitment().Node["lines"]![line]!["id"]!, values);
        order.InProcore(new() { ["status"] = "Approved" });
    }

    private static string Of(ReconciliationResult result, params (WbsCodeData Code, decimal Cost, decimal Procore)[] codes) =>
        $"{result} {string.Join(", ", codes.Select(code => FormattableString.Invariant($"{code.Code.FlatCode} {code.Cost:0.##}/{code.Procore:0.##}")))}";

    private static async Task<string> CodesAsync(OneOrder order)
    {
        var row = await order.RowAsync();
        return $"{row.Result} {string.Join(", ", row.Codes.OrderBy(code => code.Code, StringComparer.Ordinal).Select(code => FormattableString.Invariant($"{code.Code} {code.Cost:0.##}/{code.ProcoreTotal:0.##}")))}";
    }

    private static async Task<(ReconciliationCause Cause, bool Ties)> CauseAsync(OneOrder order) =>
        ((await order.RowAsync()).Cause, (await order.Test.ReconcileAsync()).Ties);
}
