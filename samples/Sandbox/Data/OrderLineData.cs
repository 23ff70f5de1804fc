namespace Sandbox;

/// <summary>A row of a purchase order.</summary>
public sealed record OrderLineData
{
    /// <summary>The line item id.</summary>
    public required string Id { get; init; }

    /// <summary>line_item, header or subtotal.</summary>
    public string Category { get; init; } = "line_item";

    /// <summary>What is bought; the text of a header.</summary>
    public required string Name { get; init; }

    /// <summary>More about it.</summary>
    public string Description { get; init; } = "";

    /// <summary>The account that it is booked to.</summary>
    public string AccountId { get; init; } = "260815000000034003";

    /// <summary>How many.</summary>
    public decimal Quantity { get; init; }

    /// <summary>How many of them a person cancelled.</summary>
    public decimal QuantityCancelled { get; init; }

    /// <summary>Price of one.</summary>
    public decimal Rate { get; init; }

    /// <summary>Unit of measure.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The line's own discount, or null.</summary>
    public DiscountData? Discount { get; init; }

    /// <summary>The tax, or null.</summary>
    public string? TaxId { get; init; }

    /// <summary>The taxes of a group that is none of the organization's own, one by one; they take the place of <see cref="TaxId"/>.</summary>
    public IReadOnlyList<TaxData> Group { get; init; } = [];

    /// <summary>The Zoho project, or null.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Name of the option of the reporting tag "Cost Code", e.g. "02-300 Earthwork", or null.</summary>
    public string? CostCode { get; init; }

    /// <summary>Name of the option of the reporting tag "Cost Type", e.g. "M Materials", or null.</summary>
    public string? CostType { get; init; }

    /// <summary>Options of further reporting tags: the tag's id and the option's.</summary>
    public IReadOnlyList<(string TagId, string OptionId)> OtherTags { get; init; } = [];

    /// <summary>The item that was ordered, or empty for a line that only names its account.</summary>
    public string ItemId { get; init; } = "";

    /// <summary>The values of its custom fields, by label.</summary>
    public IReadOnlyDictionary<string, string> CustomFields { get; init; } = new Dictionary<string, string>();

    /// <summary>The id of the header above the line, or empty.</summary>
    public string HeaderId { get; init; } = "";

    /// <summary>The text of the header above the line, or empty.</summary>
    public string HeaderName { get; init; } = "";
}
