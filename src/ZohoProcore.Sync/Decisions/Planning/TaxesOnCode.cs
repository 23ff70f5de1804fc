namespace ZohoProcore.Sync;

/// <summary>The taxes of a line that go on a tax code of Procore, which computes them on the line's amount.</summary>
internal sealed class TaxesOnCode(LineCost line, IReadOnlyList<TaxShare> shares, int precision)
{
    /// <summary>The line_item_id.</summary>
    public string LineId => line.LineId;

    /// <summary>The taxes on the code.</summary>
    public IReadOnlyList<PricedTax> Taxes { get; } = [.. shares.Select(share => share.Tax)];

    /// <summary>The taxes in the line's amount.</summary>
    public IReadOnlyList<PricedTax> InAmount { get; } = [.. line.Taxes.Select(share => share.Tax)];

    /// <summary>What the order has of them, of what is not cancelled.</summary>
    public decimal InOrder => Units.Round(shares.Sum(share => share.Amount) * Left, precision);

    /// <summary>What they come to on the line's amount.</summary>
    public decimal OnAmount => Units.Round(TaxArithmetic.Of(Taxes, line.Amount).Sum(), precision);

    /// <summary>
    /// Whether the two differ by more than rounding: charges are in the amount, or a discount after tax. Without a rate nobody knows.
    /// </summary>
    public bool AreOnOtherAmount =>
        Taxes.All(tax => tax.Percentage != 0) && Math.Abs(InOrder - OnAmount) > Units.One(precision) * (shares.Count + 1);

    /// <summary>The rate of each in percent; of one that states only its amount, what that is of the line.</summary>
    public IReadOnlyList<decimal> Rates { get; } =
    [
        .. shares.Select(share => share.Tax.Percentage != 0 || line.Ordered == 0
            ? share.Tax.Percentage
            : 100 * share.Amount / line.Ordered),
    ];

    /// <summary>What they come to together, in percent, one on another where they are.</summary>
    public decimal RateOfAll => TaxArithmetic.Of(Taxes, 100).Sum();

    /// <summary>By how much a rate that an amount tells may be off, in percent.</summary>
    public decimal Doubt => line.Ordered == 0 || Taxes.All(tax => tax.Percentage != 0)
        ? 0
        : Math.Abs(100 * Units.One(precision) / line.Ordered);

    private decimal Left => line.Ordered == 0 ? 1 : (line.Ordered + line.Cancelled) / line.Ordered;
}
