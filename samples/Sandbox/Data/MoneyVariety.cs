namespace Sandbox;

/// <summary>
/// What amounts of orders may have beside prices, discounts and sales tax: credits, several taxes on a line, taxes on taxes, prices with tax in
/// them, cancelled quantities; and, where policies decide about them, charges around the order and currencies of every precision.
/// </summary>
public sealed record MoneyVariety
{
    /// <summary>Shipping, adjustments, tax that is withheld or collected, reverse charge.</summary>
    public bool HasCharges { get; init; }

    /// <summary>Orders of foreign vendors are in any currency, and some of other vendors are too.</summary>
    public bool HasCurrencies { get; init; }

    /// <summary>The taxes that stand on lines together.</summary>
    public static IReadOnlyList<TaxData> Taxes { get; } =
    [
        new("260815000000000201", "GST", 5) { IsValueAdded = true },
        new("260815000000000203", "PST", 7),
        new("260815000000000205", "QST", 9.975m) { IsCompound = true },
        new("260815000000000207", "VAT", 20) { IsValueAdded = true },
    ];

    /// <summary>The order with more in its amounts. The same seed and order always give the same.</summary>
    internal OrderData Vary(int seed, OrderData order)
    {
        var dice = new Dice(seed, "money " + order.Id);
        if (HasCurrencies && (order.CurrencyCode != "USD" || dice.Chance(12))) order = InCurrency(order, dice.Pick("EUR", "CAD", "JPY", "KWD"), dice);
        if (dice.Chance(25)) order = Credited(order, dice);
        if (dice.Chance(45)) order = Taxed(order, dice);
        if (order.Discount is null && order.Lines.All(line => line.Discount is null) && dice.Chance(35)) order = Discounted(order, dice);
        if (order.Status == "open" && dice.Chance(15)) order = Cancelled(order, dice);
        return HasCharges ? Charged(order, dice) : order;
    }

    /// <summary>Prices of the same size, in whole smallest units or finer.</summary>
    private static OrderData InCurrency(OrderData order, string code, Dice dice)
    {
        decimal Price(decimal amount) => code switch
        {
            "JPY" => Math.Round(amount * 100),
            "KWD" => amount + (dice.Below(1000) / 1000m),
            _ => amount,
        };
        DiscountData? Less(DiscountData? discount) => discount is { IsPercent: false } ? discount with { Value = Currencies.Round(code, Price(discount.Value)) } : discount;
        return order with
        {
            CurrencyCode = code,
            ExchangeRate = code switch { "EUR" => 1.0837m, "CAD" => 0.71425m, "JPY" => 0.0066713m, _ => 3.2519m },
            Adjustment = order.Adjustment == 0 ? 0 : Currencies.Round(code, Price(order.Adjustment)),
            Discount = Less(order.Discount),
            Lines = [.. order.Lines.Select(line => line with { Rate = Price(line.Rate), Discount = Less(line.Discount) })],
        };
    }

    /// <summary>Part of a line is taken back, on the same project and code and with the same taxes.</summary>
    private static OrderData Credited(OrderData order, Dice dice)
    {
        var line = dice.OneOf([.. order.Lines.Where(line => line.Category == "line_item")]);
        var credit = line with
        {
            Id = line.Id + "1",
            Name = "Credit for returned goods",
            Description = "",
            Quantity = 1,
            Rate = -Math.Max(Currencies.Smallest(order.CurrencyCode), Currencies.Round(order.CurrencyCode, line.Quantity * line.Rate * dice.Between(1, 30) / 100)),
            Discount = null,
        };
        return order with { Lines = [.. order.Lines, credit] };
    }

    private static OrderData Taxed(OrderData order, Dice dice)
    {
        List<TaxData> known = [.. Taxes.Where(_ => dice.Chance(50))];
        return order with
        {
            IsInclusiveTax = dice.Chance(30),
            Lines = [.. order.Lines.Select(line => line.Category == "line_item" ? line with { TaxId = null, Group = [.. known.Where(_ => dice.Chance(75))] } : line)],
        };
    }

    private static OrderData Discounted(OrderData order, Dice dice)
    {
        var before = !dice.Chance(40);
        return dice.Below(3) switch
        {
            0 => order with { Discount = new DiscountData(dice.Between(1, 60) / 2m, true), IsDiscountBeforeTax = before },
            1 => order with { Discount = new DiscountData(Currencies.Round(order.CurrencyCode, dice.Cents(1, 20)), false), IsDiscountBeforeTax = before },
            _ => order with { Lines = [.. order.Lines.Select(line => line.Category == "line_item" && dice.Flip() ? line with { Discount = new DiscountData(dice.Between(1, 50) / 2m, true) } : line)] },
        };
    }

    private static OrderData Cancelled(OrderData order, Dice dice)
    {
        var at = dice.OneOf([.. order.Lines.Where(line => line is { Category: "line_item", Rate: > 0 })]).Id;
        var share = dice.Pick(0.25m, 0.5m, 0.75m);
        return order with { Status = "closed", Lines = [.. order.Lines.Select(line => line.Id == at ? line with { QuantityCancelled = Math.Round(line.Quantity * share, 3) } : line)] };
    }

    private static OrderData Charged(OrderData order, Dice dice)
    {
        decimal Amount(int most) => Currencies.Round(order.CurrencyCode, Math.Max(Currencies.Smallest(order.CurrencyCode), dice.Cents(1, most)));
        if (dice.Chance(20)) order = order with { Shipping = Amount(150) };
        if (order.Adjustment == 0 && dice.Chance(15)) order = order with { Adjustment = Amount(40) * (dice.Flip() ? 1 : -1), AdjustmentDescription = "Goodwill" };
        if (dice.Chance(8)) order = order with { TaxWithheld = Amount(30) };
        if (dice.Chance(8)) order = order with { TaxCollected = Amount(10) };
        return !order.IsInclusiveTax && dice.Chance(8) ? order with { IsReverseCharge = true } : order;
    }
}
