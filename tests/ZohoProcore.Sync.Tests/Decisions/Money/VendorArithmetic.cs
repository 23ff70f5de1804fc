namespace ZohoProcore.Sync.Tests;

/// <summary>
/// Zoho's documented arithmetic with exact numbers, from the order as a clerk enters it. A group's taxes are each computed on the price, a
/// compound tax on the price with the tax before it; inclusive: tax = price * rate / (100 + rate). A discount before tax lowers what is
/// taxed, one after tax lowers the total. It knows nothing of the core but the records it fills.
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

    /// <summary>By line id: the price as the order has it (with tax where prices are inclusive) less its share of the discount.</summary>
    public Dictionary<string, Fraction> Prices { get; } = [];

    /// <summary>By line id and tax.</summary>
    public Dictionary<(string Line, string Tax), Fraction> Taxes { get; } = [];

    public static VendorArithmetic Generate(Random random)
    {
        var precision = new[] { 0, 2, 2, 3 }[random.Next(4)];
        var (inclusive, before, byLine) = (random.Next(10) < 3, random.Next(3) > 0, random.Next(2) == 0);
        var unit = (decimal)Math.Pow(10, -precision);
        var lines = Enumerable.Range(0, random.Next(1, 9)).Select(i => Line(random, i, precision, unit)).ToList();
        var factors = lines.ConvertAll(Factor);
        var items = lines.ConvertAll(line => Fraction.Of(line.ItemTotal));
        var gross = items.Zip(factors, (item, factor) => inclusive ? item : item * factor).ToList();
        var bases = before ? items : gross;
        var (percent, amount) = Discount(random, bases, precision);
        var sum = Sum(bases);
        var shares = bases.ConvertAll(one => percent != 0 ? one * Fraction.Of(percent / 100) : amount == 0 ? Fraction.Zero : one * Fraction.Of(amount) / sum);
        var taken = percent != 0 ? Sum(shares).Round(precision) : amount;
        var taxed = items.Select((item, i) => (before ? item - shares[i] : item) / (inclusive ? factors[i] : Fraction.Of(1))).ToList();
        var taxes = lines.SelectMany((line, i) => Amounts(line, taxed[i]).Select(tax => (line.LineId, tax.Tax, tax.Amount))).ToList();
        var byTax = taxes.GroupBy(tax => tax.Tax.Id).ToDictionary(
            same => same.First().Tax,
            same => byLine ? same.Sum(tax => tax.Amount.Round(precision)) : Sum(same.Select(tax => tax.Amount)).Round(precision));
        var added = byTax.Where(tax => tax.Key.Kind == TaxKind.Tax).Sum(tax => tax.Value);
        var withheld = byTax.Where(tax => tax.Key.Kind == TaxKind.Withheld).Sum(tax => tax.Value);
        var (shipping, adjustment) = (random.Next(4) == 0 ? random.Next(1, 9999) * unit : 0, random.Next(4) == 0 ? random.Next(-999, 999) * unit : 0);
        var subTotal = lines.Sum(line => line.ItemTotal);
        var made = new VendorArithmetic
        {
            Order = new()
            {
                Lines = [.. lines.OrderBy(_ => random.Next())],
                Total = subTotal - taken + (inclusive ? 0 : added) - withheld + shipping + adjustment,
                SubTotal = subTotal,
                TaxTotal = added,
                Precision = precision,
                IsInclusiveTax = inclusive,
                IsDiscountBeforeTax = before,
                DiscountPercent = percent,
                DiscountAppliedOn = percent == 0 && amount == 0 ? null : Sum(bases).Round(precision),
                DiscountAmount = percent != 0 && random.Next(2) == 0 ? 0 : taken,
                Shipping = shipping,
                Adjustment = adjustment,
            },
        };
        for (var i = 0; i < lines.Count; i++)
        {
            made.Prices[lines[i].LineId] = items[i] - shares[i];
        }

        taxes.ForEach(tax => made.Taxes[(tax.LineId, tax.Tax.Id)] = tax.Amount);
        return made;
    }

    private static PricedLine Line(Random random, int i, int precision, decimal unit)
    {
        var quantity = random.Next(1, 400) / 10m;
        var rate = random.Next(1, 500_000) * unit * (random.Next(4) == 0 ? -1 : 1);
        var discount = random.Next(4) == 0 ? (Fraction.Of(quantity * rate) * Fraction.Of(random.Next(1, 40) / 100m)).Round(precision) : 0;
        return new()
        {
            LineId = $"46000000002{i + 1}",
            Quantity = quantity,
            Rate = rate,
            Discount = discount,
            ItemTotal = Fraction.Of((quantity * rate) - discount).Round(precision),
            Taxes = [.. Known.Where(_ => random.Next(5) < 2)],
        };
    }

    private static (decimal Percent, decimal Amount) Discount(Random random, List<Fraction> bases, int precision)
    {
        var whole = Sum(bases).Round(precision);
        return random.Next(3) switch
        {
            0 => (random.Next(1, 60) / 2m, 0),
            1 when whole > 0 => (0, Fraction.Of(whole * random.Next(1, 90) / 100m).Round(precision)),
            _ => (0, 0),
        };
    }

    private static Fraction Factor(PricedLine line) =>
        Fraction.Of(1) + Sum(Amounts(line, Fraction.Of(1)).Where(tax => tax.Tax.Kind == TaxKind.Tax).Select(tax => tax.Amount));

    private static IEnumerable<(PricedTax Tax, Fraction Amount)> Amounts(PricedLine line, Fraction price)
    {
        Fraction Simple(TaxKind kind) => Sum(line.Taxes.Where(tax => tax.Kind == kind && !tax.IsCompound).Select(tax => price * Fraction.Of(tax.Percentage / 100)));
        return line.Taxes.Select(tax => (tax, (tax.IsCompound ? price + Simple(tax.Kind) : price) * Fraction.Of(tax.Percentage / 100)));
    }

    private static Fraction Sum(IEnumerable<Fraction> parts) => parts.Aggregate(Fraction.Zero, (sum, part) => sum + part);
}
