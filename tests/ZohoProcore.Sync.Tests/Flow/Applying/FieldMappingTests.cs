using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>Fields of commitments come from where policy says. Judged by what stands in Procore.</summary>
[Trait("Takes", "long")]
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
    public async Task Items_are_read_only_where_something_asks_for_them_and_again_when_the_order_is_looked_at_again()
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
        Assert.Equal((1, FindingCodes.CostCodeUnknown), (ItemCalls(asks), await asks.FindingAsync()));
        asks.Test.Time.Advance(TimeSpan.FromMinutes(1)); // whoever corrects the item and looks again is not told of the item as it was
        await asks.SyncAsync();
        Assert.Equal((2, RecordState.Synced), (ItemCalls(asks), (await asks.RecordAsync()).State));
    }

    [Fact]
    public async Task A_rule_in_code_sees_the_items_ids_fields_and_tags()
    {
        var rule = new Seen();
        using var test = new Sandboxed(orders: 1, size: Sandboxed.Few, rules: OrderRules.Default with { NeedsItems = true, CostCode = [rule, .. OrderRules.Default.CostCode] });
        var order = test.Vendors.Zoho.Orders.First(one => one.Intent == OrderIntent.Clean);
        var item = await test.Clients.Books.Items.ListAsync(null, Token).FirstAsync(Token);
        await test.Clients.Books.Items.UpdateCustomFieldsAsync(item.ItemId, [new() { CustomFieldId = ItemCode, Value = "X" }], Token);
        test.Vendors.Zoho.Edit(order.Number, one => one with { Lines = [one.Lines[0] with { ItemId = item.ItemId, CustomFields = new Dictionary<string, string> { ["Cost code"] = "Y" } }] });

        await test.SettleAsync();

        var seen = Assert.Single(rule.Lines.Where(line => line.Order.OrderId == order.Id).Distinct());
        Assert.Equal((item.ItemId, item.Name, "X", "Y", order.Lines[0].AccountId), (seen.Line.ItemId, seen.Item?.Name, seen.Item?.CustomFields?["cost code"], seen.Line.CustomFields?["cost code"], seen.Line.AccountId));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rule_in_code_sees_what_is_left_of_the_budget_where_rules_ask_for_it(bool asks)
    {
        var rule = new Seen();
        using var test = new Sandboxed(orders: 1, size: Sandboxed.Few, rules: OrderRules.Default with { NeedsBudget = asks, CostCode = [rule, .. OrderRules.Default.CostCode] });
        var order = test.Vendors.Zoho.Orders.First(one => one.Intent == OrderIntent.Clean);

        await test.SettleAsync();

        var seen = rule.Lines.Where(line => line.Order.OrderId == order.Id).ToList();
        Assert.NotEmpty(seen);
        if (asks)
        {
            Assert.All(seen, line => Assert.Contains(line.Budget!, room => room.ProjectId == line.Project!.Id && room.Before == room.RevisedBudget - room.Committed - room.Pending - room.DirectCosts));
            Assert.All(seen.SelectMany(line => line.Budget!), room => Assert.Equal(0, room.Change));
        }
        else
        {
            Assert.All(seen, line => Assert.Null(line.Budget));
        }

        var record = (await test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), Token))!;
        var kept = await test.Store.GetSnapshotAsync(Sandboxed.Id, record.InputHash, Token);
        Assert.Equal(asks, kept!.Contains("\"budget\":[", StringComparison.Ordinal));
        Assert.Equal(record.InputHash, (await test.Engine.ReplanAsync(Sandboxed.Id, record.InputHash, Token))!.InputHash);
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

    public static TheoryData<string, string, string> Fields => new()
    {
        { "title", "{order:Job title} for {vendor}", "Roof for " },
        { "number", "C-{order:Buyer}", "C-Ann" },
        { "description", "Bought by {order:Buyer}", "Bought by Ann" },
        { "contract_date", "{order:Signed on}", "2026-12-24" },
        { "delivery_date", "{order:Nothing|order:Signed on}", "2026-12-24" },
        { "payment_terms", "{order:Job title}", "Roof" },
        { "ship_via", "{line:Cost code}", "B2" },
        { "private", "{order:Confidential}", "false" },
        { "retainage_percent", "{order:Retainage}", "7.5" },
    };

    [Theory, MemberData(nameof(Fields))]
    public async Task A_field_is_what_policy_maps_it_from(string field, string text, string expected)
    {
        using var order = new OneOrder(new() { Mapping = Mapping(field, text) });
        Write(order);

        await order.SyncAsync();
        var plan = await order.PlanAsync();

        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Equal(field == "title" ? expected + VendorName(order) : expected, await StandsAsync(order, field));
        var answer = Assert.Single(plan.Answers, answer => answer.Rule == "policy.mapping");
        Assert.StartsWith(field.Replace('_', ' ') + " in project ", answer.Target, StringComparison.Ordinal);
        Assert.Equal($"from '{text}'", answer.Evidence);
        var writes = order.Test.Sent.Count;
        await order.SyncAsync();
        Assert.Empty(order.WritesSince(writes)); // what is written once is no difference later
    }

    [Theory, MemberData(nameof(Fields))]
    public async Task Where_nothing_stands_in_Zoho_a_field_is_what_it_was_without_a_mapping(string field, string text, string expected)
    {
        using var order = new OneOrder(new() { Mapping = Mapping(field, text.Replace(" for {vendor}", "", StringComparison.Ordinal)) });
        order.Write(1_000);
        using var plain = new OneOrder();
        plain.Write(1_000);

        await order.SyncAsync();
        await plain.SyncAsync();

        Assert.Equal(await StandsAsync(plain, field), await StandsAsync(order, field));
        Assert.NotEqual(expected, await StandsAsync(order, field));
    }

    [Theory, MemberData(nameof(Fields))]
    public async Task A_rule_in_code_goes_before_the_policy(string field, string text, string expected)
    {
        var value = field.EndsWith("date", StringComparison.Ordinal) ? "2027-01-31" : field switch { "private" => "yes", "retainage_percent" => "3 %", _ => "By rule" };
        var rule = new Fixed(MappedField.All.First(one => one.Name == field), value);
        using var test = new Sandboxed(orders: 1, size: Sandboxed.Few, policies: new() { Mapping = Mapping(field, text) }, rules: OrderRules.Default with { Fields = [rule] });
        using var order = OneOrder.Of(test);
        Write(order);

        await order.SyncAsync();

        Assert.Equal(field switch { "private" => "true", "retainage_percent" => "3", _ => value }, await StandsAsync(order, field));
        Assert.NotEqual(expected, await StandsAsync(order, field));
        Assert.Contains((await order.PlanAsync()).Answers, answer => answer is { Rule: "test.fixed", Evidence: "because" });
    }

    [Theory]
    [InlineData("title", "{order:Buyer}")]
    [InlineData("description", "{order:Buyer}")]
    [InlineData("contract_date", "{order:Signed on}")]
    [InlineData("delivery_date", "{order:Signed on}")]
    [InlineData("ship_via", "{order:Buyer}")]
    [InlineData("private", "{order:Confidential}")]
    [InlineData("retainage_percent", "{order:Retainage}")]
    public async Task What_a_person_changed_in_Procore_stays_theirs_whatever_it_is_mapped_from(string field, string text)
    {
        using var order = new OneOrder(new() { Mapping = Mapping(field, text) });
        Write(order);
        await order.SyncAsync();
        order.InProcore(new() { [field] = field switch { "private" => true, "retainage_percent" => "11", "title" or "description" or "ship_via" => "By hand", _ => "2027-02-01" } });
        await order.SyncAsync();
        var stands = await StandsAsync(order, field);
        Assert.Contains(stands, (string[])["true", "11", "By hand", "2027-02-01"]);

        Write(order, "Bob", "2026-12-31", "12");
        await order.SyncAsync();

        Assert.Equal((RecordState.Synced, stands), ((await order.RecordAsync()).State, await StandsAsync(order, field)));
    }

    [Fact]
    public async Task A_mapped_field_follows_the_order_until_a_person_touches_it()
    {
        using var order = new OneOrder(new() { Mapping = new() { Title = "{order:Job title}", PaymentTerms = "{order:Buyer}" } });
        Write(order);
        await order.SyncAsync();
        Write(order, buyer: "Bob");
        order.Edit(zoho => zoho with { CustomFields = new Dictionary<string, string>(zoho.CustomFields) { ["Job title"] = "Attic" } });
        await order.SyncAsync();
        Assert.Equal(("Attic", "Bob"), (await StandsAsync(order, "title"), await StandsAsync(order, "payment_terms")));

        order.InProcore(new() { ["payment_terms"] = "cash" }); // which is Zoho's
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
    }

    [Theory]
    [InlineData("retainage_percent", "{order:Buyer}", "percentage from 0 to 100")]
    [InlineData("contract_date", "{order:Buyer}", "date, as in 2026-11-30")]
    [InlineData("delivery_date", "{order:Retainage}", "date, as in 2026-11-30")]
    [InlineData("private", "{order:Buyer}", "yes or no")]
    public async Task What_can_not_be_read_as_the_field_is_a_question_and_nothing_is_written(string field, string text, string kind)
    {
        using var order = new OneOrder(new() { Mapping = Mapping(field, text) });
        Write(order);
        await order.SyncAsync();

        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.FieldUnclear, finding.Code);
        Assert.EndsWith($"(from '{text}'), which is no {kind}.", finding.Sentence, StringComparison.Ordinal);
        Assert.Empty(order.Commitments());
    }

    [Fact]
    public async Task Lines_that_say_different_things_are_a_question_and_those_of_one_commitment_are_enough()
    {
        using var order = new OneOrder(new() { Mapping = new() { ShipVia = "{line:Cost code}" } });
        order.Write([(1, 100, 0, []), (1, 200, 1, [])]);
        order.EditLine(0, line => line with { CustomFields = new Dictionary<string, string> { ["Cost code"] = "B2" } });
        order.EditLine(1, line => line with { CustomFields = new Dictionary<string, string> { ["Cost code"] = "C3" } });
        await order.SyncAsync();
        var written = await Task.WhenAll(order.Commitments().Select(one => order.Test.Clients.Procore.PurchaseOrders.GetAsync((long)one["project"]!, (long)one["id"]!, Token)));
        Assert.Equal(["B2", "C3"], written.Select(one => one.ShipVia).Order());

        using var one = new OneOrder(new() { Mapping = new() { ShipVia = "{line:Cost code}" } });
        one.Write([(1, 100, 0, []), (1, 200, 0, [])]);
        one.EditLine(0, line => line with { CustomFields = new Dictionary<string, string> { ["Cost code"] = "B2" } });
        one.EditLine(1, line => line with { CustomFields = new Dictionary<string, string> { ["Cost code"] = "C3" } });
        await one.SyncAsync();
        Assert.EndsWith("comes from '{line:Cost code}', and lines say 'B2' and 'C3'.", Assert.Single(await one.ReviewsAsync()).Finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapped_number_is_told_apart_by_project_and_what_somebody_typed_under_it_is_found()
    {
        using var order = new OneOrder(new() { Mapping = new() { Number = "C-{order:Buyer}" } });
        order.Write([(1, 100, 0, []), (1, 200, 1, [])]);
        order.Edit(zoho => zoho with { CustomFields = new Dictionary<string, string> { ["Buyer"] = "Ann" } });
        await order.SyncAsync();
        Assert.Equal(order.Projects.Take(2).Select(project => $"C-Ann-{project.Number}").Order(), order.Commitments().Select(one => (string?)one["number"]).Order());

        using var typed = new OneOrder(new() { Mapping = new() { Number = "C-{order:Buyer}" } });
        Write(typed);
        var vendor = typed.Test.Vendors.Data.Vendors.First(one => one.ProcoreId is not null).ProcoreId!.Value;
        typed.Test.EditInProcore("add_vendor_to_project", vendor, project: typed.Projects[0].ProcoreId);
        typed.Test.EditInProcore("create_commitment", 0, new() { ["number"] = "c ann", ["vendor_id"] = vendor }, typed.Projects[0].ProcoreId);
        await typed.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentStands, await typed.FindingAsync());
    }

    private static void Write(OneOrder order, string buyer = "Ann", string signed = "2026-12-24", string retainage = "7.5")
    {
        order.Write(1_000);
        order.EditLine(0, line => line with { CustomFields = new Dictionary<string, string> { ["Cost code"] = "B2" } });
        order.Edit(zoho => zoho with
        {
            CustomFields = new Dictionary<string, string> { ["Job title"] = "Roof", ["Signed on"] = signed, ["Retainage"] = retainage, ["Confidential"] = "false", ["Buyer"] = buyer },
        });
    }

    private static MappingPolicy Mapping(string field, string text) => field switch
    {
        "title" => new() { Title = text },
        "number" => new() { Number = text },
        "description" => new() { Description = text },
        "contract_date" => new() { ContractDate = text },
        "delivery_date" => new() { DeliveryDate = text },
        "payment_terms" => new() { PaymentTerms = text },
        "ship_via" => new() { ShipVia = text },
        "private" => new() { Private = text },
        _ => new() { RetainagePercent = text },
    };

    private static async Task<string?> StandsAsync(OneOrder order, string field)
    {
        var there = await order.ReadAsync();
        return field switch
        {
            "title" => there.Title,
            "number" => there.Number,
            "description" => there.Description,
            "contract_date" => $"{there.ContractDate:uuuu-MM-dd}",
            "delivery_date" => $"{there.DeliveryDate:uuuu-MM-dd}",
            "payment_terms" => there.PaymentTerms,
            "ship_via" => there.ShipVia,
            "private" => there.Private == true ? "true" : "false",
            _ => there.RetainagePercent is { } percent ? percent.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) : null,
        };
    }

    private sealed class Fixed(MappedField mapped, string value) : IOrderFieldRule
    {
        public string Name => "test.fixed";

        public MappedField Field => mapped;

        public MappingResult<string> Map(OrderLineContext line) => line.Project is null ? MappingResult<string>.NoOpinion : MappingResult<string>.Mapped(value, "because");
    }

    private const string ItemCode = "260815000000012871";

    private static long CodeOf(OneOrder order)
    {
        var code = (string?)Assert.Single(order.Commitment().Node["lines"]!.AsArray())!["wbs_code"];
        return order.Projects[0].WbsCodes.First(one => one.FlatCode == code).Id;
    }

    private static string VendorName(OneOrder order)
    {
        var id = order.Test.Vendors.Zoho.Orders.First(one => one.Id == order.Id).VendorId;
        return order.Test.Vendors.Data.Vendors.First(one => one.ZohoId == id).ZohoName;
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
