namespace ZohoProcore.Sync;

/// <summary>
/// Taxes of one line. The parts of a group are each computed on the price; a compound tax on the price with the taxes before it, whoever
/// pays them to the state; tax withheld on the price; tax collected on what the vendor is paid, taxes included.
/// </summary>
internal static class TaxArithmetic
{
    /// <summary>What a price of 1 comes to with its taxes: a price that includes them is divided by this.</summary>
    public static decimal Factor(IReadOnlyList<PricedTax> taxes) => 1 + Of(taxes.Where(tax => tax.Kind == TaxKind.Tax).ToList(), 1m).Sum();

    /// <summary>The exact amount of each tax on a price without tax, in the order of the taxes.</summary>
    public static decimal[] Of(IReadOnlyList<PricedTax> taxes, decimal price)
    {
        var amounts = new decimal[taxes.Count];
        var (paid, assessed) = (price, price);
        foreach (var (tax, i) in taxes.Select((tax, i) => (tax, i)).OrderBy(one => Turn(one.tax)))
        {
            amounts[i] = (Turn(tax) == 0 ? price : tax.Kind == TaxKind.ReverseCharge ? assessed : paid) * tax.Percentage / 100;
            paid += tax.Kind == TaxKind.Tax ? amounts[i] : 0;
            assessed += tax.Kind == TaxKind.ReverseCharge ? amounts[i] : 0;
        }

        return amounts;
    }

    /// <summary>A tax without a rate is a fixed amount, and of what is withheld or collected the stated amount is the true one.</summary>
    public static bool IsFixed(PricedTax tax) =>
        tax.Amount is not null && (tax.Percentage == 0 || tax.Kind is TaxKind.Withheld or TaxKind.Collected);

    /// <summary>
    /// What counts of a tax: a stated amount of what is withheld is the rate's, rounded, where it is no further from it than a unit, and
    /// what the rate comes to is then rounded like any other tax.
    /// </summary>
    public static decimal AmountOf(PricedTax tax, decimal exact, decimal unit) =>
        !IsFixed(tax) || (tax is { Kind: TaxKind.Withheld, Percentage: not 0 } && Math.Abs(tax.Amount!.Value - exact) <= unit)
            ? exact
            : tax.Amount!.Value;

    private static int Turn(PricedTax tax) => tax.Kind == TaxKind.Collected ? 2
        : tax is { Kind: TaxKind.Tax or TaxKind.ReverseCharge, IsCompound: true } ? 1 : 0;
}
