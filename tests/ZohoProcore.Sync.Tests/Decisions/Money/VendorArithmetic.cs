using System.Diagnostics.CodeAnalysis;

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

    /// <summary>On lines with a rate below zero.</summary>
    private static readonly PricedTax Cis = new() { Id = "8", Name = "CIS", Percentage = 20, Kind = TaxKind.Withheld, IsDeducted = true };

    public required PricedOrder Order { get; init; }

    /// <summary>What the discount on the order takes, in money.</summary>
    public required decimal Taken { get; init; }

    /// <summary>By line id: the price as the order has it (with tax where prices are inclusive) less its share of the discount.</summary>
    public Dictionary<string, Fraction> Prices { get; } = [];

    /// <summary>By line id and tax: the line's share of what the tax comes to.</summary>
    public Dictionary<(string Line, string Tax), Fraction> Taxes { get; } = [];

    /// <summary>By line id: what the line's discount is in percent; all of it that is drawn.</summary>
    public Dictionary<string, decimal> Percents { get; private init; } = [];

    /// <summary>How Zoho writes the discounts of lines.</summary>
    public DiscountForm Form { get; private init; }

    /// <summary>By line id: the price less its share of a discount before tax as it was typed, before anything was cancelled; empty where nothing was, or where a discount is no percentage.</summary>
    public Dictionary<string, Fraction> Typed { get; private init; } = [];

    /// <summary>The way that was drawn: what Zoho shows of the order comes from it.</summary>
    [field: MaybeNull]
    public VendorArithmetic Drawn
    {
        get => field ?? this;
        private init;
    }

    /// <summary>Whether the order's total can be meant so.</summary>
    public bool IsPossible => Taxed == Drawn.Taxed;

    /// <summary>Whether a discount after tax comes to the same on prices with tax and without, because the taxes cancel each other, so that nobody can tell which lines bear it.</summary>
    public bool CanDiscountBeOnEither => Order is { IsDiscountBeforeTax: false, IsInclusiveTax: false, DiscountAppliedOn: { } on }
        && Math.Abs(on - Order.Lines.Sum(line => line.ItemTotal)) <= Order.Lines.Count * Units.One(Order.Precision);

    // What the taxes do to the total.
    private decimal Taxed => (Order.IsInclusiveTax ? 0 : Sum(TaxKind.Tax)) - Sum(TaxKind.Withheld);

    private decimal Sum(TaxKind kind) =>
        Sum(Order.Lines.SelectMany(line => line.Taxes.Where(tax => tax.Kind == kind).Select(tax => Taxes[(line.LineId, tax.Id)]))).Round(6);

    /// <summary>The same, and the same where taxes of a kind are on their lines what Zoho shows of them: those that prices do not hold, and those withheld.</summary>
    public IEnumerable<VendorArithmetic> AndAsShown(bool isTaxShown)
    {
        VendorArithmetic[] ways = [this, .. isTaxShown && !Order.IsInclusiveTax ? [AsShown(TaxKind.Tax)] : Array.Empty<VendorArithmetic>()];
        return [.. ways, .. ways.Where(_ => Order.Lines.Any(line => line.Taxes.Any(tax => tax is { Kind: TaxKind.Withheld, Amount: not null }))).Select(way => way.AsShown(TaxKind.Withheld))];
    }

    private VendorArithmetic AsShown(TaxKind kind)
    {
        var shown = Order.Lines.SelectMany(line => line.Taxes.Where(tax => tax.Kind == kind).Select(tax => (Line: line.LineId, Tax: tax.Id))).ToHashSet();
        var made = new VendorArithmetic { Taken = Taken, Order = Order, Drawn = Drawn, Percents = Percents, Form = Form, Typed = Typed };
        foreach (var price in Prices)
        {
            made.Prices.Add(price.Key, price.Value);
        }

        foreach (var tax in Taxes)
        {
            made.Taxes.Add(tax.Key, shown.Contains(tax.Key) ? Fraction.Of(Shown(tax.Key)) : tax.Value);
        }

        return made;
    }

    /// <summary>A tax of a line as Zoho shows it.</summary>
    public decimal Shown((string Line, string Tax) tax) => Drawn.Taxes[tax].Round(Order.Precision);

    /// <summary>
    /// An order, once for each way in which its amounts can be meant: what Zoho leaves open. The first is the one that was drawn; <see cref="IsPossible"/> tells the others.
    /// </summary>
    /// <param name="random">What is drawn.</param>
    /// <param name="more">Draws what came to be drawn later, so that an order of a number that is written down stays what it is; null: nothing of it.</param>
    /// <param name="latest">And what came after that: what is withheld and stated on lines, what is cancelled and out of the totals, what a tax total has in it, how discounts of lines are written.</param>
    public static IReadOnlyList<VendorArithmetic> Generate(Random random, Random? more, Random? latest)
    {
        var precision = new[] { 0, 2, 2, 3 }[random.Next(4)];
        var unit = (decimal)Math.Pow(10, -precision);
        var (isInclusive, isBefore) = (random.Next(10) < 3, random.Next(3) > 0);
        var lines = Enumerable.Range(0, random.Next(1, 9)).Select(i => Line(random, more, i, precision, unit, isInclusive, isBefore)).ToList();
        var percents = lines.Where(line => line.Discount != 0).ToDictionary(line => line.LineId, line => Math.Round(100 * line.Discount / (line.Quantity * line.Rate)));
        var whole = lines;
        if (latest is not null)
        {
            whole = latest.Next(3) > 0 ? lines : lines.ConvertAll(line => latest.Next(2) == 0 ? line : line with { Taxes = [.. line.Taxes, Cis] });
            lines = latest.Next(4) > 0 ? whole : whole.ConvertAll(line => latest.Next(3) > 0 ? line : Cancelled(line));
        }

        var items = lines.ConvertAll(line => Fraction.Of(line.ItemTotal));
        var bases = items.Zip(lines, (item, line) => isBefore || isInclusive ? item : (item * Factor(line)) + Fraction.Of(line.Taxes.Sum(tax => tax.Amount ?? 0))).ToList();
        var (percent, amount) = Discount(random, bases, precision);
        var exact = bases.ConvertAll(one => percent != 0 ? one * Fraction.Of(percent / 100) : amount == 0 ? Fraction.Zero : one * Fraction.Of(amount) / Sum(bases));
        var discount = percent != 0 ? Shares(exact, precision) : exact;
        var taken = percent != 0 ? Sum(exact).Round(precision) : amount;

        // What Zoho leaves open: whether a tax is rounded on each line, whether it is on a discount that was rounded, and how its own amounts were rounded. An order may
        // say the first, and states the last.
        var saysByLine = random.Next(3) == 0;
        var ways = new[] { saysByLine, !saysByLine }.SelectMany(byLine => new[] { (byLine, discount), (byLine, exact) })
            .Select(way => Ways(lines, items, isInclusive, isBefore ? way.Item2 : items.ConvertAll(_ => Fraction.Zero), way.byLine, precision)).ToList();
        var drawn = ways[random.Next(saysByLine ? 2 : 4)];
        if (!isInclusive && more?.Next(4) == 0)
        {
            State(TaxKind.Tax, more);
        }

        var statesWithheld = latest?.Next(3);
        if (statesWithheld == 1)
        {
            var shares = drawn.ToDictionary(tax => (tax.Line, tax.Tax.Id), tax => tax.Share.Round(precision));
            lines = lines.ConvertAll(line => line with { Taxes = [.. line.Taxes.Select(tax => tax.Kind == TaxKind.Withheld ? tax with { Amount = shares[(line.LineId, tax.Id)] } : tax)] });
        }
        else if (statesWithheld == 2)
        {
            State(TaxKind.Withheld, latest!);
        }

        void State(TaxKind kind, Random rule)
        {
            var stated = drawn.Where(tax => tax.Tax.Kind == kind).ToDictionary(tax => (tax.Line, tax.Tax.Id), tax => Fraction.Of(Stated(rule, tax.Share, precision)));
            ways.AddRange(ways.ConvertAll(way => way.ConvertAll(tax => stated.TryGetValue((tax.Line, tax.Tax.Id), out var share) ? tax with { Share = share } : tax)));
            drawn = drawn.ConvertAll(tax => stated.TryGetValue((tax.Line, tax.Tax.Id), out var share) ? tax with { Share = share } : tax);
            lines = lines.ConvertAll(line => line with
            {
                Taxes = [.. line.Taxes.Select(tax => tax.Kind == kind ? tax with { Amount = stated[(line.LineId, tax.Id)].Round(precision) } : tax)],
            });
        }

        var taxes = drawn;
        var (shipping, adjustment) = (random.Next(4) == 0 ? random.Next(1, 9999) * unit : 0, random.Next(4) == 0 ? random.Next(-999, 999) * unit : 0);
        var withheld = random.Next(6) == 0 && !lines.Exists(line => line.Taxes.Any(tax => tax.Kind == TaxKind.Withheld)) ? random.Next(1, 5000) * unit : 0;
        var collected = random.Next(6) == 0 ? random.Next(1, 5000) * unit : 0;
        var total = items.Sum(item => item.Round(precision)) - taken + OnTotal(taxes, isInclusive) + shipping + adjustment - withheld + collected;
        var rounding = random.Next(6) == 0 ? Math.Round(total) - total : 0;
        var isNet = isInclusive && random.Next(2) == 0;
        var shown = isNet ? lines.ConvertAll(line => line with { ItemTotal = (Fraction.Of(line.ItemTotal) / Factor(line)).Round(precision) }) : lines;
        decimal Whole(TaxKind kind) => Sum(taxes.Where(tax => tax.Tax.Kind == kind).Select(tax => tax.Share)).Round(precision);
        var order = new PricedOrder
        {
            Lines = [.. shown.OrderBy(_ => random.Next())],
            Total = total + rounding,
            SubTotal = shown.Sum(line => line.ItemTotal),
            TaxTotal = Whole(TaxKind.Tax) + (latest?.Next(2) == 1 ? Whole(TaxKind.ReverseCharge) : 0) - (latest?.Next(2) == 1 ? Whole(TaxKind.Withheld) : 0),
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
        };
        var form = latest is null ? DiscountForm.Amount : (DiscountForm)latest.Next(3);
        var hasTyped = amount == 0 && isBefore && lines.Exists(line => line.CancelledQuantity != 0);
        var typed = hasTyped ? Typings(whole, percent, precision) : [];
        var first = Made(drawn, null);
        return [first, .. ways.Select(way => Made(way, first))];

        VendorArithmetic Made(List<(string Line, PricedTax Tax, Fraction Share)> way, VendorArithmetic? first)
        {
            VendorArithmetic made = new() { Taken = taken, Order = order, Drawn = first!, Percents = percents, Form = form, Typed = typed };
            for (var i = 0; i < lines.Count; i++)
            {
                made.Prices[lines[i].LineId] = items[i] - discount[i];
            }

            way.ForEach(tax => made.Taxes[(tax.Line, tax.Tax.Id)] = tax.Share);
            return made;
        }
    }

    /// <summary>Nothing of it is left, and Zoho's totals have lost it.</summary>
    private static PricedLine Cancelled(PricedLine line) =>
        line with { CancelledQuantity = line.Quantity, ItemTotal = 0, Taxes = [.. line.Taxes.Where(tax => tax.Percentage != 0)] };

    /// <summary>Each line whole, less its share of a discount that is rounded once for the order, as where nothing is cancelled.</summary>
    private static Dictionary<string, Fraction> Typings(List<PricedLine> whole, decimal percent, int precision)
    {
        var items = whole.ConvertAll(line => Fraction.Of(line.ItemTotal));
        var taken = Shares(items.ConvertAll(item => item * Fraction.Of(percent / 100)), precision);
        return whole.Select((line, i) => (line.LineId, Price: items[i] - taken[i])).ToDictionary(line => line.LineId, line => line.Price);
    }

    /// <summary>A tax as Zoho states it: rounded by a rule of its own where it is near the middle of two units.</summary>
    private static decimal Stated(Random random, Fraction share, int precision)
    {
        var unit = (decimal)Math.Pow(10, -precision);
        var near = share.Round(precision);
        var other = near + ((Fraction.Of(near) - share).Top.Sign > 0 ? -unit : unit);
        var isNearMiddle = (Fraction.Of(other) - share).Abs().IsAtMost(Fraction.Of(unit * 0.6m));
        return random.Next(2) == 0 && isNearMiddle && Math.Sign(other) == share.Top.Sign ? other : near;
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

    private static PricedLine Line(Random random, Random? more, int i, int precision, decimal unit, bool isInclusive, bool isBefore)
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
            Taxes = [.. Known.Where(_ => random.Next(5) < 2), .. !isInclusive && (isBefore ? random.Next(6) : more?.Next(6)) == 0 ? [levy] : Array.Empty<PricedTax>()],
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
        Fraction.Of(1) + Sum(Amounts(line, Fraction.Of(1)).Where(tax => tax.Tax is { Kind: TaxKind.Tax, Percentage: not 0 }).Select(tax => tax.Amount));

    private static IEnumerable<(PricedTax Tax, Fraction Amount)> Amounts(PricedLine line, Fraction price)
    {
        Fraction Simple(TaxKind kind) => Sum(line.Taxes.Where(tax => tax.Kind == kind && !tax.IsCompound).Select(tax => price * Fraction.Of(tax.Percentage / 100)));
        return line.Taxes.Select(tax => (
            tax, tax is { Percentage: 0, Amount: { } stated } ? Fraction.Of(stated) : (tax.IsCompound ? price + Simple(tax.Kind) : price) * Fraction.Of(tax.Percentage / 100)));
    }

    private static Fraction Sum(IEnumerable<Fraction> parts) => parts.Aggregate(Fraction.Zero, (sum, part) => sum + part);
}

/// <summary>How a discount of a line is written.</summary>
internal enum DiscountForm
{
    /// <summary>As an amount.</summary>
    Amount,

    /// <summary>In percent, with the sign.</summary>
    Percent,

    /// <summary>In percent, as a number like that of an amount.</summary>
    Number,
}
