namespace ZohoProcore.Sync;

/// <summary>
/// Takes an order's total apart. Of the ways to read the order the one that explains its total best is taken; what stays unexplained may be
/// one smallest unit for each line and each tax of a line, which is rounding. Anything more is a mismatch.
/// </summary>
internal static class OrderBreakdownFinder
{
    /// <summary>A discount that moves more than so many times itself is shared by lines that nearly cancel each other.</summary>
    private const int MostMoved = 3;

    public static OrderBreakdown Find(PricedOrder order)
    {
        var impossible = OrderAmountLimits.Check(order).ToList();
        if (impossible.Count > 0)
        {
            return new() { Total = order.Total, Mismatches = impossible };
        }

        var lines = order.Lines.OrderBy(line => line.LineId, LineIdComparer.Instance).ToList();
        var precision = OrderAmountLimits.DecimalsOf(order);
        var arithmetic = new OrderArithmetic(order, lines, precision);
        var read = Candidates(order, arithmetic)
            .SelectMany(reading => arithmetic.Read(reading)
                .Select((breakdown, i) => (Reading: reading, Breakdown: breakdown, IsStated: i > 0)))
            .OrderBy(read => Math.Abs(Units.Round(read.Breakdown.Unexplained, precision)))
            .ThenBy(read => arithmetic.Contradictions(read.Reading))
            .ThenBy(read => read.IsStated)
            .Select(read => (read.Reading, read.Breakdown))
            .ToList();
        var (reading, exact) = read[0];
        var breakdown = exact with { Lines = OrderLineRounding.InTotal(exact) };
        var mismatches = OrderBreakdownChecks.Check(order, lines, breakdown);
        var settled = OrderSettlement.Of(order, breakdown);
        return settled with
        {
            AsOrdered = AsOrdered(arithmetic, reading, precision),
            Mismatches =
            [
                .. arithmetic.CanShareDiscount(reading) ? [] : NoShare(order),
                .. order.DiscountEntered is { } entered && lines.Exists(line => line.ItemTotal != 0) ? TakesNothing(entered) : [],
                .. TooMuchMoved(order, arithmetic.MovedByDiscount(reading)),
                .. IsOnOtherLines(order, arithmetic, reading) ? OtherLines(order, arithmetic.BaseOf(reading)) : [],
                .. IsAmbiguous(order, read) ? Ambiguous(order) : [],
                .. IsUnknownTax(arithmetic, read) ? UnknownTax() : [],
                .. mismatches,
                .. settled.Unexplained == 0 ? [] : Unexplained(settled),
            ],
        };
    }

    /// <summary>What is cancelled is whatever the lines come to beyond the total.</summary>
    private static OrderBreakdown? AsOrdered(OrderArithmetic arithmetic, OrderBreakdownReading reading, int precision)
    {
        if (arithmetic.AsOrdered(reading) is not var (order, whole))
        {
            return null;
        }

        var exact = new OrderArithmetic(order, order.Lines, precision).Compute(whole);
        var breakdown = exact with { Lines = OrderLineRounding.InTotal(exact) };
        var unknown = order.Lines.FirstOrDefault(line =>
            line.Remaining == 0 && line.Taxes.Any(tax => tax is { Percentage: 0, Kind: TaxKind.Tax or TaxKind.ReverseCharge }));
        return breakdown with
        {
            CancelledOut = -breakdown.Unexplained,
            Mismatches =
            [
                .. unknown is null
                    ? Array.Empty<string>()
                    : [$"Line {unknown.LineId} is cancelled, and a tax of it has no rate: what did it come to as it was ordered?"],
                .. order.Lines.Where(line => line.IsDiscountUnclear).Select(UnclearDiscount),
                .. order.DiscountEntered is { } entered
                    ? [$"What is left of the order does not tell what its discount of {Text.Amount(entered)} came to as it was ordered."]
                    : Array.Empty<string>(),
            ],
        };
    }

    private static string UnclearDiscount(PricedLine line) =>
        $"Line {line.LineId} is cancelled, and what is left of it does not tell whether its discount of {Text.Amount(line.Discount)} is an "
            + "amount or a percentage: what did it come to as it was ordered?";

    /// <summary>Where the order states what its discount was computed on, only readings that say the same count.</summary>
    private static IReadOnlyList<OrderBreakdownReading> Candidates(PricedOrder order, OrderArithmetic arithmetic)
    {
        var all = OrderBreakdownReading.Of(order).ToList();
        var stated = all.FindAll(arithmetic.IsOnStatedBase);
        return stated.Count > 0 ? stated : all;
    }

    /// <summary>
    /// Whether a discount after tax could be on amounts with or without tax, both explain the total equally well, and lines would differ by
    /// more than rounding.
    /// </summary>
    private static bool IsAmbiguous(PricedOrder order, IReadOnlyList<(OrderBreakdownReading Reading, OrderBreakdown Breakdown)> read)
    {
        var (reading, best) = read[0];
        var others = read.Where(other => other.Reading == reading with { DiscountHoldsTax = !reading.DiscountHoldsTax });
        return !order.IsDiscountBeforeTax && others.Any(other =>
            Math.Abs(other.Breakdown.Unexplained) <= Math.Abs(best.Unexplained) + (Units.One(best.Precision) * best.Lines.Count)
            && best.Lines.Zip(other.Breakdown.Lines, (one, two) => Math.Abs(one.Amount - two.Amount)).Max() > Units.One(best.Precision));
    }

    /// <summary>
    /// Whether the totals of lines could be with the tax or without it, both explain the order's total and nothing else tells them apart:
    /// so it is where the taxed lines cancel each other.
    /// </summary>
    private static bool IsUnknownTax(
        OrderArithmetic arithmetic, IReadOnlyList<(OrderBreakdownReading Reading, OrderBreakdown Breakdown)> read)
    {
        var (reading, best) = read[0];
        var unit = Units.One(best.Precision);
        return read.Any(other => other.Reading == reading with { TotalsHoldTax = !reading.TotalsHoldTax }
            && Math.Abs(other.Breakdown.Unexplained - best.Unexplained) < unit
            && arithmetic.Contradictions(other.Reading) == arithmetic.Contradictions(reading)
            && best.Lines.Zip(other.Breakdown.Lines, (one, two) => Math.Abs(one.Amount - two.Amount)).Max() > unit);
    }

    private static IEnumerable<string> UnknownTax()
    {
        yield return "Prices include tax, and whether the totals of the lines include it too is not said: the order's total comes out "
            + "either way, and what the lines cost does not.";
    }

    private static IEnumerable<string> Ambiguous(PricedOrder order)
    {
        yield return $"The discount of {Text.Amount(order.DiscountAmount)} is taken after tax, and the order does not say whether it is "
            + "shared by amounts with or without tax.";
    }

    /// <summary>Whether the discount is said to be on something else than the lines come to in any reading: on some of them.</summary>
    private static bool IsOnOtherLines(PricedOrder order, OrderArithmetic arithmetic, OrderBreakdownReading reading) =>
        order is { DiscountAppliedOn: > 0 } && (order.DiscountAmount != 0 || order.DiscountPercent != 0)
        && !arithmetic.IsOnStatedBase(reading);

    private static IEnumerable<string> OtherLines(PricedOrder order, decimal lines)
    {
        yield return $"The discount on the order is said to be computed on {Text.Amount(order.DiscountAppliedOn ?? 0)}, and its lines come "
            + $"to {Text.Amount(Units.Round(lines, OrderAmountLimits.DecimalsOf(order)))}: which of them it lowers is not said.";
    }

    private static IEnumerable<string> NoShare(PricedOrder order)
    {
        yield return $"The discount of {Text.Amount(order.DiscountAmount)} on the whole order can't be shared by lines that come to less.";
    }

    /// <summary>An amount of lines that come to nothing takes nothing, and so does a percentage, which lowers each of them.</summary>
    private static IEnumerable<string> TakesNothing(decimal entered)
    {
        yield return $"The discount was entered as {Text.Amount(entered)} and takes nothing: whether it is an amount or a percentage of "
            + "every line is not said.";
    }

    /// <summary>Lines of 1,000 and -990 would have 500 and -495 of a discount of 5.</summary>
    private static IEnumerable<string> TooMuchMoved(PricedOrder order, decimal moved)
    {
        if (moved > MostMoved * Math.Abs(order.DiscountAmount))
        {
            yield return $"The discount of {Text.Amount(order.DiscountAmount)} on the whole order would move "
                + $"{Text.Amount(Units.Round(moved, OrderAmountLimits.DecimalsOf(order)))} on lines that nearly cancel each other: "
                + "which of them does it lower?";
        }
    }

    private static IEnumerable<string> Unexplained(OrderBreakdown breakdown)
    {
        yield return $"Lines, discount, taxes and charges come to {Text.Amount(breakdown.Explained)}, and the order's total is "
            + $"{Text.Amount(breakdown.Total)}: {Text.Amount(breakdown.Unexplained)} are explained by nothing.";
    }
}
