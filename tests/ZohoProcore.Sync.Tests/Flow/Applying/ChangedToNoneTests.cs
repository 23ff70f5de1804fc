using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// After a policy or an order changed, Procore holds what a fresh commitment would, or a person is asked: what the sync wrote earlier and would not write today is taken off, and nobody is blamed for it.
/// </summary>
[Trait("Takes", "long")]
public sealed class ChangedToNoneTests
{
    private static readonly TaxData Gst = new("5001", "GST", 5);
    private static readonly string Code = Office.First.WbsCodes.First(code => code is { Active: true, OnBudget: true }).FlatCode;
    private static readonly CostPolicy OnCode = new() { Tax = CostTreatment.TaxCode, TaxCodes = new() { ["GST"] = "gst" } };
    private static readonly CostPolicy ByQuantity = new() { Basis = CommitmentBasis.Quantity };
    private static readonly CostPolicy InEuro = new() { ForeignCurrency = ForeignCurrencyTreatment.InOrderCurrency };

    /// <summary>Every pair of values of every policy that is a choice of a few.</summary>
    public static TheoryData<string, string, string, string> Pairs =>
    [
        .. from policy in typeof(CostPolicy).GetProperties()
           where (Nullable.GetUnderlyingType(policy.PropertyType) ?? policy.PropertyType).IsEnum
           let values = Enum.GetNames(Nullable.GetUnderlyingType(policy.PropertyType) ?? policy.PropertyType)
           from one in values
           from other in values
           where one != other
           from status in PolicyScenarios.All.First(scenario => scenario.Policy == policy.Name && scenario.Value == one).Lines.Length > 0 ? new[] { "approved", "open" } : ["approved"]
           select new TheoryDataRow<string, string, string, string>(policy.Name, one, other, status),
    ];

    public static TheoryData<string, bool> Changes => [.. OfOrder.Keys.SelectMany(name => new[] { (name, true), (name, false) })];

    private static Dictionary<string, (CostPolicy Policy, Func<OrderData, OrderData> From, Func<OrderData, OrderData> To)> OfOrder { get; } = new()
    {
        ["tax on a code"] = (OnCode, First(line => line with { Group = [Gst] }), First(line => line with { Group = [] })),
        ["tax in the cost"] = (new() { Tax = CostTreatment.InCost }, First(line => line with { Group = [Gst] }), First(line => line with { Group = [] })),
        ["unit that Procore lacks"] = (ByQuantity, First(line => line with { Unit = "hrs" }), First(line => line with { Unit = "furlong" })),
        ["no unit"] = (ByQuantity, First(line => line with { Unit = "hrs" }), First(line => line with { Unit = "" })),
        ["no quantity that ties"] = (ByQuantity, First(line => line with { Unit = "hrs" }), First(line => line with { Unit = "hrs", Quantity = 3.3333m, Rate = 33.333m })),
        ["currency"] = (InEuro, order => order with { CurrencyCode = "EUR", ExchangeRate = 1.1m }, order => order with { CurrencyCode = "USD", ExchangeRate = 1 }),
        ["delivery date"] = (new(), order => order with { DeliveryDate = new(2026, 12, 24) }, order => order with { DeliveryDate = null }),
        ["notes"] = (new(), order => order with { Notes = "Mind the dog." }, order => order with { Notes = "" }),
        ["ship via"] = (new(), order => order with { ShipVia = "Mule" }, order => order with { ShipVia = "" }),
        ["adjustment"] = (new() { Adjustment = CostTreatment.OwnLine, OwnLineCodes = new() { ["adjustment"] = Code } }, order => order with { Adjustment = 15 }, order => order with { Adjustment = 0 }),
        ["shipping"] = (new() { Shipping = CostTreatment.OwnLine, OwnLineCodes = new() { ["shipping"] = Code } }, order => order with { Shipping = 75 }, order => order with { Shipping = 0 }),
        ["discount"] = (new(), order => order with { Discount = new(10, true) }, order => order with { Discount = null }),
    };

    [Theory, MemberData(nameof(Pairs))]
    public async Task A_policy_that_becomes_another_leaves_what_a_fresh_commitment_would_be_or_asks(string policy, string one, string other, string status)
    {
        PolicyScenario Of(string value) => PolicyScenarios.All.First(scenario => scenario.Policy == policy && scenario.Value == value);
        var (from, to) = (Of(one), Of(other));
        var switches = new SandboxSwitches { Procore = from.Procore with { Currencies = ProcoreCurrencies.Several } };
        OneOrder Write(CostPolicy cost)
        {
            var made = new OneOrder(new() { Cost = cost }, switches);
            made.Write(from.Rows, order => from.Change(order) with { Status = status });
            made.EditLine(0, line => line with { QuantityCancelled = from.Cancelled });
            return made;
        }

        using var order = Write(from.Choose(Code));
        await order.SyncAsync();
        var before = Standing(order, true);
        await ChooseAsync(order, to.Choose(Code));
        using var fresh = Write(to.Choose(Code));
        await fresh.SyncAsync();
        if (fresh.Commitments().Count == 0)
        {
            // A person is asked the same about a new one and about one that stands, of which nothing is changed. What was converted stands as it would be, and an approved one in another currency is locked beside it.
            var asked = (await fresh.ReviewsAsync()).Select(item => item.Finding.Code).ToList();
            Assert.NotEmpty(asked);
            IReadOnlyList<string> due = (policy, one, status) switch
            {
                (nameof(CostPolicy.ForeignCurrency), nameof(ForeignCurrencyTreatment.Convert), _) => [],
                (nameof(CostPolicy.ForeignCurrency), nameof(ForeignCurrencyTreatment.InOrderCurrency), "open") => [.. asked, FindingCodes.CommitmentLocked],
                _ => asked,
            };
            Assert.Equal(due.Order(), (await order.ReviewsAsync()).Select(item => item.Finding.Code).Order());
            Assert.Equal(before, Standing(order, true));
            return;
        }

        // A commitment keeps the basis that it was made with. Only what Procore locks is a question.
        var withMeasures = policy != nameof(CostPolicy.Basis);
        var isLocked = status == "open" && Standing(order, withMeasures) != Standing(fresh, withMeasures);
        await IsFreshOrAskedAsync(order, fresh, isLocked ? FindingCodes.CommitmentLocked : null, withMeasures);
    }

    [Theory, MemberData(nameof(Changes))]
    public async Task A_value_that_an_order_loses_is_taken_off(string name, bool clears)
    {
        var (policy, from, to) = OfOrder[name];
        var switches = new SandboxSwitches { Procore = new() { Currencies = ProcoreCurrencies.Several, NullClears = clears } };
        OneOrder Write(Func<OrderData, OrderData> change)
        {
            var made = new OneOrder(new() { Cost = policy }, switches);
            made.Write([(10, 100, 0, []), (5, 100, 0, [])], order => change(order) with { Status = "approved" });
            return made;
        }

        using var order = Write(from);
        await order.SyncAsync();
        Assert.Null(await order.FindingAsync());
        using var fresh = Write(to);
        await fresh.SyncAsync();
        order.Edit(to);
        await order.SyncAsync();

        // What a null does not clear stays, and is named.
        var stays = name is "tax on a code" or "unit that Procore lacks" or "no unit" or "delivery date";
        if (clears || !stays)
        {
            Assert.DoesNotContain(order.Commitment().Node["lines"]!.AsArray(), line => (string?)line!["uom"] == "hr");
        }

        await IsFreshOrAskedAsync(order, fresh, clears || !stays ? null : FindingCodes.CommitmentRefused, withMeasures: name != "no quantity that ties"); // a commitment keeps its basis, and such a line is one piece
    }

    [Theory]
    [InlineData("unit", "the unit of measure 'hr'", "uom")]
    [InlineData("code", "the tax code ", "tax_code_id")]
    public async Task What_Procore_keeps_is_asked_about_and_settled_as_the_next_step_says(string what, string named, string field)
    {
        using var order = new OneOrder(new() { Cost = what == "unit" ? ByQuantity : OnCode }, new() { Procore = new() { NullClears = false } });
        order.Write([(10, 100, 0, what == "unit" ? [] : [Gst])], zoho => First(line => line with { Unit = what == "unit" ? "hrs" : "" })(zoho) with { Status = "approved" });
        await order.SyncAsync();
        order.EditLine(0, line => line with { Unit = "", Group = [] });
        await order.SyncAsync();

        for (var look = 0; look < 2; look++)
        {
            var finding = Assert.Single(await order.ReviewsAsync()).Finding;
            Assert.Equal(FindingCodes.CommitmentRefused, finding.Code);
            Assert.Contains($"Procore keeps {named}", finding.Sentence, StringComparison.Ordinal);
            Assert.StartsWith($"Take {named}", finding.NextStep, StringComparison.Ordinal);
            await order.SyncAsync();
        }

        order.Test.EditInProcore("change_line", LineId(order), new() { [field] = null });
        await order.DecideAsync(ReviewAction.Retry);
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
    }

    /// <summary>A date that Procore keeps is a question, and no reason to leave amounts as they were.</summary>
    [Fact]
    public async Task A_date_that_Procore_keeps_stops_no_amount()
    {
        using var order = new OneOrder(new(), new() { Procore = new() { NullClears = false } });
        order.Write([(10, 100, 0, [])], zoho => zoho with { Status = "approved", DeliveryDate = new(2026, 12, 24) });
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 110 });
        order.Edit(zoho => zoho with { DeliveryDate = null, Status = "open" });
        await order.SyncAsync();

        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.CommitmentRefused, finding.Code);
        Assert.Contains("keeps the delivery date 2026-12-24", finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(("Approved", 1_100m), ((string?)order.Commitment().Node["status"], order.Lines().Single()));
    }

    /// <summary>Where the sync has nothing to say, what a person typed stays.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_person_typed_is_theirs(bool unit)
    {
        using var order = new OneOrder(new() { Cost = unit ? ByQuantity : OnCode with { Tax = CostTreatment.LeftOut } });
        order.Write([(10, 100, 0, [])], zoho => First(line => line with { Unit = "furlong" })(zoho) with { Status = "approved" });
        await order.SyncAsync();
        order.Test.EditInProcore("change_line", LineId(order), unit ? new() { ["uom"] = "day" } : new() { ["tax_code_id"] = (await order.Test.Clients.Procore.Taxes.ListCodesAsync(TestContext.Current.CancellationToken).FirstAsync(code => code.Code == "GST", TestContext.Current.CancellationToken)).Id });
        for (var look = 0; look < 3; look++)
        {
            order.EditLine(0, line => line with { Rate = line.Rate + 1 });
            await order.SyncAsync();

            Assert.Null(await order.FindingAsync());
            Assert.Equal(101 + look, order.Lines().Single() / 10);
            Assert.NotNull(Only(order)[unit ? "uom" : "tax_code"]);
        }

        if (unit)
        {
            order.EditLine(0, line => line with { Unit = "hrs" });
            await order.SyncAsync();
            Assert.Equal((FindingCodes.CommitmentChanged, "day"), (await order.FindingAsync(), (string?)Only(order)["uom"]));
            await order.DecideAsync(ReviewAction.OverwriteProcore);
            await order.SyncAsync();
            Assert.Equal((null, "hr"), (await order.FindingAsync(), (string?)Only(order)["uom"]));
        }
    }

    /// <summary>Amounts are never in a currency that they are not in: an approved commitment in another one is a question, and no change order is made for it.</summary>
    [Theory]
    [InlineData(AmendedOrderTreatment.Review)]
    [InlineData(AmendedOrderTreatment.ChangeOrder)]
    public async Task An_approved_commitment_in_another_currency_is_a_question(AmendedOrderTreatment amended)
    {
        using var order = new OneOrder(new() { Cost = InEuro, AmendedOrders = amended }, new() { Procore = new() { Currencies = ProcoreCurrencies.Several } });
        order.Write([(1, 100, 0, [])], zoho => zoho with { CurrencyCode = "EUR", ExchangeRate = 1.1m });
        await order.SyncAsync();
        await ChooseAsync(order, InEuro with { ForeignCurrency = ForeignCurrencyTreatment.Convert });

        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.CommitmentLocked, finding.Code);
        Assert.Contains("its amounts are to be in USD", finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(("EUR", 100m), ((string?)order.Commitment().Node["currency"], order.Lines().Single()));
        Assert.Empty(order.Commitment().Node["change_orders"]!.AsArray());

        order.InProcore(new() { ["status"] = "Draft" });
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.OverwriteProcore);
        await order.SyncAsync();
        Assert.Equal(("USD", 110m, null), ((string?)order.Commitment().Node["currency"], order.Lines().Single(), await order.FindingAsync()));
    }

    /// <summary>A person approves the commitment again while the decision to write its currency is under way.</summary>
    [Fact]
    public void No_change_order_is_written_in_a_currency_that_the_commitment_is_not_in()
    {
        var order = Scenario.Order(Scenario.Line("1", 100)) with { Currency = "EUR", ExchangeRate = 1.1m };
        OrderInput With(CostPolicy cost) => Scenario.Input(order) with { Policies = new() { Cost = cost, AmendedOrders = AmendedOrderTreatment.ChangeOrder } };
        var inEuro = Assert.Single(Scenario.Plan(With(InEuro)).Commitments);
        var converted = With(InEuro with { ForeignCurrency = ForeignCurrencyTreatment.Convert }) with { Existing = [Scenario.Existing(inEuro)], Recorded = [Scenario.Recorded(inEuro)] };
        var asked = Scenario.Plan(converted);
        Assert.Equal(FindingCodes.CommitmentLocked, Assert.Single(asked.Findings).Code);

        var decided = Scenario.Plan(converted with { Decisions = [new(Scenario.OrderId, ReviewAction.OverwriteProcore, asked.StateHash, "Pat")] });

        Assert.DoesNotContain(decided.Steps, step => step.Kind == OrderStepKind.WriteChangeOrder);
        Assert.All(decided.Commitments, commitment => Assert.Null(commitment.ChangeOrder));
    }

    private static Func<OrderData, OrderData> First(Func<OrderLineData, OrderLineData> change) =>
        order => order with { Lines = [change(order.Lines[0]), .. order.Lines.Skip(1)] };

    private static async Task ChooseAsync(OneOrder order, CostPolicy cost)
    {
        order.Test.Connection = order.Test.Connection with { Policies = order.Test.Connection.Policies with { Cost = cost } };
        await order.Test.ConnectAsync();
        await order.SyncAsync();
        if ((await order.RecordAsync()).State == RecordState.AwaitingApproval)
        {
            await order.Test.GoAheadAsync(); // what the policies make of tax codes that were not read could not be shown
            await order.SyncAsync();
        }
    }

    /// <summary>The one finding that is due, or none and what a fresh commitment would be; and the next look changes neither.</summary>
    private static async Task IsFreshOrAskedAsync(OneOrder order, OneOrder fresh, string? due, bool withMeasures)
    {
        var asked = await order.FindingAsync();
        Assert.Equal(due, asked);
        Assert.Equal(due is null ? 0 : 1, (await order.ReviewsAsync()).Count);
        if (asked is null)
        {
            Assert.Equal(Standing(fresh, withMeasures), Standing(order, withMeasures));
        }

        var (calls, before) = (order.Test.Sent.Count, Standing(order, true));
        await order.SyncAsync();
        if (asked is null)
        {
            Assert.Empty(order.WritesSince(calls));
        }

        Assert.Equal((asked, before), (await order.FindingAsync(), Standing(order, true)));
    }

    private static JsonNode Only(OneOrder order) => Assert.Single(order.Commitment().Node["lines"]!.AsArray())!;

    private static long LineId(OneOrder order) => (long)Only(order)["id"]!;

    /// <summary>What of the order stands in Procore, in words.</summary>
    private static string Standing(OneOrder order, bool withMeasures) => string.Join('\n', order.Commitments().Select(one =>
        $"{one["status"]} {one["currency"]} {string.Join("; ", one["lines"]!.AsArray().Select(line =>
            $"{decimal.Parse(line!["amount"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture):0.000} {line["tax_code"]} {(withMeasures ? $"{line["quantity"]} {line["unit_cost"]} {line["uom"]}" : "")}"))}"));
}
