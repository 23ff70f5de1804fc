namespace ZohoProcore.Sync.Tests;

/// <summary>
/// Zoho's documented arithmetic with exact numbers, from the order as a clerk enters it. A group's taxes are each computed on the price, a
/// compound tax on the price with the tax before it; inclusive: tax = price * rate / (100 + rate). A discount before tax lowers what is
/// taxed, one after tax lowers the total. What is rounded for the whole order, a discount or a tax, each line has its exact share of. It knows
/// nothing of the core but the records it fills.
/// </summary>
internal sealed class VendorArithmetic
{
    private static readonly PricedTax[] Known =
    [
        new() { Id = "1", Name = "GST", Percentage = 5 },
        new() { Id = "2", Name = "PST", Percentage = 7 },
        new() { Id = "3", Name = "QST", Percentage = 9.975m, IsCompound = true },
        new() { Id = "4", Name = "TDS", Percentage = 1, Kind = TaxKind.Withheld },
        new() { Id = "5", Name = "RC", Percentage = 20, Kind = TaxKind.ReverseCharge },
        new() { Id = "6", Name = "RC on RC", Percentage = 3.5m, Kind = TaxKind.ReverseCharge, IsCompound = true },
    ];

    public required PricedOrder Order { get; init; }

    /// <summary>What the discount on the order takes, in money.</summary>
    public required decimal Taken { get; init; }

    /// <summary>By line id: the price as the order has it (with tax where prices are inclusive) less its share of the discount.</summary>
    public Dictionary<string, Fraction> Prices { get; } = [];

    /// <summary>By line id and tax: the line's share of what the tax comes to.</summary>
    public Dictionary<(string Line, string Tax), Fraction> Taxes { get; } = [];

    public static VendorArithmetic Generate(Random random)
    {
        var precision = new[] { 0, 2, 2, 3 }[random.Next(4)];
        var unit = (decimal)Math.Pow(10, -precision);
        var (isInclusive, isBefore) = (random.Next(10) < 3, random.Next(3) > 0);
        var lines = Enumerable.Range(0, random.Next(1, 9)).Select(i => Line(random, i, precision, unit, isInclusive, isBefore)).ToList();
        var items = lines.ConvertAll(line => Fraction.Of(line.ItemTotal));
        var bases = items.Zip(lines, (item, line) => isBefore || isInclusive ? item : item * Factor(line)).ToList();
        var (percent, amount) = Discount(random, bases, precision);
        var exact = bases.ConvertAll(one => percent != 0 ? one * Fraction.Of(percent / 100) : amount == 0 ? Fraction.Zero : one * Fraction.Of(amount) / Sum(bases));
        var discount = percent != 0 ? Shares(exact, precision) : exact;
        var taken = percent != 0 ? Sum(exact).Round(precision) : amount;

        // What Zoho leaves open: whether a tax is rounded on each line, and whether it is on a discount that was rounded. An order may say the first; several ways to
        // the same total can't be told apart, and then the one that is named first is meant.
        var saysByLine = random.Next(3) == 0;
        var ways = new[] { saysByLine, !saysByLine }.SelectMany(byLine => new[] { (byLine, discount), (byLine, exact) })
            .Select(way => Ways(lines, items, isInclusive, isBefore ? way.Item2 : items.ConvertAll(_ => Fraction.Zero), way.byLine, precision)).ToList();
        var drawn = ways[random.Next(saysByLine ? 2 : 4)];
        var taxes = ways.First(way => OnTotal(way, isInclusive) == OnTotal(drawn, isInclusive));

        var (shipping, adjustment) = (random.Next(4) == 0 ? random.Next(1, 9999) * unit : 0, random.Next(4) == 0 ? random.Next(-999, 999) * unit : 0);
        var withheld = random.Next(6) == 0 && !lines.Exists(line => line.Taxes.Any(tax => tax.Kind == TaxKind.Withheld)) ? random.Next(1, 5000) * unit : 0;
        var collected = random.Next(6) == 0 ? random.Next(1, 5000) * unit : 0;
        var total = items.Sum(item => item.Round(precision)) - taken + OnTotal(taxes, isInclusive) + shipping + adjustment - withheld + collected;
        var rounding = random.Next(6) == 0 ? Math.Round(total) - total : 0;
        var isNet = isInclusive && random.Next(2) == 0;
        var shown = isNet ? lines.ConvertAll(line => line with { ItemTotal = (Fraction.Of(line.ItemTotal) / Factor(line)).Round(precision) }) : lines;
        var made = new VendorArithmetic
        {
            Taken = taken,
            Order = new()
            {
                Lines = [.. shown.OrderBy(_ => random.Next())],
                Total = total + rounding,
                SubTotal = shown.Sum(line => line.ItemTotal),
                TaxTotal = Sum(taxes.Where(tax => tax.Tax.Kind == TaxKind.Tax).Select(tax => tax.Share)).Round(precision),
                Precision = precision,
                IsInclusiveTax = isInclusive,
                IsTaxRoundedByLine = saysByLine,
                IsDiscountBeforeTax = isBefore,
                DiscountPercent = percent,
                DiscountAppliedOn = percent == 0 && amount == 0 ? null : Sum(bases).Round(precision),
                DiscountAmount = percent != 0 && random.Next(2) == 0 ? 0 : taken,
                Shipping = shipping,
                Adjustment = adjustment,
                Rounding = rounding,
                TaxWithheld = withheld,
                TaxCollected = collected,
            },
        };
        for (var i = 0; i < lines.Count; i++)
        {
            made.Prices[lines[i].LineId] = items[i] - discount[i];
        }

        taxes.ForEach(tax => made.Taxes[(tax.Line, tax.Tax.Id)] = tax.Share);
        return made;
    }

    /// <summary>Each tax of each line: rounded there, or the line's share of what it comes to for the order.</summary>
    private static List<(string Line, PricedTax Tax, Fraction Share)> Ways(
        List<PricedLine> lines, List<Fraction> items, bool isInclusive, List<Fraction> discount, bool byLine, int precision)
    {
        var taxes = lines.SelectMany((line, i) => Amounts(line, (items[i] - discount[i]) / (isInclusive ? Factor(line) : Fraction.Of(1)))
            .Select(tax => (line.LineId, tax.Tax, tax.Amount))).ToList();
        return [.. taxes.GroupBy(tax => tax.Tax.Id).SelectMany(same => same.Zip(
            byLine ? [.. same.Select(tax => Fraction.Of(tax.Amount.Round(precision)))] : Shares([.. same.Select(tax => tax.Amount)], precision),
            (tax, share) => (tax.LineId, tax.Tax, share)))];
    }

    /// <summary>What taxes do to the total.</summary>
    private static decimal OnTotal(List<(string Line, PricedTax Tax, Fraction Share)> taxes, bool isInclusive) => taxes.GroupBy(tax => tax.Tax.Kind).Sum(same => same.Key switch
    {
        TaxKind.Tax when !isInclusive => Sum(same.Select(tax => tax.Share)).Round(6),
        TaxKind.Withheld => -Sum(same.Select(tax => tax.Share)).Round(6),
        _ => 0,
    });

    /// <summary>What rounding the sum adds or takes, the parts bear by their size.</summary>
    private static List<Fraction> Shares(List<Fraction> exact, int precision)
    {
        var size = Sum(exact.Select(part => part.Abs()));
        var missing = Fraction.Of(Sum(exact).Round(precision)) - Sum(exact);
        return size.Top.IsZero ? exact : exact.ConvertAll(part => part + (missing * part.Abs() / size));
    }

    private static PricedLine Line(Random random, int i, int precision, decimal unit, bool isInclusive, bool isBefore)
    {
        var quantity = random.Next(1, 400) / 10m;
        var rate = random.Next(1, 500_000) * unit * (random.Next(4) == 0 ? -1 : 1);
        var discount = random.Next(4) == 0 ? (Fraction.Of(quantity * rate) * Fraction.Of(random.Next(1, 40) / 100m)).Round(precision) : 0;
        var levy = new PricedTax { Id = "7", Name = "Levy", Amount = random.Next(1, 900) * unit * Math.Sign(rate) };
        return new()
        {
            LineId = $"46000000002{i + 1}",
            Quantity = quantity,
            Rate = rate,
            Discount = discount,
            ItemTotal = Fraction.Of((quantity * rate) - discount).Round(precision),
            Taxes = [.. Known.Where(_ => random.Next(5) < 2), .. !isInclusive && isBefore && random.Next(6) == 0 ? [levy] : Array.Empty<PricedTax>()],
        };
    }

    private static (decimal Percent, decimal Amount) Discount(Random random, List<Fraction> bases, int precision)
    {
        var whole = Sum(bases).Round(precision);
        var isOfOneSign = Sum(bases.ConvertAll(one => one.Abs())).Round(precision) <= whole * 2.5m;
        return random.Next(3) switch
        {
            0 => (random.Next(1, 60) / 2m, 0),
            1 when whole > 0 && isOfOneSign => (0, Fraction.Of(whole * random.Next(1, 90) / 100m).Round(precision)),
            _ => (0, 0),
        };
    }

    private static Fraction Factor(PricedLine line) =>
        Fraction.Of(1) + Sum(Amounts(line, Fraction.Of(1)).Where(tax => tax.Tax.Kind == TaxKind.Tax).Select(tax => tax.Amount));

    private static IEnumerable<(PricedTax Tax, Fraction Amount)> Amounts(PricedLine line, Fraction price)
    {
        Fraction Simple(TaxKind kind) => Sum(line.Taxes.Where(tax => tax.Kind == kind && !tax.IsCompound).Select(tax => price * Fraction.Of(tax.Percentage / 100)));
        return line.Taxes.Select(tax => (
            tax, tax.Amount is { } stated ? Fraction.Of(stated) : (tax.IsCompound ? price + Simple(tax.Kind) : price) * Fraction.Of(tax.Percentage / 100)));
    }

    private static Fraction Sum(IEnumerable<Fraction> parts) => parts.Aggregate(Fraction.Zero, (sum, part) => sum + part);
}
