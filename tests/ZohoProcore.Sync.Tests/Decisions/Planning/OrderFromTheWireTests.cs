using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>Orders as Zoho Books sends them, to what is planned of them.</summary>
public sealed class OrderFromTheWireTests
{
    private static readonly CostPolicy AsOrdered = new() { Cancelled = CostTreatment.InCost };

    /// <summary>Three times 20 % of 10.03 are 6.02 of the order, and 2.01 on each line.</summary>
    [Theory]
    [InlineData(3, 24.07, true, 2.01)]
    [InlineData(3, 24.06, true, 2.01)]
    [InlineData(3, 24.07, false, 2.01)]
    [InlineData(3, 24.06, false, 2.01)]
    [InlineData(9, 72.22, true, 2.01)]
    [InlineData(9, 72.22, false, 2.01)]
    [InlineData(3, 24.07, false, null)]
    public void Cents_of_what_is_withheld_on_lines_are_no_cost(int lines, decimal total, bool isCis, double? shown)
    {
        var each = Enumerable.Range(1, lines).Select(i => Withheld(Line(i, 10.03m), isCis, 20, (decimal?)shown)).ToArray();

        var plan = Plan(Order(total, each), new() { Tax = CostTreatment.LeftOut });

        Assert.Empty(plan.Findings);
        Assert.All(Amounts(plan), amount => Assert.Equal(10.03m, amount));
        Assert.Equal([new(isCis ? "CIS" : "TDS", (lines * 10.03m) - total)], plan.Corrections);
    }

    /// <summary>A stated amount that is not the rate's is the true one: labour alone was meant, or a threshold.</summary>
    [Fact]
    public void What_is_withheld_of_a_part_of_a_line_is_what_is_stated()
    {
        var plan = Plan(Order(950, Withheld(Line(1, 1_000), true, 20, 50)), new());

        Assert.Equal([1_000m], Amounts(plan));
        Assert.Equal([new("CIS", 50)], plan.Corrections);
    }

    /// <summary>The ordinary subcontract of the UK, whatever of its taxes the order's tax total has.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(-200)]
    [InlineData(-150)]
    public void Reverse_charge_and_CIS_on_one_line_are_explained(decimal taxTotal)
    {
        var line = Withheld(Line(1, 1_000), true, 20, 200);
        line = line with { AdditionalMembers = Members(("reverse_charge_tax_id", "5"), ("reverse_charge_tax_name", "VAT (5%)"), ("reverse_charge_tax_percentage", 5), ("reverse_charge_tax_amount", 50)) };

        Assert.Equal([1_000m], Amounts(Plan(Order(800, line) with { TaxTotal = taxTotal }, new() { Tax = CostTreatment.LeftOut })));
        Assert.Equal(FindingCodes.TotalNotExplained, Assert.Single(Plan(Order(800, line) with { TaxTotal = -100 }, new() { Tax = CostTreatment.LeftOut }).Findings).Code);
    }

    [Theory]
    [InlineData("CIS", CostTreatment.Review, "Is CIS part of the order's cost")]
    [InlineData("w", CostTreatment.Review, "Is CIS part of the order's cost")]
    [InlineData("cis", CostTreatment.InCost, "CIS is withheld from the vendor and can't be made part of the cost")]
    [InlineData("CIS", CostTreatment.OwnLine, "CIS is withheld from the vendor and can't be made part of the cost")]
    [InlineData("CIS", CostTreatment.LeftOut, null)]
    [InlineData("", CostTreatment.InCost, null)] // of all taxes, those that are withheld have to be named
    public void A_rule_for_a_tax_that_is_withheld_holds(string named, CostTreatment treatment, string? question)
    {
        var order = Order(800, Withheld(Line(1, 1_000), true, 20, 200));

        var plan = Plan(order, new() { Taxes = [new() { Tax = named, Treatment = treatment }] });

        Assert.Equal(question is null, plan.Findings.Count == 0);
        Assert.All(plan.Findings, finding => Assert.Equal(FindingCodes.CostUndecided, finding.Code));
        Assert.All(plan.Findings, finding => Assert.Contains(question!, finding.Sentence, StringComparison.Ordinal));
    }

    /// <summary>It names what the order has, though the organization's list lacks it.</summary>
    [Fact]
    public void A_rule_for_a_tax_that_is_withheld_is_not_unknown()
    {
        var line = Withheld(Line(1, 1_000), false, 1, 10);
        var order = Order(1_040, line with { TaxId = "g", TaxName = "GST", TaxPercentage = 5 });
        var input = Scenario.Input(OrderTranslator.Translate(order, "USD")) with
        {
            Policies = new() { Cost = new() { Tax = CostTreatment.InCost, Taxes = [new() { Tax = "TDS", Treatment = CostTreatment.Review }] } },
            Company = new(Scenario.Company with { Taxes = [new("g", "GST", 5, false, true)] }),
        };

        Assert.Equal(FindingCodes.CostUndecided, Assert.Single(Scenario.Plan(input).Findings).Code);
    }

    /// <summary>Zoho's totals fall with what is cancelled, the discount's amount with them: of everything it is nothing.</summary>
    [Theory]
    [InlineData(0, 900)]
    [InlineData(5, 450)]
    [InlineData(10, 0)]
    public void A_discount_in_percent_stays_one_whatever_is_cancelled(int cancelled, decimal total)
    {
        var line = Line(1, 1_000 - (100 * cancelled)) with { Quantity = 10, Rate = 100, QuantityCancelled = cancelled, QuantityBilled = 0 };
        var order = Order(total, line) with { DiscountType = DiscountType.EntityLevel, Discount = new(10, true), DiscountAmount = line.ItemTotal / 10 };
        foreach (var sent in new[] { order, order with { Discount = null, AdditionalMembers = Members(("discount_percent", 10)) } })
        {
            Assert.Equal([900m], Amounts(Plan(sent, AsOrdered)));
            Assert.Equal([total], Amounts(Plan(sent, new())));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_discount_in_percent_lowers_each_line_of_an_order_that_comes_to_nothing(bool isBefore)
    {
        var order = Order(0, Line(1, 1_000), Line(2, -600), Line(3, -400)) with
        {
            DiscountType = DiscountType.EntityLevel,
            Discount = new(10, true),
            DiscountAmount = 0,
            IsDiscountBeforeTax = isBefore,
        };

        Assert.Equal([900m, -540m, -360m], Amounts(Plan(order, new())));
    }

    /// <summary>Of everything that is cancelled a discount takes nothing, and a number does not tell whether it was an amount.</summary>
    [Fact]
    public void A_number_that_was_the_discount_of_what_is_cancelled_goes_to_a_person_where_it_counts()
    {
        var line = Line(1, 0) with { Quantity = 10, Rate = 100, QuantityCancelled = 10, QuantityBilled = 0 };
        var order = Order(0, line) with { DiscountType = DiscountType.EntityLevel, Discount = new(100, false), DiscountAmount = 0 };

        Assert.Equal([0m], Amounts(Plan(order, new())));
        var finding = Assert.Single(Plan(order, AsOrdered).Findings);
        Assert.Equal(FindingCodes.CostUndecided, finding.Code);
        Assert.Contains("what its discount of 100 came to as it was ordered", finding.Sentence, StringComparison.Ordinal);
        Assert.Equal([1_000m], Amounts(Plan(order with { Discount = new(0, false) }, AsOrdered)));
    }

    [Fact]
    public void A_number_that_takes_nothing_of_lines_that_come_to_nothing_goes_to_a_person()
    {
        var order = Order(0, Line(1, 1_000), Line(2, -600), Line(3, -400)) with { DiscountType = DiscountType.EntityLevel, Discount = new(10, false), DiscountAmount = 0 };

        var finding = Assert.Single(Plan(order, new()).Findings);

        Assert.Equal(FindingCodes.TotalNotExplained, finding.Code);
        Assert.Contains("entered as 10 and takes nothing", finding.Sentence, StringComparison.Ordinal);
        Assert.Equal([1_000m, -600m, -400m], Amounts(Plan(order with { Discount = null }, new())));
    }

    /// <summary>10 of a line may be 10 % or 10.00, and of one of which nothing is left its total tells neither.</summary>
    [Theory]
    [InlineData(10, false, true)]
    [InlineData(10, true, false)]
    [InlineData(150, false, false)]
    public void A_number_that_may_be_a_percentage_of_a_cancelled_line_goes_to_a_person_where_it_counts(decimal discount, bool isPercent, bool isAsked)
    {
        var line = Line(1, 0) with { Quantity = 10, Rate = 100, QuantityCancelled = 10, QuantityBilled = 0, Discount = new(discount, isPercent) };
        var order = Order(500, line, Line(2, 500)) with { DiscountType = DiscountType.ItemLevel };

        Assert.Equal([0m, 500m], Amounts(Plan(order, new())));
        var plan = Plan(order, AsOrdered);
        if (isAsked)
        {
            var finding = Assert.Single(plan.Findings);
            Assert.Equal(FindingCodes.CostUndecided, finding.Code);
            Assert.Contains("does not tell whether its discount of 10 is an amount or a percentage", finding.Sentence, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal([isPercent ? 900m : 850m, 500m], Amounts(plan));
        }

        // Where something is left, it tells.
        var left = line with { QuantityCancelled = 5, Discount = new(10, false) };
        Assert.Equal([900m, 500m], Amounts(Plan(order with { Total = 950, LineItems = [left with { ItemTotal = 450 }, Line(2, 500)] }, AsOrdered)));
        Assert.Equal([990m, 500m], Amounts(Plan(order with { Total = 995, LineItems = [left with { ItemTotal = 495 }, Line(2, 500)] }, AsOrdered)));
    }

    /// <summary>What is not said is not nothing: of a line of which a part is cancelled somebody may have billed more than is left.</summary>
    [Theory]
    [InlineData(null, true)]
    [InlineData(0, false)]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void Where_it_is_not_said_what_is_billed_of_a_cancelled_line_a_person_is_asked(int? billed, bool isAsked)
    {
        var line = Line(1, 1_000) with { Quantity = 10, Rate = 100, QuantityCancelled = 4, QuantityBilled = billed };

        var findings = Plan(Order(1_000, line), new()).Findings;

        Assert.Equal(isAsked ? [FindingCodes.CancelledBelowBilled] : [], findings.Select(finding => finding.Code));
        Assert.Empty(Plan(Order(1_000, line with { QuantityCancelled = 0 }), new()).Findings);
    }

    private static OrderPlan Plan(PurchaseOrder order, CostPolicy policy) =>
        Scenario.Plan(Scenario.Input(OrderTranslator.Translate(order, "USD")) with { Policies = new() { Cost = policy } });

    private static decimal[] Amounts(OrderPlan plan)
    {
        Assert.Empty(plan.Findings);
        return [.. plan.Commitments.SelectMany(commitment => commitment.Lines).Select(line => line.Amount)];
    }

    private static PurchaseOrder Order(decimal total, params ZohoBooks.Client.PurchaseOrderLine[] lines) => new()
    {
        PurchaseOrderId = Scenario.OrderId,
        PurchaseOrderNumber = "PO-00012",
        Status = PurchaseOrderStatus.Open,
        VendorId = "900",
        VendorName = "Acme Electric, Incorporated",
        CurrencyCode = "USD",
        Date = new(2026, 11, 2),
        LastModifiedTime = Scenario.Now,
        Total = total,
        LineItems = lines,
    };

    private static ZohoBooks.Client.PurchaseOrderLine Line(int id, decimal total) => new()
    {
        LineItemId = $"{id}",
        ItemOrder = id,
        Name = "Goods",
        Quantity = 1,
        Rate = total,
        ItemTotal = total,
        ProjectId = "p1",
        Tags = [new() { TagName = "Cost Code", TagOptionName = "02-300 Earthwork" }, new() { TagName = "Cost Type", TagOptionName = "M Materials" }],
    };

    /// <summary>CIS stands among the line's taxes, with a rate below zero; TDS beside them.</summary>
    private static ZohoBooks.Client.PurchaseOrderLine Withheld(ZohoBooks.Client.PurchaseOrderLine line, bool isCis, decimal rate, decimal? amount) => isCis
        ? line with { TaxPercentage = -rate, LineItemTaxes = [new() { TaxId = "w", TaxName = $"CIS (-{rate}%)", TaxAmount = -amount }] }
        : line with { AdditionalMembers = Members([("tds_tax_id", "w"), ("tds_tax_name", "TDS"), ("tds_tax_percentage", rate), .. amount is { } stated ? [("tds_tax_amount", (JsonNode)stated)] : Array.Empty<(string, JsonNode)>()]) };

    private static Dictionary<string, JsonElement> Members(params (string Name, JsonNode Value)[] members) =>
        members.ToDictionary(member => member.Name, member => JsonDocument.Parse(member.Value.ToJsonString()).RootElement);
}
