namespace ZohoProcore.Sync;

/// <summary>
/// Zoho's arithmetic in one reading: every amount from its own line, signed, exact until it is rounded to the currency's smallest unit.
/// </summary>
internal sealed class OrderArithmetic(PricedOrder order, IReadOnlyList<PricedLine> lines, int precision)
{
    private readonly decimal[] _factors = lines.Select(line => TaxArithmetic.Factor(line.Taxes)).ToArray();
    private readonly decimal _unit = Units.One(precision);

    public OrderBreakdown Read(BreakdownReading reading)
    {
        var price = Prices(reading);
        var exactDiscount = Discount(price, reading);
        var stated = -Units.Round(order.DiscountAmount, precision);
        var discount = Units.Tie(exactDiscount, precision, IsStatedAsIs(reading) ? stated : null);
        var taxable = order.IsDiscountBeforeTax ? price.Select((amount, i) => amount + exactDiscount[i]).ToArray() : price;
        var taxes = Taxes(taxable, reading.IsTaxRoundedByLine);
        var net = reading.TotalsHoldTax ? Within(taxable, taxes, discount) : Units.Tie(price, precision);
        return new()
        {
            Total = order.Total,
            Precision = precision,
            Charges = ChargesOf(order).Where(charge => charge.Amount != 0).ToList(),
            Lines =
            [
                .. lines.Select((line, i) => new LineBreakdown(line.LineId, net[i], discount[i], taxes[i], Remaining(line, reading))),
            ],
        };
    }

    /// <summary>Whether the discount on the order can be shared: it never takes more than all, and never adds.</summary>
    public bool CanShareDiscount(BreakdownReading reading) =>
        order.DiscountPercent != 0 || order.DiscountAmount == 0 || Ratio(Weights(Prices(reading), reading)) is not null;

    /// <summary>Whether the discount on the order is on what the order states that it was computed on.</summary>
    public bool IsOnStatedBase(BreakdownReading reading) =>
        order.DiscountAppliedOn is { } stated && Math.Abs(BaseOf(reading) - stated) <= lines.Count * _unit;

    /// <summary>What the discount on the order is computed on.</summary>
    public decimal BaseOf(BreakdownReading reading) => Weights(Prices(reading), reading).Sum();

    /// <summary>Each line's price without tax, before the discount on the order.</summary>
    private decimal[] Prices(BreakdownReading reading) =>
        lines.Select((line, i) => Kept(line, reading) * line.ItemTotal / (reading.TotalsHoldTax ? _factors[i] : 1)).ToArray();

    private decimal[] Discount(decimal[] price, BreakdownReading reading)
    {
        var weights = Weights(price, reading);
        var ratio = order.DiscountPercent != 0 ? order.DiscountPercent / 100 : Ratio(weights) ?? 0;
        var isTaxTakenOut = order.IsDiscountBeforeTax && reading.DiscountHoldsTax;
        return weights.Select((weight, i) => -weight * ratio / (isTaxTakenOut ? _factors[i] : 1)).ToArray();
    }

    private decimal[] Weights(decimal[] price, BreakdownReading reading) =>
        reading.DiscountHoldsTax ? price.Select((amount, i) => amount * _factors[i]).ToArray() : price;

    private decimal? Ratio(decimal[] weights)
    {
        var sum = weights.Sum();
        var isWithin = sum != 0 && Math.Abs(order.DiscountAmount) <= Math.Abs(sum);
        return isWithin && order.DiscountAmount / sum is >= 0 and var ratio ? ratio : null;
    }

    private bool IsStatedAsIs(BreakdownReading reading) =>
        order.DiscountAmount != 0 && !(order.IsDiscountBeforeTax && reading.DiscountHoldsTax);

    /// <summary>The taxes of each line; each tax rounded for itself over the lines that have it.</summary>
    private List<TaxShare>[] Taxes(decimal[] taxable, bool isRoundedByLine)
    {
        var exact = lines.Select((line, i) => TaxArithmetic.Of(line.Taxes, taxable[i])).ToArray();
        var shares = lines.Select(line => line.Taxes.Select(tax => new TaxShare(tax, 0)).ToList()).ToArray();
        var places = lines.SelectMany((line, i) => line.Taxes.Select((tax, j) => (Tax: tax, Line: i, Place: j)));
        foreach (var tax in places.GroupBy(place => place.Tax.Key))
        {
            var on = tax.ToList();
            var amounts = on.ConvertAll(place =>
                TaxArithmetic.IsFixed(place.Tax) ? place.Tax.Amount!.Value : exact[place.Line][place.Place]);
            var parts = isRoundedByLine ? [.. amounts.Select(amount => Units.Round(amount, precision))] : Units.Tie(amounts, precision);
            for (var k = 0; k < on.Count; k++)
            {
                shares[on[k].Line][on[k].Place] = new(on[k].Tax, parts[k]);
            }
        }

        return shares;
    }

    /// <summary>Where prices include tax, a line's net is what its price with tax leaves.</summary>
    private decimal[] Within(decimal[] taxable, List<TaxShare>[] taxes, decimal[] discount)
    {
        var withTax = Units.Tie(taxable.Select((amount, i) => amount * _factors[i]).ToArray(), precision);
        return withTax.Select((amount, i) => amount - taxes[i].Where(share => share.Tax.Kind == TaxKind.Tax).Sum(share => share.Amount)
            - (order.IsDiscountBeforeTax ? discount[i] : 0)).ToArray();
    }

    private decimal Kept(PricedLine line, BreakdownReading reading) =>
        reading.IsCancelledOut && !line.IsCancelledOutOfTotal(_unit) ? line.Remaining : 1;

    private decimal Remaining(PricedLine line, BreakdownReading reading) =>
        reading.IsCancelledOut || line.IsCancelledOutOfTotal(_unit) ? 1 : line.Remaining;

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
