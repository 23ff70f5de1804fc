using System.Text.Json;
using Zoho.Procore.Sdk.Testing;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>Amounts that no order has, in place of some that it has: it is explained, or it is said what is wrong with it.</summary>
public sealed class HostileMoneyTests
{
    private static readonly decimal[] Amounts =
    [
        decimal.MaxValue, decimal.MinValue, decimal.MaxValue - 1, 0.0000000000000000000000000001m, -0.0000000000000000000000000001m, 1_000_000_000_000_000_000m, -1_000_000_000_000_000_000m,
        1_000_000_000_000m, 999_999_999_999.999999m, 10_000_000m, 0, -1, 0.005m, 1.0000000m, 100, 100.0000001m, 7922816251426433759354395033.5m,
    ];

    private static readonly string[] Members = ["shipping_charge", "roundoff_value", "tds_amount", "tcs_amount", "discount_percent", "discount_applied_on_amount", "sub_total_inclusive_of_tax"];

    [Fact]
    public void Whatever_amounts_an_order_has_it_is_explained_or_said_what_is_wrong() => Hostile.Each(300, "ZZHOSTILE0123456789SECRET", hostile =>
    {
        var order = OrderOnTheWire.Write(VendorArithmetic.Generate(new(hostile.Next(int.MaxValue)), null, null)[0]);
        for (var changes = 1 + hostile.Next(3); changes > 0; changes--)
        {
            Spoil(hostile, hostile.Next(2) == 0 || order.LineItems.Count == 0 ? (object)order : hostile.Any(order.LineItems));
        }

        if (hostile.Next(3) == 0 && order.AdditionalMembers is { } members)
        {
            members[hostile.Any(Members)] = Element(hostile);
        }

        OrderSnapshot read;
        try
        {
            read = OrderTranslator.Translate(order, "USD");
        }
        catch (AnswerNotUnderstoodException refused)
        {
            Assert.NotEmpty(refused.Message);
            return;
        }

        var breakdown = OrderBreakdownFinder.Find(OrderPricing.Of(read, OrderOnTheWire.Taxes));
        if (breakdown.Ties)
        {
            _ = OrderCosting.Of(breakdown, new(new CostPolicy())).Total;
        }
    });

    [Fact]
    public void Whatever_amounts_an_order_has_it_is_planned_or_a_person_is_asked() => Hostile.Each(300, "ZZHOSTILE0123456789SECRET", hostile =>
    {
        var before = Scenario.Order(Scenario.Line("1", 10m), Scenario.Line("2", 20m, "p2"));
        var now = before with { Status = hostile.Any(["open", "closed", "cancelled"]), Lines = [.. before.Lines.Select(line => line with { Discount = null })] };
        for (var changes = 1 + hostile.Next(3); changes > 0; changes--)
        {
            Spoil(hostile, hostile.Next(2) == 0 ? (object)now : hostile.Any(now.Lines));
        }

        Assert.NotNull(Scenario.Plan(hostile.Next(2) == 0 ? Scenario.Input(now) : Scenario.After(before, now)));
    });

    /// <summary>The total of a line tells what its discount is, where it is one.</summary>
    [Fact]
    public void A_line_whose_total_is_out_of_all_bounds_is_refused_by_its_amount()
    {
        var order = Order(new() { LineItemId = "1", Quantity = 1, Rate = 1, ItemTotal = decimal.MinValue, Discount = new(5, false) }) with { DiscountType = DiscountType.ItemLevel };

        Assert.Contains("An amount of line 1 is larger than any purchase order's.", Mismatches(order));
    }

    [Theory]
    [InlineData("discount_applied_on_amount", "The sum that the discount was computed on of")]
    [InlineData("sub_total_inclusive_of_tax", "The subtotal with tax of")]
    public void A_sum_beside_the_total_that_is_out_of_all_bounds_is_refused_by_its_name(string member, string sentence)
    {
        var order = Order(new() { LineItemId = "1", Quantity = 1, Rate = 1, ItemTotal = 1 }) with
        {
            IsInclusiveTax = true,
            DiscountType = DiscountType.EntityLevel,
            DiscountAmount = 0.5m,
            AdditionalMembers = new Dictionary<string, JsonElement> { [member] = JsonDocument.Parse("-79228162514264337593543950335").RootElement },
        };

        Assert.Contains(Mismatches(order), mismatch => mismatch.StartsWith(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Quantities_out_of_all_bounds_are_refused_and_a_closed_order_with_them_is_planned()
    {
        var line = Scenario.Line("1", 10m) with { BilledQuantity = decimal.MaxValue };
        var order = Scenario.Order(line, line with { LineId = "2", Position = 2 });

        Assert.Contains(Scenario.Plan(order).Findings, finding => finding.Sentence.Contains("larger than any purchase order's", StringComparison.Ordinal));
        Assert.Empty(ClosedOrder.Explain(Scenario.Input(order with { Status = "closed" })));
    }

    private static PurchaseOrder Order(ZohoBooks.Client.PurchaseOrderLine line) => new()
    {
        PurchaseOrderId = "1",
        Status = PurchaseOrderStatus.Open,
        CurrencyCode = "USD",
        Total = 1,
        LineItems = [line],
    };

    private static IReadOnlyList<string> Mismatches(PurchaseOrder order) => OrderBreakdownFinder.Find(OrderPricing.Of(OrderTranslator.Translate(order, "USD"), [])).Mismatches;

    private static void Spoil(Hostile hostile, object record)
    {
        var amounts = record.GetType().GetProperties().Where(property => (property.PropertyType == typeof(decimal?) || property.PropertyType == typeof(decimal)) && property.CanWrite).ToList();
        hostile.Any(amounts).SetValue(record, hostile.Any(Amounts));
    }

    // The client hands over no text that cannot be read.
    private static JsonElement Element(Hostile hostile)
    {
        var value = hostile.Value();
        return JsonDocument.Parse(value.Contains("\\u", StringComparison.Ordinal) ? "\"1e3\"" : value, new() { MaxDepth = 2000 }).RootElement;
    }
}
