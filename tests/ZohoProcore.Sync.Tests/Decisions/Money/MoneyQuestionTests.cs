namespace ZohoProcore.Sync.Tests;

/// <summary>What can't be computed, does not add up or is nobody's to decide but a person's is said in whole sentences, with the amounts.</summary>
public sealed class MoneyQuestionTests
{
    private const decimal TooLarge = 1_000_000_000_001m;

    private static readonly PricedOrder Plain = Order(100, Line("1", 100));

    private static readonly Dictionary<string, PricedOrder> TooLargeOrders = new()
    {
        ["total"] = Plain with { Total = TooLarge },
        ["shipping charge"] = Plain with { Shipping = TooLarge },
        ["adjustment"] = Plain with { Adjustment = -TooLarge },
        ["rounding"] = Plain with { Rounding = TooLarge },
        ["tax withheld"] = Plain with { TaxWithheld = TooLarge },
        ["tax collected"] = Plain with { TaxCollected = TooLarge },
        ["subtotal"] = Plain with { SubTotal = TooLarge },
        ["tax total"] = Plain with { TaxTotal = TooLarge },
        ["discount"] = Plain with { DiscountAmount = TooLarge },
        ["discount as it was entered"] = Plain with { DiscountEntered = TooLarge },
        ["sum that the discount was computed on"] = Plain with { DiscountAppliedOn = TooLarge },
        ["subtotal with tax"] = Plain with { SubTotalWithTax = TooLarge },
    };

    [Fact]
    public void An_amount_that_nobody_orders_is_named()
    {
        foreach (var (name, order) in TooLargeOrders)
        {
            var amount = name == "adjustment" ? "-1000000000001" : "1000000000001";
            Assert.Equal([$"The {name} of {amount} is larger than any purchase order's."], OrderAmountLimits.Check(order));
            Assert.Equal([$"The {name} of {amount} is larger than any purchase order's."], OrderBreakdownFinder.Find(order).Mismatches);
        }

        Assert.Empty(OrderAmountLimits.Check(Plain with { SubTotal = TooLarge - 1 }));
        PricedLine[] lines =
        [
            Line("1", TooLarge), Line("1", 1) with { Rate = TooLarge }, Line("1", 1) with { Quantity = TooLarge }, Line("1", 1) with { BilledQuantity = TooLarge },
            Line("1", 1) with { Discount = TooLarge },
        ];
        Assert.All(lines, line => Assert.Equal(["An amount of line 1 is larger than any purchase order's."], OrderAmountLimits.Check(Order(1, line))));
        Assert.Empty(OrderAmountLimits.Check(Order(1, Line("1", TooLarge - 1) with { BilledQuantity = null })));
    }

    [Theory]
    [InlineData(-1, "The order says that its currency has -1 decimals; currencies have 0 to 6.")]
    [InlineData(7, "The order says that its currency has 7 decimals; currencies have 0 to 6.")]
    [InlineData(0, null)]
    [InlineData(6, null)]
    public void A_currency_has_so_many_decimals(int precision, string? said) => Limits(Plain with { Precision = precision }, said);

    [Fact]
    public void An_amount_has_so_many_decimals()
    {
        Limits(Plain with { Shipping = 0.000_000_1m }, "An amount of the order has 7 decimals; currencies have 0 to 6.");
        Limits(Plain with { Shipping = 0.000_001m }, null);
        Assert.Equal((6, 2, 3), (OrderAmountLimits.DecimalsOf(Plain with { Shipping = 0.000_001m }), OrderAmountLimits.DecimalsOf(Plain), OrderAmountLimits.DecimalsOf(Plain with { Precision = 3 })));
    }

    [Theory]
    [InlineData("-0.5", "The discount of -0.5 % is not between 0 and 100 %.")]
    [InlineData("100.5", "The discount of 100.5 % is not between 0 and 100 %.")]
    [InlineData("0", null)]
    [InlineData("100", null)]
    public void A_discount_takes_no_more_than_all(string percent, string? said) =>
        Limits(Plain with { DiscountPercent = decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture) }, said);

    [Fact]
    public void Lines_are_so_many_and_each_is_there_once()
    {
        PricedOrder Many(int count) => Order(1, [.. Enumerable.Range(1, count).Select(i => Line($"{i}", 1))]);
        Limits(Many(10_001), "The order has 10001 lines; up to 10000 can be computed.");
        Limits(Many(10_000), null);
        Limits(Order(2, Line("7", 1), Line("7", 1)), "The line id 7 occurs more than once.");
    }

    [Theory]
    [InlineData(2, -1, "Of line 1 -1 are cancelled, of 2 ordered.")]
    [InlineData(2, 3, "Of line 1 3 are cancelled, of 2 ordered.")]
    [InlineData(-2, 1, "Of line 1 1 are cancelled, of -2 ordered.")]
    [InlineData(2, 2, null)]
    [InlineData(-2, 0, null)]
    public void No_more_is_cancelled_than_was_ordered(int quantity, int cancelled, string? said) =>
        Limits(Order(1, Line("1", 1) with { Quantity = quantity, CancelledQuantity = cancelled }), said);

    [Fact]
    public void Taxes_of_a_line_are_so_many_and_come_to_so_much()
    {
        const string tooMuch = "The taxes of line 1 come to more than 1000 %, or to less than nothing.";
        Limits(Order(1, Line("1", 1, [.. Enumerable.Range(1, 11).Select(i => Tax(1) with { Id = $"{i}" })])), "Line 1 has 11 taxes; up to 10 can be computed.");
        Limits(Order(1, Line("1", 1, [.. Enumerable.Range(1, 10).Select(i => Tax(1) with { Id = $"{i}" })])), null);
        Limits(Order(1, Line("1", 1, Tax(-1))), tooMuch);
        Limits(Order(1, Line("1", 1, Tax(1001))), tooMuch);
        Limits(Order(1, Line("1", 1, Tax(1000))), null);
        Limits(Order(1, Line("1", 1, Tax(600), Tax(600) with { Id = "2" })), tooMuch);
        Limits(Order(1, Line("1", 1, Tax(5) with { Amount = TooLarge })), tooMuch);
    }

    [Theory]
    [InlineData("0", 2, "The exchange rate of 0 is none between two currencies.")]
    [InlineData("-1", 2, "The exchange rate of -1 is none between two currencies.")]
    [InlineData("10000001", 2, "The exchange rate of 10000001 is none between two currencies.")]
    [InlineData("1.25", -1, "The organization says that its currency has -1 decimals; currencies have 0 to 6.")]
    [InlineData("1.25", 7, "The organization says that its currency has 7 decimals; currencies have 0 to 6.")]
    [InlineData("10000000", 6, null)]
    [InlineData("0.000001", 0, null)]
    public void A_conversion_needs_a_rate_and_decimals(string rate, int decimals, string? said) =>
        Assert.Equal(said, OrderAmountLimits.OfConversion(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), decimals));

    [Fact]
    public void What_an_order_states_beside_its_total_is_held_against_its_lines()
    {
        Mismatch(Order(30.03m, Line("1", 10), Line("2", 20)), "Lines, discount, taxes and charges come to 30, and the order's total is 30.03: 0.03 are explained by nothing.");
        Mismatch(Order(30, Line("1", 10), Line("2", 20)) with { SubTotal = 30.03m }, "The lines come to 30, the order's subtotal is 30.03.");
        Ties(Order(30, Line("1", 10), Line("2", 20)) with { SubTotal = 30.02m });
        Mismatch(Order(11, Line("1", 11) with { Rate = 10, Quantity = 1 }), "Line 1: quantity, rate and discount come to 10, its total is 11.");
        Mismatch(Order(105, Line("1", 100, Tax(5))) with { TaxTotal = 5.02m }, "The taxes of the lines come to 5, the order's tax total is 5.02.");
        Ties(Order(105, Line("1", 100, Tax(5))) with { TaxTotal = 5.01m });
        Mismatch(Order(105, Line("1", 100, Tax(5) with { Amount = 7 })), "Line 1: GST is 7, its rate of 5 % comes to 5.");

        var withheld = Order(98, Line("1", 100, Tax(2) with { Name = "TDS", Kind = TaxKind.Withheld }));
        Mismatch(withheld with { TaxWithheld = 5 }, "The tax withheld is 2 on the lines and 5 on the order.");
        Ties(withheld with { TaxWithheld = 2 });
        Mismatch(
            Order(101, Line("1", 100, Tax(1) with { Name = "TCS", Kind = TaxKind.Collected })), "Line 1: TCS is collected at 1 %, but not how much it comes to.");
        Mismatch(
            Order(102, Line("1", 100, Tax(1) with { Name = "TCS", Kind = TaxKind.Collected, Amount = 2 })) with { TaxCollected = 5 },
            "The tax collected is 2 on the lines and 5 on the order.");
    }

    [Fact]
    public void A_discount_that_nobody_can_share_is_a_question()
    {
        Mismatch(Order(-400, Line("1", 100)) with { DiscountAmount = 500 }, "The discount of 500 on the whole order can't be shared by lines that come to less.");
        Mismatch(
            Order(100, Line("1", 100)) with { DiscountEntered = 5 },
            "The discount was entered as 5 and takes nothing: whether it is an amount or a percentage of every line is not said.");
        Ties(Order(0, Line("1", 0)) with { DiscountEntered = 5 });
        Mismatch(
            Order(5, Line("1", 1000), Line("2", -990)) with { DiscountAmount = 5 },
            "The discount of 5 on the whole order would move 995 on lines that nearly cancel each other: which of them does it lower?");
        Mismatch(
            Order(90, Line("1", 100)) with { DiscountPercent = 10, DiscountAppliedOn = 50 },
            "The discount on the order is said to be computed on 50, and its lines come to 100: which of them it lowers is not said.");
    }

    [Fact]
    public void What_is_cancelled_below_what_is_billed_is_said()
    {
        var line = Line("1", 100) with { Quantity = 10, CancelledQuantity = 8, BilledQuantity = 5 };
        Assert.Equal("Of line 1 5 are billed, but of 10 ordered 8 are cancelled.", line.BelowBilled);
        Assert.Equal("Of line 1 Zoho Books does not say what is billed, but of 10 ordered 8 are cancelled.", (line with { BilledQuantity = null }).BelowBilled);
        Assert.Null((line with { BilledQuantity = 2 }).BelowBilled);
        Assert.Null((line with { CancelledQuantity = 0, BilledQuantity = 11 }).BelowBilled);
        Assert.Equal((0.2m, 1m), (line.Remaining, (line with { CancelledQuantity = 0 }).Remaining));
    }

    [Fact]
    public void What_policy_leaves_to_a_person_is_asked()
    {
        var goodwill = Order(98, Line("1", 60), Line("2", 40)) with { Adjustment = -2, AdjustmentDescription = "Goodwill" };
        Asked(goodwill, new(), new CostQuestion("Goodwill", "Is Goodwill part of the order's cost, and on which line?"));
        Asked(goodwill, new() { Adjustment = CostTreatment.InCost }, new CostQuestion("Goodwill", "Goodwill of -2 can't be spread over the lines: which line is it part of?"));
        Asked(goodwill, new() { Adjustment = CostTreatment.OwnLine }, new CostQuestion("Goodwill", "Goodwill of -2: which of the projects is it part of?"));

        var cancelled = Order(110, Line("1", 100) with { Rate = 100, Quantity = 1, CancelledQuantity = 1 }) with { Shipping = 10 };
        Asked(cancelled, new(), new CostQuestion("Shipping", "Everything is cancelled: is Shipping of 10 still to be paid?"));

        var half = Order(100, Line("1", 100) with { Rate = 50, Quantity = 2, CancelledQuantity = 1 });
        Asked(half, new() { Cancelled = CostTreatment.Review }, new CostQuestion("1", "Of line 1 a part was cancelled: is it committed?") { IsAboutCancelled = true });
        Asked(half, new());
        Asked(half, new() { Cancelled = CostTreatment.InCost });

        var group = Order(112, Line("1", 100, Tax(12) with { Name = "GST + PST", IsGroup = true }));
        Asked(
            group, new() { Taxes = [new() { Tax = "GST", Treatment = CostTreatment.LeftOut }] },
            new CostQuestion("1", "Line 1 has the tax group GST + PST, and not what its taxes come to: which of them are cost?"));
        Asked(group, new());
        Asked(group, new() { Taxes = [new() { Tax = "gst + pst", Treatment = CostTreatment.LeftOut }] });
    }

    [Fact]
    public void Why_a_tax_goes_where_it_goes_is_said()
    {
        var line = Scenario.Line("1", 10) with { AccountName = "Job Costs" };
        string Because(TaxRule? rule, TaxKind kind = TaxKind.Tax) =>
            new OrderTaxTreatments(new() { Taxes = rule is null ? [] : [rule] }, ["24-101"], line).Because(Tax(5) with { Kind = kind });

        Assert.Equal("the policy for all taxes", Because(null));
        Assert.Equal("what is withheld never lowers the cost", Because(null, TaxKind.Withheld));
        Assert.Equal("the policy for taxes that the vendor collects", Because(null, TaxKind.Collected));
        Assert.Equal("the policy for reverse charge", Because(null, TaxKind.ReverseCharge));
        Assert.Equal("the rule for all taxes", Because(new() { Treatment = CostTreatment.LeftOut }));
        Assert.Equal("the policy for reverse charge", Because(new() { Treatment = CostTreatment.LeftOut }, TaxKind.ReverseCharge));
        Assert.Equal("what is withheld never lowers the cost", Because(new() { Project = "24-101", Treatment = CostTreatment.LeftOut }, TaxKind.Withheld));
        Assert.Equal(
            "the rule for GST in project 24-101 on account Job Costs on item Item 1",
            Because(new() { Tax = "GST", Project = "24-101", Account = "Job Costs", Item = "Item 1", Treatment = CostTreatment.LeftOut }));
        Assert.Equal("the policy for all taxes", Because(new() { Tax = "GST", Item = "Another", Treatment = CostTreatment.LeftOut }));
        Assert.Equal("the policy for all taxes", Because(new() { Account = "Another", Treatment = CostTreatment.LeftOut }));
        Assert.Equal("the policy for all taxes", Because(new() { Project = "24-102", Treatment = CostTreatment.LeftOut }));
    }

    private static void Limits(PricedOrder order, string? said) => Assert.Equal(said is null ? [] : [said], OrderAmountLimits.Check(order));

    private static void Mismatch(PricedOrder order, string said) => Assert.Contains(said, OrderBreakdownFinder.Find(order).Mismatches);

    private static void Ties(PricedOrder order) => Assert.Empty(OrderBreakdownFinder.Find(order).Mismatches);

    // Each line is in a project of its own.
    private static void Asked(PricedOrder order, CostPolicy policy, params CostQuestion[] questions) =>
        Assert.Equal(questions, OrderCosting.Of(OrderBreakdownFinder.Find(order), new(policy) { ProjectOf = line => line }).Questions);

    private static PricedTax Tax(decimal percentage) => new() { Id = "1", Name = "GST", Percentage = percentage };

    private static PricedOrder Order(decimal total, params PricedLine[] lines) => new() { Lines = lines, Total = total };

    private static PricedLine Line(string id, decimal total, params PricedTax[] taxes) => new() { LineId = id, ItemTotal = total, Taxes = taxes };
}
