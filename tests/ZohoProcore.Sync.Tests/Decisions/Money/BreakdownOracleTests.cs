using System.Globalization;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// Orders that are drawn, each from its own number, against the vendor's arithmetic. <c>MONEY_FROM</c> and <c>MONEY_ORDERS</c> say which; a failure names its order.
/// </summary>
[Trait("Takes", "long")]
public sealed class BreakdownOracleTests
{
    /// <summary>5,000 on every change; the long run asks for more, block by block.</summary>
    private static readonly int Orders = Setting("MONEY_ORDERS", 5000);
    private static readonly int From = Setting("MONEY_FROM", 0);

    /// <summary>Properties are shown by some of them.</summary>
    private static readonly int OrdersOfProperties = Math.Min(Orders, 1000);
    private static readonly CostTreatment[] Taxes = [CostTreatment.InCost, CostTreatment.LeftOut, CostTreatment.OwnLine];

    [Fact]
    public void Every_line_and_every_tax_agrees_with_the_vendors_arithmetic_to_one_smallest_unit() => Each(Orders, Agree);

    /// <summary>Orders of the long run of which a line once was off by more than a unit.</summary>
    [Theory]
    [InlineData(8489)]
    [InlineData(17281)]
    [InlineData(21893)] // prices with tax, and taxes on a discount in percent that was not rounded: the price is less the discount as money
    [InlineData(96694)] // 3 off 53 yen, of a line that is shown without tax: as near to 3 %
    public void Orders_that_once_differed_agree(int order)
    {
        Each(order, 1, Agree, draws: 1);
        Each(order, 1, AgreeAsSent, draws: 1, isShown: true);
    }

    /// <summary>Orders of the long run that went to a person without need.</summary>
    [Theory]
    [InlineData(17370)] // a tax that its line states a unit lower than the line's share of what it comes to for the order
    public void Orders_that_once_were_not_explained_agree(int order)
    {
        Each(order, 1, Agree, draws: 2);
        Each(order, 1, AgreeAsSent, draws: 2, isShown: true);
    }

    /// <summary>From the members of Zoho's answer: its names, kinds of discount, taxes with their rate in the name and beside the line's.</summary>
    [Fact]
    public void Every_line_of_an_order_as_Zoho_sends_it_agrees_with_the_vendors_arithmetic() => Each(From, Orders, AgreeAsSent, isShown: true);

    private static void Agree(Random random, VendorArithmetic vendor) => Agrees(vendor, OrderBreakdownFinder.Find(vendor.Order));

    private static void AgreeAsSent(Random random, VendorArithmetic vendor)
    {
        // A discount stands on the order or on lines.
        if (vendor.Order.Lines.All(line => line.Discount == 0) || vendor.Order is { DiscountPercent: 0, DiscountAmount: 0 })
        {
            var read = OrderTranslator.Translate(OrderOnTheWire.Write(vendor.Drawn), "USD");
            Agrees(vendor, OrderBreakdownFinder.Find(OrderPricing.Of(read, OrderOnTheWire.Taxes)));
        }
    }

    private static void Agrees(VendorArithmetic vendor, OrderBreakdown breakdown)
    {
        var order = vendor.Order;
        var unit = Fraction.Of(Units.One(order.Precision));

        if (IsAskedRightly(vendor, breakdown))
        {
            return;
        }

        Check(breakdown.Ties, () => string.Join('\n', breakdown.Mismatches), breakdown);
        Check(order.Total == breakdown.Explained && order.Lines.Count == breakdown.Lines.Count, () => "The total is not explained.", breakdown);
        foreach (var line in breakdown.Lines)
        {
            var within = order.IsInclusiveTax ? line.Taxes.Where(share => share.Tax.Kind == TaxKind.Tax).Sum(share => share.Amount) : 0;
            Near(vendor.Prices[line.LineId], line.Net + line.Discount + within, unit, line.LineId, breakdown);
            var whole = vendor.Prices[line.LineId];
            foreach (var share in line.Taxes)
            {
                var exact = vendor.Taxes[(line.LineId, share.Tax.Id)];
                Near(exact, share.Amount, unit, share.Tax.Name, breakdown);
                whole = share.Tax.Kind == TaxKind.Withheld ? whole - exact : share.Tax.Kind == TaxKind.Tax && !order.IsInclusiveTax ? whole + exact : whole;
            }

            Near(whole, line.Amount, unit, $"{line.LineId} as a whole", breakdown);
            Check(line.Rounding == 0, () => $"{line.LineId} is rounded by {line.Rounding}.", breakdown);
        }

        if (breakdown.AsOrdered is { } typed && vendor.Typed.Count > 0)
        {
            AgreesAsTyped(vendor, typed);
        }
    }

    /// <summary>What was cancelled and is out of the totals costs what was typed where policy keeps it committed; a person is asked where a number may be a percentage.</summary>
    private static void AgreesAsTyped(VendorArithmetic vendor, OrderBreakdown typed)
    {
        if (vendor.Form != DiscountForm.Percent && typed.Mismatches is [_, ..] && typed.Mismatches.All(one => one.Contains("an amount or a percentage", StringComparison.Ordinal)))
        {
            return;
        }

        Check(typed.Ties, () => string.Join('\n', typed.Mismatches), typed);
        foreach (var line in typed.Lines)
        {
            var within = typed.PricesHoldTax ? line.Taxes.Where(share => share.Tax.Kind == TaxKind.Tax).Sum(share => share.Amount) : 0;
            Near(vendor.Typed[line.LineId], line.Net + line.Discount + within, Fraction.Of(Units.One(typed.Precision)), $"{line.LineId} as it was typed", typed);
        }
    }

    /// <summary>
    /// A line's cost is its price with the taxes that policy calls cost, of what is not cancelled, and its share of charges: all of it together to one smallest unit.
    /// </summary>
    [Fact]
    public void Every_lines_cost_agrees_with_the_vendors_arithmetic_and_the_policy() => Each(Orders, (random, vendor) =>
    {
        // Every second tax goes the same way on all lines, the others as each line's project, account or item has it.
        var usual = vendor.Order.Lines.SelectMany(line => line.Taxes).Select(tax => tax.Id).Distinct().Order()
            .ToDictionary(id => id, _ => random.Next(2) == 0 ? (CostTreatment?)null : Taxes[random.Next(Taxes.Length)]);
        var treatments = vendor.Order.Lines.SelectMany(line => line.Taxes.Select(tax => (line.LineId, tax.Id))).ToDictionary(one => one, one => usual[one.Id] ?? Taxes[random.Next(Taxes.Length)]);
        var policy = new CostPolicy
        {
            Shipping = Taxes[random.Next(Taxes.Length)],
            Adjustment = CostTreatment.LeftOut,
            Collected = Taxes[random.Next(Taxes.Length)],
            Rounding = CostTreatment.LeftOut,
        };
        var order = vendor.Order with { Lines = [.. vendor.Order.Lines.Select(line => line.CancelledQuantity != 0 || random.Next(5) > 0 ? line : line with { CancelledQuantity = Math.Round(line.Quantity * random.Next(5) / 4, 1) })] };
        var projects = order.Lines.ToDictionary(line => line.LineId, _ => $"{random.Next(3)}");
        var breakdown = OrderBreakdownFinder.Find(order);
        if (IsAskedRightly(vendor, breakdown))
        {
            return;
        }

        var cost = OrderCosting.Of(breakdown, new(policy)
        {
            ProjectOf = lineId => projects[lineId],
            Tax = (lineId, tax) => tax.Kind == TaxKind.Withheld ? CostTreatment.LeftOut : treatments[(lineId, tax.Id)],
        });

        var unit = Fraction.Of(Units.One(order.Precision));
        var costs = cost.Lines.ToDictionary(line => line.LineId);
        var exact = order.Lines.ToDictionary(line => line.LineId, line => CostOf(line) * Fraction.Of(line.Remaining));
        var above = exact.Values.Where(one => one.Top.Sign > 0).Aggregate(Fraction.Zero, (sum, one) => sum + one);
        var charges = Fraction.Of((policy.Shipping == CostTreatment.InCost ? order.Shipping : 0) + (policy.Collected == CostTreatment.InCost ? order.TaxCollected : 0));
        foreach (var line in order.Lines)
        {
            var share = exact[line.LineId].Top.Sign > 0 ? charges * exact[line.LineId] / above : Fraction.Zero;
            Near(exact[line.LineId] + share, costs[line.LineId].Amount, unit, line.LineId, cost.Order);
        }

        foreach (var own in cost.OwnLines.Where(own => own.Key == "tax"))
        {
            var shares = order.Lines.Where(line => projects[line.LineId] == own.Project && line.Taxes.Any(tax => tax.Id == own.TaxId && treatments[(line.LineId, tax.Id)] == CostTreatment.OwnLine)).ToList();
            var sum = shares.Aggregate(Fraction.Zero, (sum, line) => sum + (vendor.Taxes[(line.LineId, own.TaxId)] * Fraction.Of(line.Remaining)));
            Near(sum, own.Amount, unit, own.Name, cost.Order);
        }

        Check(order.Total + cost.Corrections.Sum(one => one.Amount) == cost.Total, () => $"{cost.Total} is not the total with its corrections.", cost.Order);

        Fraction CostOf(PricedLine line)
        {
            var expected = vendor.Prices[line.LineId];
            foreach (var tax in line.Taxes.Where(tax => tax.Kind != TaxKind.Withheld))
            {
                var isWithin = order.IsInclusiveTax && tax.Kind == TaxKind.Tax;
                var amount = vendor.Taxes[(line.LineId, tax.Id)];
                expected = treatments[(line.LineId, tax.Id)] == CostTreatment.InCost ? (isWithin ? expected : expected + amount) : isWithin ? expected - amount : expected;
            }

            return expected;
        }
    });

    /// <summary>Which of the lines a discount lowers is not said where it is on some of them.</summary>
    [Fact]
    public void A_discount_on_some_lines_alone_goes_to_a_person() => Each(OrdersOfProperties, (random, vendor) =>
    {
        var order = vendor.Order;
        if (order.DiscountAppliedOn is not > 0)
        {
            return;
        }

        var stated = Math.Round(order.DiscountAppliedOn.Value * random.Next(10, 90) / 100, order.Precision);
        var read = OrderBreakdownFinder.Find(order with { DiscountAppliedOn = stated });

        var isNear = Math.Abs(stated - order.DiscountAppliedOn.Value) <= order.Lines.Count * Units.One(order.Precision);
        Check(isNear || !read.Ties, () => $"A discount on {stated} of {order.DiscountAppliedOn} ties.", read);
    });

    /// <summary>Lines that nearly cancel each other would have shares that are many times the discount.</summary>
    [Fact]
    public void A_discount_that_lines_would_multiply_goes_to_a_person() => Each(OrdersOfProperties, (_, vendor) =>
    {
        var order = vendor.Order;
        var (sum, size) = (order.Lines.Sum(line => line.ItemTotal), order.Lines.Sum(line => Math.Abs(line.ItemTotal)));
        var discount = Math.Round(sum / 2, order.Precision);
        if (order.DiscountPercent != 0 || order.DiscountAmount != 0 || discount <= 0 || order.IsInclusiveTax || order.Lines.Any(line => line.Taxes.Count > 0))
        {
            return;
        }

        var read = OrderBreakdownFinder.Find(order with { DiscountAmount = discount, Total = order.Total - discount });

        Check(read.Ties == (size <= sum * 3), () => $"A discount of {discount} on lines of {size} that come to {sum}: {string.Join(' ', read.Mismatches)}", read);
    });

    [Fact]
    public void The_order_of_lines_is_irrelevant() => Each(OrdersOfProperties, (random, vendor) =>
    {
        var shuffled = vendor.Order with { Lines = [.. vendor.Order.Lines.OrderBy(_ => random.Next())] };

        var (one, other) = (OrderBreakdownFinder.Find(vendor.Order), OrderBreakdownFinder.Find(shuffled));

        Check(one.Lines.Select(Parts).SequenceEqual(other.Lines.Select(Parts)), () => OrderBreakdownTable.Write(other), one);
    });

    [Fact]
    public void No_share_of_a_line_has_the_other_sign() => Each(OrdersOfProperties, (_, vendor) =>
    {
        var breakdown = OrderBreakdownFinder.Find(vendor.Order);
        foreach (var line in breakdown.Lines)
        {
            var sign = Math.Sign(line.Net);
            var taxes = line.Taxes.Where(share => share.Tax.Kind == TaxKind.Tax).Sum(share => share.Amount);
            Check(Math.Sign(line.Discount) * sign <= 0, () => $"The discount of {line.LineId} adds.", breakdown);
            Check(Math.Sign(line.Net + line.Discount + (vendor.Order.IsDiscountBeforeTax ? 0 : taxes)) * sign >= 0, () => $"{line.LineId} turned.", breakdown);
            Check(line.Taxes.All(share => share.Amount * sign >= 0), () => $"A tax of {line.LineId} has the other sign.", breakdown);
        }
    });

    [Fact]
    public void Splitting_lines_over_projects_changes_no_lines_cost_and_no_cent_of_the_order() => Each(OrdersOfProperties, (random, vendor) =>
    {
        CostTreatment Any() => (CostTreatment)random.Next(5);
        var policy = new CostPolicy
        {
            Tax = Any(),
            Taxes = [new() { Tax = "gst", Treatment = Any() }, new() { Tax = "2", Treatment = Any() }],
            Shipping = Any(),
            Adjustment = Any(),
            Withheld = Any(),
            ReverseCharge = Any(),
        };
        var cancelled = vendor.Order with
        {
            Lines = [.. vendor.Order.Lines.Select(line => line.CancelledQuantity != 0 ? line : line with { CancelledQuantity = Math.Round(line.Quantity * random.Next(3) / 2, 1) })],
        };
        var projects = vendor.Order.Lines.ToDictionary(line => line.LineId, _ => $"{random.Next(3)}");
        var breakdown = OrderBreakdownFinder.Find(cancelled);

        var whole = OrderCosting.Of(breakdown, new(policy));
        var split = OrderCosting.Of(breakdown, new(policy) { ProjectOf = lineId => projects[lineId] });

        Check(whole.Lines.Count > 0 && whole.Lines.SequenceEqual(split.Lines), () => "A line's cost moved.", breakdown);
        foreach (var cost in new[] { whole, split })
        {
            Check(vendor.Order.Total + cost.Corrections.Sum(one => one.Amount) == cost.Total, () => $"{cost.Total} is not the total with its corrections.", breakdown);
        }
    });

    /// <summary>A person adds every row and every column up, and comes to the cost.</summary>
    [Fact]
    public void The_table_adds_up_across_and_down() => Each(OrdersOfProperties, (random, vendor) =>
    {
        var policy = new CostPolicy
        {
            Tax = Taxes[random.Next(Taxes.Length)],
            Taxes = [new() { Tax = "2", Treatment = Taxes[random.Next(Taxes.Length)] }],
            Shipping = Taxes[random.Next(Taxes.Length)],
            Adjustment = CostTreatment.LeftOut,
            Collected = Taxes[random.Next(Taxes.Length)],
            ReverseCharge = Taxes[random.Next(Taxes.Length)],
            Cancelled = random.Next(2) == 0 ? CostTreatment.LeftOut : CostTreatment.InCost,
        };
        var order = vendor.Order with
        {
            Lines = [.. vendor.Order.Lines.Select(line => line.CancelledQuantity != 0 ? line : line with { CancelledQuantity = Math.Round(line.Quantity * random.Next(3) / 2, 1) })],
        };
        var projects = order.Lines.ToDictionary(line => line.LineId, _ => $"{random.Next(3)}");
        var breakdown = OrderBreakdownFinder.Find(order);
        if (IsAskedRightly(vendor, breakdown))
        {
            return;
        }

        var cost = OrderCosting.Of(breakdown, new(policy) { ProjectOf = lineId => projects[lineId] });
        if (cost.Questions.Count > 0)
        {
            return;
        }

        var rows = OrderBreakdownTable.Rows(breakdown, "USD", cost);
        decimal Cell(string[] row, int fromEnd) => row[^fromEnd].Length == 0 ? 0 : decimal.Parse(row[^fromEnd], CultureInfo.InvariantCulture);
        var counted = rows.Where(row => row[^1].Length > 0).Skip(1).ToList();
        foreach (var row in counted)
        {
            Check(Cell(row, 6) + Cell(row, 5) + Cell(row, 4) + Cell(row, 3) + Cell(row, 2) == Cell(row, 1) || row == counted[^1], () => string.Join(" | ", row), breakdown);
        }

        for (var column = 1; column <= 5; column++)
        {
            Check(counted.SkipLast(1).Sum(row => Cell(row, column)) == Cell(counted[^1], column), () => $"{rows[0][^column]} does not add up: {string.Join('\n', rows.Select(row => string.Join(" | ", row)))}", breakdown);
        }

        var lines = counted.Take(order.Lines.Count).Sum(row => Cell(row, 6));
        Check(lines + Cell(counted[^1], 5) + Cell(counted[^1], 4) + Cell(counted[^1], 3) + Cell(counted[^1], 2) == cost.Total, () => "The last row is not the cost.", breakdown);
        Check(Cell(counted[^1], 4) == 0, () => "What goes to lines of their own does not come to them.", breakdown);
        Check(policy.Tax != CostTreatment.OwnLine || policy.Taxes[0].Treatment != CostTreatment.OwnLine || policy.ReverseCharge != CostTreatment.LeftOut
            || vendor.Order.Lines.Any(line => line.Taxes.Any(tax => tax.Kind != TaxKind.Tax))
            || counted.Take(order.Lines.Count).All(row => Cell(row, 5) == 0), () => "A tax that is cost on a line of its own is called no cost.", breakdown);
    });

    /// <summary>Whether a person is asked what nobody can know: on what a discount after tax is.</summary>
    private static bool IsAskedRightly(VendorArithmetic vendor, OrderBreakdown breakdown) =>
        vendor.CanDiscountBeOnEither && breakdown.Mismatches is [var only] && only.Contains("with or without tax", StringComparison.Ordinal);

    private static (string, decimal, decimal, decimal, string) Parts(LineBreakdown line) =>
        (line.LineId, line.Net, line.Discount, line.Rounding, string.Join(' ', line.Taxes.Select(share => share.Amount)));

    private static void Each(int orders, Action<Random, VendorArithmetic> check) => Each(From, orders, check);

    private static void Each(int from, int orders, Action<Random, VendorArithmetic> check, int draws = 3, bool isShown = false)
    {
        for (var i = from; i < from + orders; i++)
        {
            var ways = VendorArithmetic.Generate(new(20261126 + i), draws > 1 ? new(i) : null, draws > 2 ? new(77_000_000 + i) : null)
                .SelectMany(way => way.AndAsShown(isShown)).Where(way => way.IsPossible).ToList();
            var failures = new List<Exception>();
            foreach (var way in ways)
            {
                try
                {
                    check(new(i), way);
                    break;
                }
                catch (Exception failure)
                {
                    failures.Add(failure);
                }
            }

            if (failures.Count == ways.Count)
            {
                throw new InvalidOperationException($"Order {i} (MONEY_FROM={i} MONEY_ORDERS=1), meant in any of {ways.Count} ways: {failures[0].Message}", failures[0]);
            }
        }
    }

    private static void Near(Fraction exact, decimal amount, Fraction tolerance, string what, OrderBreakdown breakdown) =>
        Check((exact - Fraction.Of(amount)).Abs().IsAtMost(tolerance), () => $"{what}: {amount} is not {exact.Round(8)}", breakdown);

    /// <summary>The table is written for a failure only: it takes longer than the arithmetic.</summary>
    private static void Check(bool holds, Func<string> what, OrderBreakdown breakdown)
    {
        if (!holds)
        {
            Assert.Fail($"{what()}\n{OrderBreakdownTable.Write(breakdown)}");
        }
    }

    private static int Setting(string name, int usual) => int.Parse(Environment.GetEnvironmentVariable(name) ?? $"{usual}", CultureInfo.InvariantCulture);
}
