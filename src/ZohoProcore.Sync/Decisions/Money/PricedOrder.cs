namespace ZohoProcore.Sync;

/// <summary>What Zoho Books says of an order's money, by name and in the order's currency.</summary>
internal sealed record PricedOrder
{
    /// <summary>The rows that are goods or services; headings and subtotals carry no money of their own.</summary>
    public required IReadOnlyList<PricedLine> Lines { get; init; }

    /// <summary>What the order comes to.</summary>
    public required decimal Total { get; init; }

    /// <summary>The sum of the lines as the order states it, where it does.</summary>
    public decimal? SubTotal { get; init; }

    /// <summary>The sum of the lines with their taxes as the order states it, where prices include tax and it does.</summary>
    public decimal? SubTotalWithTax { get; init; }

    /// <summary>The sum of the taxes as the order states it, where it does.</summary>
    public decimal? TaxTotal { get; init; }

    /// <summary>How many decimals the currency has.</summary>
    public int Precision { get; init; } = 2;

    /// <summary>Whether prices include tax.</summary>
    public bool IsInclusiveTax { get; init; }

    /// <summary>Whether the order says that it rounds taxes on every line; its total tells as well.</summary>
    public bool IsTaxRoundedByLine { get; init; }

    /// <summary>The discount on the whole order in percent; discounts of lines are in their totals already.</summary>
    public decimal DiscountPercent { get; init; }

    /// <summary>The discount on the whole order as an amount; beside a percentage, what the percentage comes to.</summary>
    public decimal DiscountAmount { get; init; }

    /// <summary>The number that the discount was entered as, where the order states that it takes nothing.</summary>
    public decimal? DiscountEntered { get; init; }

    /// <summary>What the order states that its discount was computed on, where it does.</summary>
    public decimal? DiscountAppliedOn { get; init; }

    /// <summary>Whether taxes are computed on what the discount leaves.</summary>
    public bool IsDiscountBeforeTax { get; init; } = true;

    /// <summary>The shipping charge.</summary>
    public decimal Shipping { get; init; }

    /// <summary>The adjustment that a clerk entered; may be negative.</summary>
    public decimal Adjustment { get; init; }

    /// <summary>What the clerk called the adjustment.</summary>
    public string AdjustmentDescription { get; init; } = string.Empty;

    /// <summary>What rounding the whole order added to its total; may be negative.</summary>
    public decimal Rounding { get; init; }

    /// <summary>Tax that the buyer withholds from the vendor (TDS): above zero, and the total is lower by it.</summary>
    public decimal TaxWithheld { get; init; }

    /// <summary>Tax that the vendor collects beside the others (TCS): the total is higher by it.</summary>
    public decimal TaxCollected { get; init; }
}
