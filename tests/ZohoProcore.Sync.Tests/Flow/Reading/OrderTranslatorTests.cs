using System.Text.Json;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>What an order of Zoho Books is read as.</summary>
public sealed class OrderTranslatorTests
{
    private static readonly PurchaseOrder Order = new()
    {
        PurchaseOrderId = "1",
        PurchaseOrderNumber = "PO-1",
        Status = new("Partially_Billed"),
        Total = 30m,
        LineItems = [Line("b", 2, 20m), Line("a", 1, 10m)],
    };

    [Fact]
    public void Lines_stand_in_the_orders_order_and_the_status_in_small_letters()
    {
        var read = OrderTranslator.Translate(Order);

        Assert.Equal(["a", "b"], read.Lines.Select(line => line.LineId));
        Assert.Equal(("partially_billed", 30m, 2), (read.Status, read.Total, read.Precision));
    }

    [Fact]
    public void Headings_and_subtotals_are_no_goods_and_their_amounts_do_not_count()
    {
        var read = OrderTranslator.Translate(Order with { LineItems = [Line("h", 1, 99m) with { Category = LineItemCategory.Header }, Line("a", 2, 10m), Line("s", 3, 10m) with { Category = LineItemCategory.Subtotal }] });

        Assert.Equal([(false, 0m), (true, 10m), (false, 0m)], read.Lines.Select(line => (line.IsItem, line.ItemTotal)));
    }

    [Fact]
    public void Only_a_discount_of_the_whole_order_is_one_of_the_order()
    {
        Assert.Equal(3m, OrderTranslator.Translate(Order with { DiscountType = DiscountType.EntityLevel, DiscountTotal = 3m }).OrderDiscount);
        Assert.Equal(0m, OrderTranslator.Translate(Order with { DiscountType = DiscountType.ItemLevel, DiscountTotal = 3m }).OrderDiscount);
    }

    [Fact]
    public void Tags_are_found_whatever_their_capitals_and_empty_ones_are_left_out()
    {
        var line = Line("a", 1, 1m) with
        {
            Tags = [new() { TagName = "Cost Code", TagOptionName = "02-300 Earthwork" }, new() { TagName = "Cost Type", TagOptionName = "" }, new() { TagName = "", TagOptionName = "x" }],
        };

        var tags = OrderTranslator.Translate(Order with { LineItems = [line] }).Lines[0].Tags;

        Assert.Equal("02-300 Earthwork", tags["COST CODE"]);
        Assert.Single(tags);
    }

    /// <summary>Only who has locations is told of them; an order without is stored as it always was.</summary>
    [Fact]
    public void The_location_of_an_order_and_of_a_line_is_read_where_there_is_one()
    {
        var at = Members("""{"location_id":"460000000038080"}""");
        var read = OrderTranslator.Translate(Order with { AdditionalMembers = at, LineItems = [Line("a", 1, 1m) with { AdditionalMembers = at }, Line("b", 2, 1m) with { AdditionalMembers = Members("""{"location_id":""}""") }] });

        Assert.Equal(("460000000038080", "460000000038080", null), (read.LocationId, read.Lines[0].LocationId, read.Lines[1].LocationId));
        Assert.DoesNotContain("location", JsonSerializer.Serialize(OrderTranslator.Translate(Order), OrderJson.Default.OrderSnapshot), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Without_a_date_of_delivery_the_expected_one_counts()
    {
        Assert.Equal(new(2026, 3, 4), OrderTranslator.Translate(Order with { ExpectedDeliveryDate = new(2026, 3, 4) }).DeliveryDate);
        Assert.Equal(new(2026, 3, 1), OrderTranslator.Translate(Order with { DeliveryDate = new(2026, 3, 1), ExpectedDeliveryDate = new(2026, 3, 4) }).DeliveryDate);
    }

    [Fact]
    public void What_every_decision_needs_is_not_made_up()
    {
        Assert.Throws<AnswerNotUnderstoodException>(() => OrderTranslator.Translate(Order with { Total = null }));
        Assert.Throws<AnswerNotUnderstoodException>(() => OrderTranslator.Translate(Order with { LineItems = [Line("", 1, 1m)] }));
        Assert.Throws<AnswerNotUnderstoodException>(() => OrderTranslator.Translate(Order with { LineItems = [Line("a", 1, null)] }));
    }

    [Fact]
    public void What_Zoho_says_of_amounts_is_read_by_name()
    {
        var order = Order with
        {
            DiscountType = DiscountType.EntityLevel,
            Discount = new(2, IsPercent: true),
            DiscountAmount = 0.6m,
            IsDiscountBeforeTax = false,
            AdjustmentDescription = "Goodwill",
            Adjustment = -1,
            SubTotal = 31,
            ExchangeRate = 1.25m,
            AdditionalMembers = Members("""{"discount_applied_on_amount":30,"shipping_charge":"5.5","roundoff_value":0.01,"tds_amount":3,"tcs_total":"","tcs_amount":4}"""),
        };

        var read = OrderTranslator.Translate(order);

        Assert.Equal((0.6m, 2m, true, 30m), (read.OrderDiscount, read.DiscountPercent, read.IsDiscountAfterTax, read.DiscountAppliedOn));
        Assert.Equal((5.5m, -1m, "Goodwill", 0.01m), (read.Shipping, read.Adjustment, read.AdjustmentDescription, read.Rounding));
        Assert.Equal((3m, 4m, 31m, 1.25m), (read.TaxWithheld, read.TaxCollected, read.SubTotal, read.ExchangeRate));
        Assert.Equal(
            [null, null, null, true],
            new[] { "{}", """{"tax_rounding":""}""", """{"tax_rounding":"entity_level"}""", """{"tax_rounding":"item_level"}""" }
                .Select(members => OrderTranslator.Translate(order with { AdditionalMembers = Members(members) }).IsTaxRoundedByLine));
    }

    [Fact]
    public void What_is_not_there_stays_out_so_that_an_order_without_it_is_stored_as_it_always_was()
    {
        var read = OrderTranslator.Translate(Order with { SubTotal = 30, ExchangeRate = 1, IsDiscountBeforeTax = false, DiscountAmount = 0, AdditionalMembers = Members("""{"discount_percent":0,"shipping_charge":"","tds_amount":0}""") });

        Assert.Equal(OrderTranslator.Translate(Order) with { Lines = read.Lines }, read);
        Assert.All(read.Lines, line => Assert.Equal((null, null, null, null), (line.Taxes, line.Discount, line.CancelledQuantity, line.BilledQuantity)));
    }

    [Fact]
    public void The_taxes_of_a_line_are_read_one_by_one_with_those_that_stand_beside_them()
    {
        var group = Line("a", 1, 10m) with
        {
            TaxPercentage = 12,
            LineItemTaxes = [new() { TaxId = "5", TaxName = "GST (5%)", TaxAmount = 0.5m }, new() { TaxId = "7", TaxName = "PST (North) (7.5%)", TaxAmount = 0.7m }, new() { TaxName = "Levy" }],
            AdditionalMembers = Members("""{"tds_tax_id":"9","tds_tax_percentage":"1","tds_tax_amount":0.1,"reverse_charge_vat_name":"RC","reverse_charge_vat_percentage":20}"""),
        };
        var one = Line("b", 2, 10m) with { TaxId = "5", TaxName = "GST", TaxPercentage = 5 };

        var read = OrderTranslator.Translate(Order with { LineItems = [group, one] });

        Assert.Equal(
            [
                new() { Id = "5", Name = "GST", Percentage = 5, Amount = 0.5m },
                new() { Id = "7", Name = "PST (North)", Percentage = 7.5m, Amount = 0.7m },
                new() { Name = "Levy" },
                new() { Name = "RC", Percentage = 20, Kind = TaxKind.ReverseCharge },
                new() { Id = "9", Name = "TDS", Percentage = 1, Amount = 0.1m, Kind = TaxKind.Withheld },
            ],
            read.Lines[0].Taxes!);
        Assert.Equal([new() { Id = "5", Name = "GST", Percentage = 5 }], read.Lines[1].Taxes!);
        var assessed = OrderTranslator.Translate(Order with { LineItems = [one], AdditionalMembers = Members("""{"is_reverse_charge_applied":true}""") });
        Assert.Equal(TaxKind.ReverseCharge, Assert.Single(assessed.Lines[0].Taxes!).Kind);
    }

    /// <summary>VAT that the buyer assesses is no part of the total, by whichever of its names Zoho shows it; said twice it is one tax.</summary>
    [Fact]
    public void Acquisition_vat_is_assessed_by_the_buyer_and_a_tax_that_is_said_twice_is_one()
    {
        var acquired = Line("a", 1, 1_000m) with
        {
            AdditionalMembers = Members("""{"acquisition_vat_id":"4","acquisition_vat_name":"VAT (20%)","acquisition_vat_percentage":"20","acquisition_vat_amount":"200"}"""),
        };
        var twice = Line("b", 2, 100m) with
        {
            TaxId = "18",
            TaxName = "IGST",
            TaxPercentage = 18,
            AdditionalMembers = Members("""{"reverse_charge_tax_id":"18","reverse_charge_tax_name":"IGST","reverse_charge_tax_percentage":18}"""),
        };

        var read = OrderTranslator.Translate(Order with { LineItems = [acquired, twice], AdditionalMembers = Members("""{"is_reverse_charge_applied":true}""") });

        Assert.Equal([new() { Id = "4", Name = "VAT", Percentage = 20, Amount = 200, Kind = TaxKind.ReverseCharge }], read.Lines[0].Taxes!);
        Assert.Equal([new() { Id = "18", Name = "IGST", Percentage = 18, Kind = TaxKind.ReverseCharge }], read.Lines[1].Taxes!);
    }

    /// <summary>How the UK's CIS stands on an order is not documented; whatever a tax takes away, vendor and state together get the line.</summary>
    [Theory]
    [InlineData("CIS (-20%)", 0, -200, 20)]
    [InlineData("CIS", 0, -200, null)]
    [InlineData("CIS", -20, -200, 20)]
    public void A_tax_that_takes_away_is_withheld(string name, decimal rate, decimal amount, int? percentage)
    {
        var line = Line("a", 1, 1_000m) with { TaxPercentage = rate, LineItemTaxes = [new() { TaxId = "8", TaxName = name, TaxAmount = amount }] };

        var read = OrderTranslator.Translate(Order with { LineItems = [line] });

        Assert.Equal([new() { Id = "8", Name = "CIS", Percentage = percentage, Amount = 200, IsDeducted = true, Kind = TaxKind.Withheld }], read.Lines[0].Taxes!);
        var credit = line with { ItemTotal = -1_000m, LineItemTaxes = [line.LineItemTaxes[0] with { TaxName = "VAT (20%)" }], TaxPercentage = 20 };
        Assert.Equal(TaxKind.Tax, Assert.Single(OrderTranslator.Translate(Order with { LineItems = [credit] }).Lines[0].Taxes!).Kind);
    }

    /// <summary>A group that comes as one tax is one whose parts nobody says, like one that comes with none.</summary>
    [Fact]
    public void A_group_that_is_stated_as_one_tax_is_a_group()
    {
        var group = new Dictionary<string, JsonElement> { ["tax_type"] = JsonDocument.Parse("\"tax_group\"").RootElement };
        var line = Line("a", 1, 1_000m) with { TaxPercentage = 12, AdditionalMembers = group, LineItemTaxes = [new() { TaxId = "9", TaxName = "BC (12%)", TaxAmount = 120 }] };
        var parts = line with { LineItemTaxes = [line.LineItemTaxes[0] with { TaxName = "GST (5%)", TaxAmount = 50 }, new() { TaxId = "8", TaxName = "PST (7%)", TaxAmount = 70 }] };

        Assert.True(OrderTranslator.Translate(Order with { LineItems = [line] }).Lines[0].Taxes![0].IsGroup);
        Assert.All(OrderTranslator.Translate(Order with { LineItems = [parts] }).Lines[0].Taxes!, tax => Assert.Null(tax.IsGroup));
    }

    [Fact]
    public void Absurd_amounts_can_be_read()
    {
        var wide = Line("a", 1, 5e28m) with { Quantity = 10_000_000_000, Rate = 10_000_000_000, QuantityCancelled = 0, Discount = new(5, false) };

        var read = OrderTranslator.Translate(Order with { DiscountType = DiscountType.ItemLevel, LineItems = [wide, wide with { LineItemId = "b" }] });

        Assert.Equal([5e28m, 5e28m], read.Lines.Select(line => line.ItemTotal));
    }

    [Theory]
    [InlineData(9, false, 91, 9)]
    [InlineData(9, false, 182, 18)]
    [InlineData(9, true, 182, 18)]
    [InlineData(9, false, 191, 9)]
    public void A_lines_discount_is_an_amount_or_a_percentage_as_its_total_tells(decimal entered, bool isPercent, decimal total, decimal discount)
    {
        var line = Line("a", 1, total) with { Quantity = total == 91 ? 1 : 2, Rate = 100, Discount = new(entered, isPercent) };

        Assert.Equal(discount, OrderTranslator.Translate(Order with { DiscountType = DiscountType.ItemLevel, LineItems = [line] }).Lines[0].Discount);
    }

    [Theory]
    [InlineData(30_504.45, 2.61)]
    [InlineData(29_710.62, 866.38)]
    [InlineData(33_191.89, 2.61)]
    [InlineData(32_328.12, 866.38)]
    public void Also_where_rates_include_a_tax_that_the_total_may_not_have(decimal total, decimal discount)
    {
        var line = Line("a", 1, total) with { Quantity = 1, Rate = 33_194.50m, TaxPercentage = 8.81m, Discount = new(2.61m, IsPercent: false) };

        Assert.Equal(discount, OrderTranslator.Translate(Order with { IsInclusiveTax = true, DiscountType = DiscountType.ItemLevel, LineItems = [line] }).Lines[0].Discount);
    }

    [Theory]
    [InlineData("USD", "USD", 1, null)]
    [InlineData("PAB", "USD", 1, 1)]
    [InlineData("PAB", "", 1, null)]
    [InlineData("EUR", "USD", 2, 2)]
    [InlineData("EUR", "USD", 0, null)]
    public void A_rate_of_one_says_something_in_a_foreign_currency_only(string currency, string home, int stated, int? rate) =>
        Assert.Equal(rate, OrderTranslator.Translate(Order with { CurrencyCode = currency, ExchangeRate = stated }, home).ExchangeRate);

    [Fact]
    public void Of_a_tax_group_without_its_taxes_it_is_said_that_they_are_missing()
    {
        var line = Line("a", 1, 10m) with { TaxId = "57", TaxName = "GST + PST (12%)", TaxPercentage = 12, AdditionalMembers = Members("""{"tax_type":"tax_group"}""") };

        Assert.Equal([new() { Id = "57", Name = "GST + PST", Percentage = 12, IsGroup = true }], OrderTranslator.Translate(Order with { LineItems = [line] }).Lines[0].Taxes!);
    }

    [Fact]
    public void What_is_billed_only_matters_where_something_is_cancelled()
    {
        var line = Line("a", 1, 10m) with { QuantityBilled = 3, QuantityCancelled = 0 };

        Assert.Null(OrderTranslator.Translate(Order with { LineItems = [line] }).Lines[0].BilledQuantity);
        var cancelled = OrderTranslator.Translate(Order with { LineItems = [line with { QuantityCancelled = 2 }] }).Lines[0];
        Assert.Equal((2m, 3m), (cancelled.CancelledQuantity, cancelled.BilledQuantity));
    }

    [Fact]
    public void Custom_fields_are_read_by_their_labels()
    {
        var order = Order with
        {
            CustomFields =
            [
                new() { Label = "Kind", Value = Value("Rental") },
                new() { Label = "Empty", Value = Value("") },
                new() { Label = "kind", Value = Value("twice") },
                new() { Value = Value("nameless") },
            ],
        };

        Assert.Equal("Rental", Assert.Single(OrderTranslator.Translate(order).CustomFields!).Value);
        Assert.Null(OrderTranslator.Translate(order with { CustomFields = [] }).CustomFields);
    }

    private static JsonElement Value(string text) => JsonDocument.Parse($"\"{text}\"").RootElement;

    private static Dictionary<string, JsonElement> Members(string json) => JsonDocument.Parse(json).RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);

    private static PurchaseOrderLine Line(string id, int position, decimal? total) => new() { LineItemId = id, ItemOrder = position, Quantity = 1, Rate = total ?? 0, ItemTotal = total };
}
