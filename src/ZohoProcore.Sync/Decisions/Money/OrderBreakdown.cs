namespace ZohoProcore.Sync;

/// <summary>An order's total taken apart: what each line, each tax and each charge has in it.</summary>
internal sealed record OrderBreakdown
{
    /// <summary>The lines in the order of their ids.</summary>
    public IReadOnlyList<LineBreakdown> Lines { get; init; } = [];

    /// <summary>What stands on the whole order and on none of its lines.</summary>
    public IReadOnlyList<Charge> Charges { get; init; } = [];

    /// <summary>The order's total.</summary>
    public required decimal Total { get; init; }

    /// <summary>What the total has lost of the lines because it was cancelled; zero where the lines are as the total has them.</summary>
    public decimal CancelledOut { get; init; }

    /// <summary>The lines as they were ordered, where the total has lost what was cancelled of them; null where it has not.</summary>
    public OrderBreakdown? AsOrdered { get; init; }

    /// <summary>How many decimals the amounts have.</summary>
    public int Precision { get; init; }

    /// <summary>Whether lines have their price with tax, and their net is what the taxes leave of it.</summary>
    public bool PricesHoldTax { get; init; }

    /// <summary>Whether that price is the one that the discount leaves.</summary>
    public bool PricesHoldDiscount { get; init; }

    /// <summary>Sentences on what does not agree. A person must look at an order that has any.</summary>
    public IReadOnlyList<string> Mismatches { get; init; } = [];

    /// <summary>Whether lines and charges explain the total and everything the order states agrees.</summary>
    public bool Ties => Mismatches.Count == 0;

    /// <summary>What lines and charges come to, without what the total has lost of them.</summary>
    public decimal Explained => Lines.Sum(line => line.Amount) + Charges.Sum(charge => charge.Amount) - CancelledOut;

    /// <summary>What nothing explains.</summary>
    public decimal Unexplained => Total - Explained;

    /// <summary>What the price of a line has in it beside the line's net.</summary>
    public decimal WithinPrice(LineBreakdown line) =>
        (PricesHoldTax ? line.Taxes.Where(share => share.Tax.Kind == TaxKind.Tax).Sum(share => share.Amount) : 0)
        + (PricesHoldDiscount ? line.Discount : 0);
}

/// <summary>One line's part of an order's total.</summary>
/// <param name="LineId">The line_item_id.</param>
/// <param name="Net">The line before tax and before the discount on the whole order.</param>
/// <param name="Discount">The line's share of that discount: of the other sign than the line, for it takes away.</param>
/// <param name="Taxes">The line's taxes.</param>
/// <param name="Remaining">The share of the line that is still ordered; 1 unless a part was cancelled and the total still has it.</param>
internal sealed record LineBreakdown(string LineId, decimal Net, decimal Discount, IReadOnlyList<TaxShare> Taxes, decimal Remaining)
{
    /// <summary>That more of the line is cancelled than was left to bill, in words; null where it is not.</summary>
    public string? BelowBilled { get; init; }

    /// <summary>The line before it was rounded; null where it is exact.</summary>
    public LineBreakdown? Exact { get; init; }

    /// <summary>What rounding moved to this line so that the lines add up to the total.</summary>
    public decimal Rounding { get; init; }

    /// <summary>The line's part of the order's total.</summary>
    public decimal Amount => Net + Discount + Taxes.Sum(tax => tax.EffectOnTotal) + Rounding;
}

/// <summary>One tax on one line.</summary>
/// <param name="Tax">The tax as the order has it.</param>
/// <param name="Amount">What the tax comes to on the line, with the line's sign.</param>
internal sealed record TaxShare(PricedTax Tax, decimal Amount)
{
    /// <summary>What the tax adds to the total.</summary>
    public decimal EffectOnTotal => Tax.Kind switch
    {
        TaxKind.Withheld => -Amount,
        TaxKind.ReverseCharge => 0m,
        _ => Amount,
    };
}

/// <summary>An amount on the whole order.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Amount">What it adds to the total; below zero where it takes away.</param>
internal sealed record Charge(ChargeKind Kind, string Name, decimal Amount)
{
    /// <summary>What a line of its own for it is known by, in policy and origin_id.</summary>
    public string Key => Kind switch
    {
        ChargeKind.Shipping => "shipping",
        ChargeKind.Adjustment => "adjustment",
        ChargeKind.Rounding => "rounding",
        _ => "collected",
    };
}

/// <summary>What stands on a whole order.</summary>
internal enum ChargeKind
{
    /// <summary>The shipping charge.</summary>
    Shipping,

    /// <summary>A clerk's adjustment.</summary>
    Adjustment,

    /// <summary>Rounding of the whole order.</summary>
    Rounding,

    /// <summary>Tax withheld that no line carries.</summary>
    TaxWithheld,

    /// <summary>Tax collected that no line carries.</summary>
    TaxCollected,
}
