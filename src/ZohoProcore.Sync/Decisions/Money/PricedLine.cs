namespace ZohoProcore.Sync;

/// <summary>The money of one row of a document.</summary>
internal sealed record PricedLine
{
    /// <summary>The line_item_id: what a line's amounts are known by, wherever the line stands.</summary>
    public required string LineId { get; init; }

    /// <summary>The line's total after its own discount.</summary>
    public required decimal ItemTotal { get; init; }

    /// <summary>The price of one unit; zero where it is not known.</summary>
    public decimal Rate { get; init; }

    /// <summary>How many units were ordered.</summary>
    public decimal Quantity { get; init; }

    /// <summary>How many of them were cancelled since.</summary>
    public decimal CancelledQuantity { get; init; }

    /// <summary>How many of them are billed; only needed where some were cancelled.</summary>
    public decimal? BilledQuantity { get; init; } = 0;

    /// <summary>The line's own discount as an amount, with the line's sign.</summary>
    public decimal Discount { get; init; }

    /// <summary>Whether the discount may as well be a percentage.</summary>
    public bool IsDiscountUnclear { get; init; }

    /// <summary>The taxes of the line; the parts of a tax group one by one.</summary>
    public IReadOnlyList<PricedTax> Taxes { get; init; } = [];

    /// <summary>The share of the line that is not cancelled: 1 where nothing is.</summary>
    public decimal Remaining => CancelledQuantity == 0 ? 1m : (Quantity - CancelledQuantity) / Quantity;

    /// <summary>That more of the line is cancelled than was left to bill, or that nobody can tell; null where it is not.</summary>
    public string? BelowBilled => CancelledQuantity <= 0 || Quantity - CancelledQuantity >= BilledQuantity ? null
        : $"Of line {LineId} "
            + (BilledQuantity is { } billed ? $"{Text.Amount(billed)} are billed" : "Zoho Books does not say what is billed")
            + $", but of {Text.Amount(Quantity)} ordered {Text.Amount(CancelledQuantity)} are cancelled.";

    /// <summary>
    /// Whether quantity, rate and discount say that a total has lost the cancelled part already, with its share of the discount or without.
    /// </summary>
    /// <param name="total">The line's total, with tax where the rate has it.</param>
    /// <param name="unit">The smallest unit.</param>
    public bool IsCancelledOutOfTotal(decimal total, decimal unit) =>
        CancelledQuantity != 0 && Rate != 0 && Math.Abs(Priced - total) > unit
        && (Math.Abs((Priced * Remaining) - total) <= unit || Math.Abs(Priced - (Rate * CancelledQuantity) - total) <= unit);

    /// <summary>What quantity, rate and discount come to.</summary>
    public decimal Priced => (Rate * Quantity) - Discount;
}
