namespace ZohoProcore.Sync;

/// <summary>One row of a Zoho Books purchase order.</summary>
public sealed record OrderLine
{
    /// <summary>The line_item_id.</summary>
    public required string LineId { get; init; }

    /// <summary>Where the row stands; 1 is the first.</summary>
    public int Position { get; init; }

    /// <summary>Whether the row is goods or services; headings and subtotals are not.</summary>
    public bool IsItem { get; init; } = true;

    /// <summary>The item's name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The description.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>How many units.</summary>
    public decimal Quantity { get; init; }

    /// <summary>The unit of measure, or empty.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>The price of one unit in the order's currency.</summary>
    public decimal Rate { get; init; }

    /// <summary>The line's total after its own discount, before tax and before what belongs to the whole order.</summary>
    public decimal ItemTotal { get; init; }

    /// <summary>The tax rate in percent, all taxes of the line together.</summary>
    public decimal TaxPercentage { get; init; }

    /// <summary>The line's taxes; null when it has none.</summary>
    public IReadOnlyList<OrderTax>? Taxes { get; init; }

    /// <summary>The line's own discount as an amount, which <see cref="ItemTotal"/> has lost already; null when there is none.</summary>
    public decimal? Discount { get; init; }

    /// <summary>
    /// Whether <see cref="Discount"/> may as well be a percentage, because what is left of the line tells neither; null when it may not.
    /// </summary>
    public bool? IsDiscountUnclear { get; init; }

    /// <summary>How many of the units were cancelled; null when none was.</summary>
    public decimal? CancelledQuantity { get; init; }

    /// <summary>
    /// How many of the units are billed; only told of a line of which some were cancelled, and of orders that are cancelled or closed.
    /// </summary>
    public decimal? BilledQuantity { get; init; }

    /// <summary>How many of the units were marked as received; only told of orders that are cancelled or closed, null when none.</summary>
    public decimal? ReceivedQuantity { get; init; }

    /// <summary>The Zoho project_id, or empty: a project stands on the line, not on the order.</summary>
    public string ProjectId { get; init; } = string.Empty;

    /// <summary>The item_id; null for a line that names no item.</summary>
    public string? ItemId { get; init; }

    /// <summary>The account_id of the account the line is booked to; null where Zoho Books does not say it.</summary>
    public string? AccountId { get; init; }

    /// <summary>The location_id of the line's location or branch; null where Zoho Books says none.</summary>
    public string? LocationId { get; init; }

    /// <summary>
    /// The line's own custom fields that have a value, by label (by API name or id where Zoho Books says no label); null when there are
    /// none.
    /// </summary>
    public SortedDictionary<string, string>? CustomFields
    {
        get;
        init => field = value is null ? null : new(value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The name of the account the line is booked to.</summary>
    public string AccountName { get; init; } = string.Empty;

    /// <summary>Reporting tags: the tag's name and the chosen option's name.</summary>
    public SortedDictionary<string, string> Tags
    {
        get;
        init => field = new(value, StringComparer.OrdinalIgnoreCase);
    } = new(StringComparer.OrdinalIgnoreCase);
}
