namespace ZohoProcore.Sync;

/// <summary>
/// Zoho's arithmetic in one reading: every amount from its own line, signed, exact until it is rounded to the currency's smallest unit.
/// </summary>
internal sealed class OrderArithmetic(PricedOrder order, IReadOnlyList<PricedLine> lines, int precision)
{
    private readonly decimal[] _factors = lines.Select(line => TaxArithmetic.Factor(line.Taxes)).ToArray();
    private readonly decimal _unit = Units.One(precision);

    /// <summary>The exact amounts; they add up to whole units over the lines.</summary>
    public OrderBreakdown Compute(OrderBreakdownReading reading)
    {
        var price = Prices(reading);
        var discount = Discount(price, reading);
        var taxable = price.Select((amount, i) => amount + discount.Taxed[i]).ToArray();
        var taxes = Taxes(taxable, reading.IsTaxRoundedByLine);
        var breakdown = new OrderBreakdown
        {
            Total = order.Total,
            Precision = precision,
            PricesHoldTax = order.IsInclusiveTax,
            PricesHoldDiscount = order.IsInclusiveTax && order.IsDiscountBeforeTax,
            Charges = ChargesOf(order).Where(charge => charge.Amount != 0).ToList(),
        };
        var whole = order.IsInclusiveTax ? price.Select((amount, i) => (amount * _factors[i]) + discount.InPrice[i]).ToArray() : price;
        var shown = Units.Share(whole, precision);
        return breakdown with
        {
            Lines = lines.Select((line, i) => new LineBreakdown(line.LineId, 0, discount.Share[i], taxes[i], Remaining(line, i, reading)))
                .Select((line, i) => line with { Net = shown[i] - breakdown.WithinPrice(line), BelowBilled = lines[i].BelowBilled })
                .ToList(),
        };
    }

    /// <summary>
    /// With the taxes as their rates give them, and as the lines state them, which differs by no more than rounding and counts only where
    /// the rates do not explain the total. Of a price that includes taxes they are a part, and change nothing of the total.
    /// </summary>
    public IReadOnlyList<OrderBreakdown> Read(OrderBreakdownReading reading)
    {
        TaxKind[] kinds = order.IsInclusiveTax ? [TaxKind.Withheld] : [TaxKind.Withheld, TaxKind.Tax];
        return kinds.Where(IsStated).Aggregate(
            new List<OrderBreakdown> { Compute(reading) }, (all, kind) => [.. all, .. all.Select(one => AsStated(one, kind))]);
    }

    private bool IsStated(TaxKind kind) =>
        lines.Any(line => line.Taxes.Any(tax => tax.Kind == kind && tax is { Amount: not null, Percentage: not 0 }));

    private OrderBreakdown AsStated(OrderBreakdown computed, TaxKind kind) => computed with
    {
        Lines =
        [
            .. computed.Lines.Select(line => line with
            {
                Taxes = [.. line.Taxes.Select(share => share.Tax.Kind == kind ? AsStated(share) : share)],
            }),
        ],
    };

    private TaxShare AsStated(TaxShare share) =>
        share.Tax.Amount is { } stated && Math.Abs(stated - share.Amount) <= _unit ? share with { Amount = stated } : share;

    /// <summary>Whether the discount on the order can be shared: it never takes more than all, and never adds.</summary>
    public bool CanShareDiscount(OrderBreakdownReading reading) =>
        order.DiscountPercent != 0 || order.DiscountAmount == 0 || Ratio(Weights(Prices(reading), reading)) is not null;

    /// <summary>What the lines' shares of a discount that is an amount come to, whatever their sign; zero for a percentage.</summary>
    public decimal MovedByDiscount(OrderBreakdownReading reading)
    {
        var weights = Weights(Prices(reading), reading);
        return order.DiscountPercent != 0 ? 0 : (Ratio(weights) ?? 0) * weights.Sum(Math.Abs);
    }

    /// <summary>Whether the discount on the order is on what the order states that it was computed on.</summary>
    public bool IsOnStatedBase(OrderBreakdownReading reading) =>
        order.DiscountAppliedOn is { } stated && Math.Abs(BaseOf(reading) - stated) <= lines.Count * _unit;

    /// <summary>How many lines have a quantity and a rate that say otherwise about the tax in their totals.</summary>
    public int Contradictions(OrderBreakdownReading reading) => !order.IsInclusiveTax ? 0 : lines
        .Where((line, i) => line.Rate != 0
            && Math.Abs(line.Priced - (line.ItemTotal * (reading.TotalsHoldTax ? 1 : _factors[i]))) > _unit * _factors[i])
        .Count() + (IsOnStatedSum(reading) ? 0 : lines.Count);

    /// <summary>Whether the lines with their taxes come to what the order states of it, where it does.</summary>
    private bool IsOnStatedSum(OrderBreakdownReading reading) => order.SubTotalWithTax is not { } stated
        || Math.Abs(lines.Select((line, i) => line.ItemTotal * (reading.TotalsHoldTax ? 1 : _factors[i])).Sum() - stated)
            <= _unit * lines.Select((_, i) => _factors[i]).Sum();

    /// <summary>What the discount on the order is computed on.</summary>
    public decimal BaseOf(OrderBreakdownReading reading) => Weights(Prices(reading), reading).Sum();

    /// <summary>Each line's price without tax, before the discount on the order.</summary>
    private decimal[] Prices(OrderBreakdownReading reading) =>
        lines.Select((line, i) => Kept(line, i, reading) * Price(line, i, reading) / (order.IsInclusiveTax ? _factors[i] : 1)).ToArray();

    /// <summary>
    /// A line's price, with tax where prices include it. A total without it was rounded, so that rate and quantity tell better.
    /// </summary>
    private decimal Price(PricedLine line, int i, OrderBreakdownReading reading)
    {
        if (!order.IsInclusiveTax || reading.TotalsHoldTax)
        {
            return line.ItemTotal;
        }

        var withTax = line.ItemTotal * _factors[i];
        var typed = line.IsCancelledOutOfTotal(withTax, _unit) ? line.Priced * line.Remaining : line.Priced;
        return line.Rate != 0 && Math.Abs(typed - withTax) <= _unit * _factors[i] ? Units.Round(typed, precision) : withTax;
    }

    /// <summary>
    /// Each line's share of the discount; what of it lowers the price that is taxed, and, as money and with the tax, a price that includes
    /// it: nothing where it is after tax.
    /// </summary>
    private (decimal[] Share, decimal[] Taxed, decimal[] InPrice) Discount(decimal[] price, OrderBreakdownReading reading)
    {
        var weights = Weights(price, reading);
        var ratio = order.DiscountPercent != 0 ? order.DiscountPercent / 100 : Ratio(weights) ?? 0;
        var exact = weights.Select(weight => -weight * ratio).ToArray();
        var money = Units.Share(exact, precision, order.DiscountAmount == 0 ? null : -Units.Round(order.DiscountAmount, precision));
        if (!order.IsDiscountBeforeTax)
        {
            return (money, new decimal[exact.Length], new decimal[exact.Length]);
        }

        var taxed = (reading.IsDiscountRounded ? money : exact)
            .Select((amount, i) => amount / (reading.DiscountHoldsTax ? _factors[i] : 1)).ToArray();
        return reading.DiscountHoldsTax
            ? (Units.Share(taxed, precision), taxed, money)
            : (money, taxed, money.Select((amount, i) => amount * _factors[i]).ToArray());
    }

    /// <summary>What a discount is shared by. After tax, a tax that is a fixed amount is a part of it like the others.</summary>
    private decimal[] Weights(decimal[] price, OrderBreakdownReading reading) =>
        reading.DiscountHoldsTax ? price.Select((amount, i) => (amount * _factors[i]) + FixedTaxes(i)).ToArray() : price;

    private decimal FixedTaxes(int i) => order.IsDiscountBeforeTax || order.IsInclusiveTax
        ? 0
        : lines[i].Taxes.Where(tax => tax.Kind == TaxKind.Tax && TaxArithmetic.IsFixed(tax)).Sum(tax => tax.Amount ?? 0);

    private decimal? Ratio(decimal[] weights)
    {
        var sum = weights.Sum();
        var isWithin = sum != 0 && Math.Abs(order.DiscountAmount) <= Math.Abs(sum);
        return isWithin && order.DiscountAmount / sum is >= 0 and var ratio ? ratio : null;
    }

    /// <summary>The taxes of each line; each tax rounded for itself on every line, or once for the lines that have it.</summary>
    private List<TaxShare>[] Taxes(decimal[] taxable, bool isRoundedByLine)
    {
        var exact = lines.Select((line, i) => TaxArithmetic.Of(line.Taxes, taxable[i])).ToArray();
        var shares = lines.Select(line => line.Taxes.Select(tax => new TaxShare(tax, 0)).ToList()).ToArray();
        var places = lines.SelectMany((line, i) => line.Taxes.Select((tax, j) => (Tax: tax, Line: i, Place: j)));
        foreach (var tax in places.GroupBy(place => place.Tax.Key))
        {
            var on = tax.ToList();
            var amounts = on.ConvertAll(place => TaxArithmetic.AmountOf(place.Tax, exact[place.Line][place.Place], _unit));
            var parts = isRoundedByLine
                ? [.. amounts.Select(amount => Units.Round(amount, precision))]
                : Units.Share(amounts, precision);
            for (var k = 0; k < on.Count; k++)
            {
                shares[on[k].Line][on[k].Place] = new(on[k].Tax, parts[k]);
            }
        }

        return shares;
    }

    /// <summary>
    /// The order as it was typed, where its amounts have lost what was cancelled: every line whole again, with its discount and taxes. Null
    /// where they have not.
    /// </summary>
    public (PricedOrder Order, OrderBreakdownReading Reading)? AsOrdered(OrderBreakdownReading reading)
    {
        var isFallen = lines.Select((line, i) => line.CancelledQuantity != 0 && Remaining(line, i, reading) == 1).ToArray();
        if (!isFallen.Contains(true))
        {
            return null;
        }

        var whole = lines.Select((line, i) => line with
        {
            ItemTotal = IsCancelledOutOfTotal(line, i, reading) ? Units.Round(line.Priced, precision) : Price(line, i, reading),
            Taxes = isFallen[i] ? [.. line.Taxes.Select(tax => AsOrdered(tax, line.Remaining))] : line.Taxes,
        });
        return (
            order with { Lines = [.. whole], DiscountAmount = order.DiscountPercent != 0 ? 0 : order.DiscountAmount },
            reading with { TotalsHoldTax = order.IsInclusiveTax, IsCancelledOut = false });
    }

    /// <summary>A rate tells what the tax of the whole line comes to; an amount without one has fallen with the line.</summary>
    private static PricedTax AsOrdered(PricedTax tax, decimal remaining) => tax with
    {
        Amount = TaxArithmetic.IsFixed(tax) && remaining != 0 ? tax.Amount / remaining : null,
    };

    private decimal Kept(PricedLine line, int i, OrderBreakdownReading reading) =>
        reading.IsCancelledOut && !IsCancelledOutOfTotal(line, i, reading) ? line.Remaining : 1;

    private decimal Remaining(PricedLine line, int i, OrderBreakdownReading reading) =>
        reading.IsCancelledOut || IsCancelledOutOfTotal(line, i, reading) ? 1 : line.Remaining;

    private bool IsCancelledOutOfTotal(PricedLine line, int i, OrderBreakdownReading reading) =>
        line.IsCancelledOutOfTotal(Price(line, i, reading), _unit);

    private static IEnumerable<Charge> ChargesOf(PricedOrder order)
    {
        var description = order.AdjustmentDescription.Length == 0 ? "Adjustment" : order.AdjustmentDescription;
        yield return new(ChargeKind.Shipping, "Shipping", order.Shipping);
        yield return new(ChargeKind.Adjustment, description, order.Adjustment);
        yield return new(ChargeKind.Rounding, "Rounding", order.Rounding);
        yield return new(ChargeKind.TaxWithheld, "Tax withheld", Has(order, TaxKind.Withheld) ? 0 : -order.TaxWithheld);
        yield return new(ChargeKind.TaxCollected, "Tax collected", Has(order, TaxKind.Collected) ? 0 : order.TaxCollected);
    }

    private static bool Has(PricedOrder order, TaxKind kind) => order.Lines.Any(line => line.Taxes.Any(tax => tax.Kind == kind));
}
