using System.Globalization;

namespace ZohoProcore.Sync.Tests;

public sealed class OrderCostTests
{
    private static readonly PricedTax Gst = new() { Id = "g", Name = "GST", Percentage = 5 };
    private static readonly PricedTax Pst = new() { Id = "p", Name = "PST", Percentage = 7 };
    private static readonly CostPolicy Canada = new() { Taxes = [new() { Tax = "GST", Treatment = CostTreatment.LeftOut }] };

    [Theory]
    [InlineData(1000, -900, 10, 1100, -990)]
    [InlineData(250.40, -250, 10, 275.44, -275)]
    [InlineData(-40, 900, 8, -43.20, 972)]
    public void A_credit_carries_its_own_tax(decimal first, decimal second, decimal rate, decimal firstCost, decimal secondCost)
    {
        var tax = new PricedTax { Id = "t", Name = "Tax", Percentage = rate };
        AssertCost(Order(firstCost + secondCost, Line("1", first, tax), Line("2", second, tax)), new(), firstCost, secondCost);
    }

    [Theory]
    [InlineData(100, -50, 10, 90, -45)]
    [InlineData(300, -20, 25, 225, -15)]
    public void A_discount_carries_its_lines_sign(decimal first, decimal second, decimal percent, decimal firstCost, decimal secondCost)
    {
        var order = Order(firstCost + secondCost, Line("1", first), Line("2", second));

        AssertCost(order with { DiscountPercent = percent }, new(), firstCost, secondCost);
        AssertCost(order with { DiscountAmount = (first + second) * percent / 100 }, new(), firstCost, secondCost);
    }

    [Theory]
    [InlineData(600_000, 391_000, 1_000_000)]
    [InlineData(10, 20, 30.03)]
    public void What_nothing_explains_goes_to_a_person_with_the_breakdown(decimal first, decimal second, decimal total)
    {
        var breakdown = OrderBreakdownFinder.Find(Order(total, Line("11", first), Line("12", second)));

        Assert.False(breakdown.Ties);
        Assert.Empty(OrderCosting.Of(breakdown, new(new CostPolicy())).Lines);
        Assert.Contains("Unexplained", OrderBreakdownTable.Write(breakdown), StringComparison.Ordinal);
        Assert.Contains((total - first - second).ToString("N2", CultureInfo.InvariantCulture), OrderBreakdownTable.Write(breakdown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100_000, 18, 1, 117_000, 118_000, 100_000)]
    [InlineData(100_000, 18, 2, 116_000, 118_000, 100_000)]
    [InlineData(2_500, 12, 10, 2_550, 2_800, 2_500)]
    public void Tax_withheld_never_lowers_the_cost(decimal price, decimal gst, decimal tds, decimal total, decimal inCost, decimal recoverable)
    {
        var tax = new PricedTax { Id = "i", Name = "IGST", Percentage = gst };
        var onLine = Order(total, Line("1", price, tax, new() { Id = "w", Name = "TDS", Percentage = tds, Kind = TaxKind.Withheld }));
        var onOrder = Order(total, Line("1", price, tax)) with { TaxWithheld = price * tds / 100 };
        foreach (var order in new[] { onLine, onOrder })
        {
            AssertCost(order, new(), inCost);
            AssertCost(order, new() { Tax = CostTreatment.LeftOut }, recoverable);
        }
    }

    [Theory]
    [InlineData(-200)]
    [InlineData(-3.5)]
    [InlineData(12)]
    public void An_adjustment_goes_to_a_person_or_to_the_line_that_policy_names(decimal adjustment)
    {
        var order = Order(150 + adjustment, Line("1", 100), Line("2", 50)) with { Adjustment = adjustment, AdjustmentDescription = "Goodwill" };

        Assert.NotEmpty(Cost(order, new()).Questions);
        Assert.Equal(adjustment < 0, Cost(order, new() { Adjustment = CostTreatment.InCost }).Questions.Count > 0);
        var named = Cost(order, new() { Adjustment = CostTreatment.OwnLine });
        Assert.Equal([100m, 50m], named.Lines.Select(line => line.Amount));
        Assert.Equal(new("adjustment", "Goodwill", "", "", adjustment) { Ordered = adjustment }, Assert.Single(named.OwnLines));
    }

    [Theory]
    [InlineData(10, 10, 1000, 0)]
    [InlineData(10, 4, 1000, 600)]
    public void What_is_cancelled_is_no_cost_whether_the_total_still_has_it_or_not(decimal quantity, decimal cancelled, decimal price, decimal left)
    {
        var line = Line("1", price) with { Quantity = quantity, Rate = price / quantity, CancelledQuantity = cancelled };

        AssertCost(Order(price, line), new(), left);
        AssertCost(Order(left, line), new(), left);
        AssertCost(Order(left, line with { ItemTotal = left }), new(), left);
    }

    [Theory]
    [InlineData(2, 10, 0.01, 9.99, 10)]
    [InlineData(0, 1000, 1, 999, 1000)]
    [InlineData(3, 5, 0.001, 4.999, 5)]
    public void Ties_go_by_line_id_wherever_the_lines_stand(int precision, decimal price, decimal discount, decimal first, decimal second)
    {
        var order = Order((2 * price) - discount, Line("9", price), Line("10", price)) with { DiscountAmount = discount, Precision = precision };
        var swapped = order with { Lines = [order.Lines[1], order.Lines[0]] };

        Assert.Equal(Cost(order, new()).Lines, Cost(swapped, new()).Lines);
        Assert.Equal([first, second], Cost(order, new()).Lines.Select(line => line.Amount).Order());
    }

    [Theory]
    [InlineData("100000000000000000000", 2)]
    [InlineData("79228162514264337593543950335", 2)]
    [InlineData("-79228162514264337593543950335", 0)]
    [InlineData("10", 40)]
    [InlineData("10", -1)]
    public void Absurd_amounts_give_a_sentence(string amount, int precision)
    {
        var value = decimal.Parse(amount, CultureInfo.InvariantCulture);
        var tax = new PricedTax { Id = "t", Name = "Tax", Percentage = value };
        var order = Order(value, Line("1", value, tax)) with { Precision = precision, DiscountAmount = value, Shipping = value, Adjustment = value };

        Assert.NotEmpty(Cost(order, new()).Questions);
        Assert.NotEmpty(OrderBreakdownTable.Write(OrderBreakdownFinder.Find(order)));
    }

    [Fact]
    public void Nothing_divides_by_nothing()
    {
        var order = Order(-5, Line("1", 100), Line("2", -100)) with { DiscountAmount = 5 };

        Assert.NotEmpty(Cost(order, new()).Questions);
        Assert.NotEmpty(Cost(Order(1), new()).Questions);
        Assert.NotEmpty(Cost(Order(0, Line("1", 0) with { CancelledQuantity = 1 }), new()).Questions);
        Assert.NotEmpty(Cost(Order(7, Line("1", 0)) with { Shipping = 7 }, new() { Shipping = CostTreatment.InCost }).Questions);
    }

    [Fact]
    public void A_purchase_in_British_Columbia_comes_out_to_the_cent()
    {
        var steel = Line("1", 22_940.00m, Gst, Pst) with { Quantity = 12.4m, Rate = 1_850m };
        var order = Order(26_759.49m, steel, Line("2", 1_440.00m, Gst, Pst) with { Quantity = 3, Rate = 480 }) with
        {
            DiscountPercent = 2,
            SubTotal = 24_380.00m,
            TaxTotal = 2_867.09m,
        };

        AssertCost(order, Canada, 24_054.89m, 1_509.98m);
        Assert.Equal(26_759.49m, Cost(order, new()).Total);
        Assert.Equal([new("GST", -1_194.62m)], Cost(order, Canada).Corrections);
        Assert.Equal([1_573.69m, 98.78m], OrderBreakdownFinder.Find(order).Lines.Select(line => line.Taxes[1].Amount));

        var afterwards = Cost(order with { Lines = [steel with { CancelledQuantity = 2.0m }, order.Lines[1]] }, Canada);
        Assert.Equal([new("1", 24_054.89m, -3_879.82m, 0), new("2", 1_509.98m, 0, 0)], afterwards.Lines);
        Assert.Equal(20_175.07m, afterwards.Lines[0].Amount);
    }

    [Fact]
    public void Shipping_is_spread_where_policy_says_so_and_a_credit_gets_none()
    {
        var order = Order(160, Line("1", 100), Line("2", 100), Line("3", -50)) with { Shipping = 10 };

        AssertCost(order, new() { Shipping = CostTreatment.InCost }, 105, 105, -50);
    }

    [Fact]
    public void A_discount_after_tax_that_takes_more_than_the_cost_goes_to_a_person()
    {
        var order = Order(12, Line("1", 100, Gst, Pst with { Percentage = 15 })) with { DiscountPercent = 90, IsDiscountBeforeTax = false };

        AssertCost(order, new(), 12);
        Assert.NotEmpty(Cost(order, new() { Tax = CostTreatment.LeftOut }).Questions);
    }

    [Fact]
    public void Reverse_charge_is_cost_only_where_policy_says_so()
    {
        var order = Order(100, Line("1", 100, new PricedTax { Id = "r", Name = "RC", Percentage = 20, Kind = TaxKind.ReverseCharge })) with { TaxTotal = 20 };

        AssertCost(order, new(), 100);
        AssertCost(order, new() { ReverseCharge = CostTreatment.InCost }, 120);
    }

    /// <summary>Where taxed lines cancel each other both readings come to the order's total; what people typed tells them apart.</summary>
    [Theory]
    [InlineData(100, 110, 890)] // totals are net: 1 × 110 is 100 and the tax
    [InlineData(110, 110, 890)] // totals hold the tax
    public void Prices_that_hold_tax_are_read_by_what_was_typed(decimal shown, decimal first, decimal second)
    {
        var tax = new PricedTax { Id = "t", Name = "Tax", Percentage = 10 };
        var order = Order(
            1_000,
            Line("1", shown, tax) with { Quantity = 1, Rate = 110 },
            Line("2", -shown, tax) with { Quantity = 1, Rate = -110 },
            Line("3", 1_000) with { Quantity = 1, Rate = 1_000 }) with
        { IsInclusiveTax = true };

        var cost = Cost(order, new());
        Assert.Empty(cost.Questions);
        Assert.Equal((first, second), (cost.Lines[0].Amount, cost.Lines[1].Amount + cost.Lines[2].Amount));
        Assert.Equal(100, Cost(order, new() { Tax = CostTreatment.LeftOut }).Lines[0].Amount);
    }

    [Fact]
    public void Where_nothing_tells_whether_totals_hold_the_tax_a_person_is_asked()
    {
        var tax = new PricedTax { Id = "t", Name = "Tax", Percentage = 10 };
        var order = Order(1_000, Line("1", 100, tax), Line("2", -100, tax), Line("3", 1_000)) with { IsInclusiveTax = true };

        Assert.Contains("whether the totals of the lines include it too is not said", Assert.Single(OrderBreakdownFinder.Find(order).Mismatches), StringComparison.Ordinal);

        // Where the total tells, nobody is asked.
        Assert.True(OrderBreakdownFinder.Find(Order(1_100, Line("1", 100, tax), Line("3", 990)) with { IsInclusiveTax = true }).Ties);
    }

    [Fact]
    public void What_lines_come_to_with_their_taxes_tells_whether_totals_hold_the_tax()
    {
        var tax = new PricedTax { Id = "t", Name = "Tax", Percentage = 10 };
        var order = Order(1_000, Line("1", 100, tax), Line("2", -100, tax), Line("3", 1_000)) with { IsInclusiveTax = true };
        Assert.NotEmpty(OrderBreakdownFinder.Find(order).Mismatches);

        var said = Order(1_020, Line("1", 300, tax), Line("2", -100, tax), Line("3", 800)) with { IsInclusiveTax = true, Rounding = 20 };
        AssertCost(said with { SubTotalWithTax = 1_000, Rounding = 20 }, new() { Rounding = CostTreatment.LeftOut }, 300, -100, 800);
        AssertCost(said with { SubTotalWithTax = 1_020, Rounding = 0 }, new(), 330, -110, 800);
    }

    /// <summary>Rounding arises in taxes: where they are no cost, neither is it.</summary>
    [Theory]
    [InlineData(105.01, null, null, 100, 105.01)]
    [InlineData(105.01, 5.01, null, 100, 105.01)]
    [InlineData(104.99, 4.99, null, 100, 104.99)]
    [InlineData(105.01, null, 100.01, 100.01, 105.01)] // the subtotal says that it is in the line
    public void What_rounding_leaves_goes_with_the_tax(decimal total, double? stated, double? subTotal, decimal leftOut, decimal inCost)
    {
        var line = Line("1", 100, Gst with { Amount = (decimal?)stated });
        var order = Order(total, line) with { SubTotal = (decimal?)subTotal };

        AssertCost(order, new() { Tax = CostTreatment.LeftOut }, leftOut);
        AssertCost(order, new() { Tax = CostTreatment.InCost }, inCost);
    }

    [Fact]
    public void What_rounding_leaves_of_two_taxes_is_that_of_the_stated_one()
    {
        var order = Order(112.01m, Line("1", 100, Gst with { Amount = 5.01m }, Pst with { Amount = 7 }));

        AssertCost(order, Canada, 107);
        AssertCost(order, new() { Taxes = [new() { Tax = "PST", Treatment = CostTreatment.LeftOut }] }, 105.01m);
    }

    /// <summary>A tax without a rate is a part of what a discount after tax is taken from, or is not.</summary>
    [Fact]
    public void A_discount_after_a_tax_without_a_rate_goes_to_a_person_unless_its_base_is_said()
    {
        var levy = new PricedTax { Id = "l", Name = "Levy", Amount = 50 };
        var order = Order(225, Line("1", 100, levy), Line("2", 100)) with { DiscountAmount = 25, IsDiscountBeforeTax = false };

        Assert.Contains("does not say whether it is shared by amounts with or without tax", Assert.Single(OrderBreakdownFinder.Find(order).Mismatches), StringComparison.Ordinal);
        AssertCost(order with { DiscountAppliedOn = 250 }, new(), 135, 90);
        AssertCost(order with { DiscountAppliedOn = 200 }, new(), 137.50m, 87.50m);
    }

    [Fact]
    public void A_price_without_its_tax_is_told_in_the_orders_own_decimals()
    {
        var order = Order(90, Line("1", 100, new PricedTax { Id = "g", Name = "GST", Percentage = 7 })) with { IsInclusiveTax = true, DiscountAmount = 10, DiscountAppliedOn = 55 };

        var said = string.Join(' ', OrderBreakdownFinder.Find(order).Mismatches);
        Assert.Contains("is said to be computed on 55, and its lines come to ", said, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\.\d{3,}", said);
    }

    [Fact]
    public void A_price_that_includes_a_tax_without_a_rate_beside_one_with_a_rate_goes_to_a_person()
    {
        var levy = new PricedTax { Id = "l", Name = "Levy", Amount = 10 };

        Assert.Contains("Levy, which has no rate", Assert.Single(OrderBreakdownFinder.Find(Order(115, Line("1", 115, levy, Gst)) with { IsInclusiveTax = true }).Mismatches), StringComparison.Ordinal);
        AssertCost(Order(110, Line("1", 110, levy)) with { IsInclusiveTax = true }, new() { Tax = CostTreatment.LeftOut }, 100);
    }

    [Theory]
    [InlineData("Shipping")]
    [InlineData("Adjustment")]
    [InlineData("Rounding")]
    public void Where_everything_is_cancelled_nobody_commits_a_charge_silently(string kind)
    {
        var line = Line("1", 1_000) with { Quantity = 10, Rate = 100, CancelledQuantity = 10 };
        var order = Order(1_075, line) with
        {
            Shipping = kind == "Shipping" ? 75 : 0,
            Adjustment = kind == "Adjustment" ? 75 : 0,
            Rounding = kind == "Rounding" ? 75 : 0,
        };
        var policy = new CostPolicy { Shipping = CostTreatment.OwnLine, Adjustment = CostTreatment.OwnLine, Rounding = CostTreatment.OwnLine };

        Assert.Contains("Everything is cancelled", Assert.Single(Cost(order, policy).Questions).Sentence, StringComparison.Ordinal);
        Assert.Empty(Cost(order, policy).OwnLines);
        Assert.Empty(Cost(order with { Lines = [line with { CancelledQuantity = 9 }] }, policy).Questions);
    }

    /// <summary>An order rounds its total to whole units; more than that is no rounding.</summary>
    [Theory]
    [InlineData(0.99, true)]
    [InlineData(-0.99, true)]
    [InlineData(1, false)]
    [InlineData(-1, false)]
    [InlineData(60, false)]
    public void A_rounding_of_one_or_more_is_not_spread(decimal rounding, bool isSpread)
    {
        var cost = Cost(Order(150 + rounding, Line("1", 100), Line("2", 50)) with { Rounding = rounding }, new());

        Assert.Equal(isSpread ? [] : ["Rounding"], cost.Questions.Select(question => question.About));
        Assert.Equal(150 + (isSpread ? rounding : 0), cost.Total);
    }

    /// <summary>A unit for each line and for each of its taxes is rounding, and one more is not.</summary>
    [Theory]
    [InlineData(2, 0, 4)]
    [InlineData(2, 1, 6)]
    [InlineData(1, 0, 2)]
    [InlineData(1, 1, 3)]
    public void What_rounding_may_leave_with_taxes_has_a_bound(int lines, int withheld, int units)
    {
        PricedTax[] taxes = [Gst, .. withheld == 0 ? Array.Empty<PricedTax>() : [new PricedTax { Id = "w", Name = "CIS", Percentage = 20, Kind = TaxKind.Withheld }]];
        var each = Enumerable.Range(1, lines).Select(i => Line($"{i}", 100, taxes)).ToArray();
        var total = lines * (withheld == 0 ? 105m : 85m);
        foreach (var unit in new[] { 0.01m, -0.01m })
        {
            Assert.True(OrderBreakdownFinder.Find(Order(total + (units * unit), each)).Ties);
            Assert.False(OrderBreakdownFinder.Find(Order(total + ((units + 1) * unit), each)).Ties);
        }
    }

    /// <summary>What the order states beside its total has to agree with its lines, to a smallest unit for each.</summary>
    [Theory]
    [InlineData("price", 0.01, true)]
    [InlineData("price", 0.02, false)]
    [InlineData("subtotal", 0.02, true)]
    [InlineData("subtotal", 0.03, false)]
    [InlineData("tax total", 0.04, true)]
    [InlineData("tax total", 0.05, false)]
    [InlineData("tax of a line", 0.01, true)]
    [InlineData("tax of a line", 0.02, false)]
    [InlineData("withheld", 0.02, true)]
    [InlineData("withheld", 0.03, false)]
    public void What_the_order_states_twice_agrees(string what, decimal off, bool agrees)
    {
        foreach (var by in new[] { off, -off })
        {
            var withheld = new PricedTax { Id = "w", Name = "TDS", Percentage = 10, Kind = TaxKind.Withheld };
            var first = Line("1", 100, Gst with { Amount = what == "tax of a line" ? 5 + by : null }, withheld) with { Quantity = 4, Rate = 25 + (what == "price" ? by / 4 : 0) };
            var order = Order(190, first, Line("2", 100, Gst, withheld)) with
            {
                SubTotal = 200 + (what == "subtotal" ? by : 0),
                TaxTotal = 10 + (what == "tax total" ? by : 0),
                TaxWithheld = 20 + (what == "withheld" ? by : 0),
            };

            var read = OrderBreakdownFinder.Find(order);

            Assert.Equal((agrees, by), (read.Ties, by));
            Assert.Equal(agrees ? 0 : 1, read.Mismatches.Count);
        }
    }

    /// <summary>Once the taxes have had theirs, what is withheld bears what rounding leaves, before a line does.</summary>
    [Theory]
    [InlineData(0.01, 5.01, 20)]
    [InlineData(-0.01, 4.99, 20)]
    [InlineData(0.02, 5.01, 19.99)]
    [InlineData(-0.02, 4.99, 20.01)]
    public void What_rounding_leaves_goes_to_what_is_withheld_before_it_is_cost(decimal left, decimal gst, decimal cis)
    {
        var withheld = new PricedTax { Id = "w", Name = "CIS", Percentage = 20, Kind = TaxKind.Withheld };
        var order = Order(85 + left, Line("1", 100, Gst, withheld));

        AssertCost(order, new() { Tax = CostTreatment.LeftOut }, 100);
        Assert.Equal([new("CIS", cis), new("GST", -gst)], Cost(order, new() { Tax = CostTreatment.LeftOut }).Corrections);
    }

    /// <summary>A clerk's words for an adjustment are no other correction's name.</summary>
    [Theory]
    [InlineData("GST", "GST (adjustment)")]
    [InlineData("gst ", "gst (adjustment)")]
    [InlineData("Cancelled", "Cancelled (adjustment)")]
    [InlineData("Retention", "Retention (adjustment)")]
    [InlineData("Advance", "Advance (adjustment)")]
    [InlineData("Shipping", "Shipping (adjustment)")]
    [InlineData("Goodwill", "Goodwill")]
    public void An_adjustment_is_named_apart_from_what_is_called_like_it(string described, string named)
    {
        var order = Order(1_130, Line("1", 1_000, Gst)) with { Adjustment = 50, AdjustmentDescription = described, Shipping = 30 };
        var policy = new CostPolicy { Tax = CostTreatment.LeftOut, Adjustment = CostTreatment.LeftOut, Shipping = CostTreatment.LeftOut };

        CostCorrection[] expected = [new(named, -50), new("GST", -50), new("Shipping", -30)];
        Assert.Equal(expected.OrderBy(one => one.Name, StringComparer.Ordinal), Cost(order, policy).Corrections);
    }

    private static void AssertCost(PricedOrder order, CostPolicy policy, params decimal[] lines)
    {
        var cost = Cost(order, policy);
        Assert.Empty(cost.Questions);
        Assert.Equal(lines, cost.Lines.Select(line => line.Amount));
        Assert.Equal(cost.Total, order.Total + cost.Corrections.Sum(one => one.Amount));
    }

    private static OrderCost Cost(PricedOrder order, CostPolicy policy) => OrderCosting.Of(OrderBreakdownFinder.Find(order), new(policy));

    private static PricedOrder Order(decimal total, params PricedLine[] lines) => new() { Total = total, Lines = lines };

    private static PricedLine Line(string id, decimal total, params PricedTax[] taxes) => new() { LineId = id, ItemTotal = total, Taxes = taxes };
}
