namespace Sandbox;

/// <summary>What follows from an order's rows: computed as the invoice would be, in decimal, rounded to the smallest unit of its currency away from zero.</summary>
public sealed record OrderTotals
{
    /// <summary>The rows' own amounts, in the order of the rows; 0 for headers; the sum above for subtotals.</summary>
    public required IReadOnlyList<decimal> Items { get; init; }

    /// <summary>The rows' own discounts in money, in the order of the rows.</summary>
    public required IReadOnlyList<decimal> ItemDiscounts { get; init; }

    /// <summary>The rows' amounts without the tax that they contain; equal to <see cref="Items"/> unless rates contain the tax.</summary>
    public required IReadOnlyList<decimal> NetItems { get; init; }

    /// <summary>The sum of the lines, without tax.</summary>
    public required decimal SubTotal { get; init; }

    /// <summary>The sum of the lines with the tax that they contain; 0 unless rates contain the tax.</summary>
    public required decimal SubTotalInclusive { get; init; }

    /// <summary>The whole order's discount in money.</summary>
    public required decimal Discount { get; init; }

    /// <summary>The taxes, by tax id.</summary>
    public required IReadOnlyList<KeyValuePair<string, decimal>> Taxes { get; init; }

    /// <summary>The sum of the taxes.</summary>
    public required decimal TaxTotal { get; init; }

    /// <summary>What is to be paid.</summary>
    public required decimal Total { get; init; }

    /// <summary>Computes an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="taxes">The organization's taxes.</param>
    /// <param name="withoutCancelled">Whether quantities that were cancelled no longer count.</param>
    public static OrderTotals Of(OrderData order, IReadOnlyList<TaxData> taxes, bool withoutCancelled = false)
    {
        var items = new decimal[order.Lines.Count];
        var discounts = new decimal[order.Lines.Count];
        var nets = new decimal[order.Lines.Count];
        decimal sum = 0, section = 0;
        decimal Rounded(decimal amount) => Currencies.Round(order.CurrencyCode, amount);
        for (var i = 0; i < items.Length; i++)
        {
            var line = order.Lines[i];
            if (line.Category == "subtotal")
            {
                items[i] = nets[i] = section;
                section = 0;
                continue;
            }

            if (line.Category == "header") continue;
            var gross = Rounded((withoutCancelled ? line.Quantity - line.QuantityCancelled : line.Quantity) * line.Rate);
            discounts[i] = line.Discount is { } own ? InMoney(own, gross, order) : 0;
            items[i] = gross - discounts[i];
            nets[i] = order.IsInclusiveTax ? Rounded(items[i] / Factor(line, taxes)) : items[i];
            sum += items[i];
            section += items[i];
        }

        var discount = order.Discount is { } whole ? InMoney(whole, sum, order) : 0;
        var taxed = Tax(order, taxes, items, sum, order.IsDiscountBeforeTax ? discount : 0);
        var taxTotal = taxed.Sum(pair => pair.Value);
        return new OrderTotals
        {
            Items = items,
            ItemDiscounts = discounts,
            NetItems = nets,
            SubTotal = order.IsInclusiveTax ? sum - Tax(order, taxes, items, sum, 0).Sum(pair => pair.Value) : sum,
            SubTotalInclusive = order.IsInclusiveTax ? sum : 0,
            Discount = discount,
            Taxes = taxed,
            TaxTotal = taxTotal,
            Total = sum - discount + (order.IsInclusiveTax || order.IsReverseCharge ? 0 : taxTotal) + order.Adjustment
                + order.Shipping + order.Rounding + order.TaxCollected - order.TaxWithheld,
        };
    }

    internal static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static decimal InMoney(DiscountData discount, decimal amount, OrderData order) =>
        discount.IsPercent ? Currencies.Round(order.CurrencyCode, amount * discount.Value / 100) : amount < 0 ? 0 : Math.Min(discount.Value, amount);

    /// <summary>The taxes of a line: those of its group, or its own one.</summary>
    internal static IEnumerable<TaxData> On(OrderLineData line, IReadOnlyList<TaxData> taxes) =>
        line.Category != "line_item" ? [] : line.Group.Count > 0 ? line.Group : taxes.Where(tax => tax.Id == line.TaxId);

    /// <summary>A tax in hundredths of the price: a compound one is computed on the price with the others.</summary>
    internal static decimal Share(TaxData tax, IEnumerable<TaxData> on) =>
        tax.Percentage * (tax.IsCompound ? 1 + (on.Where(other => !other.IsCompound).Sum(other => other.Percentage) / 100) : 1);

    /// <summary>What a price of 1 comes to with its taxes.</summary>
    internal static decimal Factor(OrderLineData line, IReadOnlyList<TaxData> taxes)
    {
        List<TaxData> on = [.. On(line, taxes)];
        return 1 + (on.Sum(tax => Share(tax, on)) / 100);
    }

    // Each tax is rounded once for the whole order ("entity_level"), on its lines after their share of the order's discount.
    private static List<KeyValuePair<string, decimal>> Tax(OrderData order, IReadOnlyList<TaxData> taxes, decimal[] items, decimal sum, decimal discount)
    {
        var taxed = new List<KeyValuePair<string, decimal>>();
        foreach (var id in taxes.Concat(order.Lines.SelectMany(line => line.Group)).Select(tax => tax.Id).Distinct())
        {
            decimal amount = 0;
            for (var i = 0; i < items.Length; i++)
            {
                List<TaxData> on = [.. On(order.Lines[i], taxes)];
                if (on.Find(tax => tax.Id == id) is { } tax)
                    amount += (items[i] - (sum == 0 ? 0 : items[i] * discount / sum)) / (order.IsInclusiveTax ? Factor(order.Lines[i], taxes) : 1) * Share(tax, on) / 100;
            }

            if (amount == 0) continue;
            taxed.Add(new(id, Currencies.Round(order.CurrencyCode, amount)));
        }

        return taxed;
    }
}
