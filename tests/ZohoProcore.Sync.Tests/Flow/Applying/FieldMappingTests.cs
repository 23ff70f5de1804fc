using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>Fields of commitments come from where policy says. Judged by what stands in Procore.</summary>
public sealed class FieldMappingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData("{item:Cost code}"), InlineData("{line:Cost code|item:cost CODE|tag:Cost Code}")]
    public async Task A_cost_code_is_read_from_the_custom_field_of_the_lines_item(string place)
    {
        using var order = new OneOrder(new() { Mapping = new() { CostCode = place } });
        var (item, code) = await CodedItemAsync(order);
        order.Write(1_000);
        order.EditLine(0, line => line with { ItemId = item, CostCode = null });

        await order.SyncAsync();
        await order.SyncAsync();

        Assert.Equal((RecordState.Synced, code.Id), ((await order.RecordAsync()).State, CodeOf(order)));
        Assert.Equal(1, ItemCalls(order)); // they are kept, and all of an order are one call
        Assert.Contains((await order.PlanAsync()).Answers, answer => answer.Target == "cost code" && answer.Value == order.Projects[0].CostCodes.First(one => one.Id == code.CostCodeId).FullCode);
    }

    [Fact]
    public async Task A_cost_code_of_the_lines_own_field_goes_before_the_one_of_its_item_and_a_form_is_read_as_in_a_tag()
    {
        using var order = new OneOrder(new() { Mapping = new() { CostCode = "{line:Cost code|item:Cost code}" } });
        var (item, _) = await CodedItemAsync(order);
        order.Write(1_000);
        order.EditLine(0, line => line with { ItemId = item, CostCode = null, CustomFields = new Dictionary<string, string> { ["Cost code"] = $"Works ({FullCode(order, order.Code)})" } });

        await order.SyncAsync();

        Assert.Equal(order.Code.Id, CodeOf(order));
    }

    [Fact]
    public async Task A_code_of_an_item_that_Procore_does_not_have_is_linked_like_one_of_a_tag_and_an_item_that_says_nothing_is_a_question()
    {
        using var order = new OneOrder(new() { Mapping = new() { CostCode = "{item:Cost code}" } });
        var (item, code) = await CodedItemAsync(order, "Digging");
        order.Write(1_000);
        order.EditLine(0, line => line with { ItemId = item });
        await order.SyncAsync();
        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal((FindingCodes.CostCodeUnknown, "Digging"), (finding.Code, finding.LinkTarget?.ZohoId));

        await order.DecideAsync(ReviewAction.Link, code.CostCodeId);

        Assert.Equal((RecordState.Synced, code.Id), ((await order.RecordAsync()).State, CodeOf(order)));
        Assert.Contains("Digging", string.Join(' ', (await order.Test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [order.Id] }, Token))[0].MappedFrom!.Values), StringComparison.Ordinal);

        using var silent = new OneOrder(new() { Mapping = new() { CostCode = "{item:Cost code}" } });
        silent.Write(1_000);
        await silent.SyncAsync();
        finding = Assert.Single(await silent.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.CostCodeMissing, finding.Code);
        Assert.Contains("has nothing in '{item:Cost code}', where its cost code is written.", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cost_type_comes_from_where_policy_has_it()
    {
        using var order = new OneOrder(new() { Mapping = new() { CostType = "{order:Buyer}" }, RequireBudgetedWbsCode = false });
        order.Write(1_000);
        var other = order.Projects[0].WbsCodes.First(code => code.Active && code.CostCodeId == order.Code.CostCodeId && code.Id != order.Code.Id);
        order.Edit(zoho => zoho with { CustomFields = new Dictionary<string, string> { ["Buyer"] = $"{TypeOf(order, other)} somebody" } });

        await order.SyncAsync();

        Assert.Equal(other.Id, CodeOf(order));
    }

    [Fact]
    public async Task Items_are_read_only_where_something_asks_for_them_and_again_when_they_are_old()
    {
        using var order = new OneOrder();
        var (item, _) = await CodedItemAsync(order);
        order.Write(1_000);
        order.EditLine(0, line => line with { ItemId = item });
        await order.SyncAsync();
        Assert.Equal(0, ItemCalls(order));

        using var asks = new OneOrder(new() { Mapping = new() { CostCode = "{item:Cost code}" } });
        var (asked, code) = await CodedItemAsync(asks, "none");
        asks.Write(1_000);
        asks.EditLine(0, line => line with { ItemId = asked });
        await asks.SyncAsync();
        await asks.Test.Clients.Books.Items.UpdateCustomFieldsAsync(asked, [new() { CustomFieldId = ItemCode, Value = FullCode(asks, code) }], Token);
        await asks.SyncAsync();
        Assert.Equal((1, FindingCodes.CostCodeUnknown), (ItemCalls(asks), await asks.FindingAsync()));
        asks.Test.Time.Advance(TimeSpan.FromMinutes(31));
        await asks.SyncAsync();
        Assert.Equal((2, RecordState.Synced), (ItemCalls(asks), (await asks.RecordAsync()).State));
    }

    [Fact]
    public async Task A_rule_in_code_sees_the_items_ids_fields_and_tags()
    {
        var rule = new Seen();
        using var test = new Sandboxed(orders: 1, rules: OrderRules.Default with { NeedsItems = true, CostCode = [rule, .. OrderRules.Default.CostCode] });
        var order = test.Vendors.Zoho.Orders.First(one => one.Intent == OrderIntent.Clean);
        var item = await test.Clients.Books.Items.ListAsync(null, Token).FirstAsync(Token);
        await test.Clients.Books.Items.UpdateCustomFieldsAsync(item.ItemId, [new() { CustomFieldId = ItemCode, Value = "X" }], Token);
        test.Vendors.Zoho.Edit(order.Number, one => one with { Lines = [one.Lines[0] with { ItemId = item.ItemId, CustomFields = new Dictionary<string, string> { ["Cost code"] = "Y" } }] });

        await test.SettleAsync();

        var seen = Assert.Single(rule.Lines, line => line.Order.OrderId == order.Id);
        Assert.Equal((item.ItemId, item.Name, "X", "Y", order.Lines[0].AccountId), (seen.Line.ItemId, seen.Item?.Name, seen.Item?.CustomFields?["cost code"], seen.Line.CustomFields?["cost code"], seen.Line.AccountId));
    }

    [Fact]
    public async Task What_a_mapping_by_items_would_change_is_not_known_before_the_items_are_read()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();

        var change = await order.Test.Engine.PreviewPoliciesAsync(Sandboxed.Id, order.Test.Connection.Policies with { Mapping = new() { CostCode = "{item:Cost code|tag:Cost Code}" } }, Token);

        Assert.Equal((0, 1), (change.Orders.Count, change.Unknown));
    }

    private const string ItemCode = "260815000000012871";

    private static long CodeOf(OneOrder order)
    {
        var code = (string?)Assert.Single(order.Commitment().Node["lines"]!.AsArray())!["wbs_code"];
        return order.Projects[0].WbsCodes.First(one => one.FlatCode == code).Id;
    }

    private static int ItemCalls(OneOrder order) => order.Test.Sent.Count(sent => sent.Method == "GET" && sent.Uri.AbsolutePath.Contains("/item", StringComparison.Ordinal) && sent.Uri.Query.Contains("item_ids", StringComparison.Ordinal));

    private static string FullCode(OneOrder order, WbsCodeData code) => order.Projects[0].CostCodes.First(one => one.Id == code.CostCodeId).FullCode;

    private static string TypeOf(OneOrder order, WbsCodeData code) => order.Test.Vendors.Data.CostTypes.First(one => one.Id == code.CostTypeId).Code;

    /// <summary>An item whose custom field has the code of another line of the budget, or another text.</summary>
    private static async Task<(string Item, WbsCodeData Code)> CodedItemAsync(OneOrder order, string? text = null)
    {
        var code = order.Projects[0].WbsCodes.Last(one => one is { Active: true, OnBudget: true } && one.CostTypeId == order.Code.CostTypeId && one.CostCodeId != order.Code.CostCodeId);
        var item = await order.Test.Clients.Books.Items.ListAsync(null, Token).FirstAsync(Token);
        await order.Test.Clients.Books.Items.UpdateCustomFieldsAsync(item.ItemId, [new() { CustomFieldId = ItemCode, Value = text ?? FullCode(order, code) }], Token);
        return (item.ItemId, code);
    }

    private sealed class Seen : IOrderMappingRule<ProcoreCostCode>
    {
        public List<OrderLineContext> Lines { get; } = [];

        public string Name => "test.seen";

        public MappingResult<ProcoreCostCode> Map(OrderLineContext line)
        {
            Lines.Add(line);
            return MappingResult<ProcoreCostCode>.NoOpinion;
        }
    }
}
