using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A budget change to create or to change. Members that are not assigned are not sent.</summary>
public sealed record BudgetChangeInput
{
    /// <summary>The number; one that is created without it gets the next.</summary>
    public Optional<long?> Number { get; init; }

    /// <summary>The status. Procore wants one where a budget change is created.</summary>
    public Optional<BudgetChangeStatus?> Status { get; init; }

    /// <summary>The title.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>The description, as text with line breaks. Procore keeps HTML, see <see cref="DescriptionHtml"/>.</summary>
    [JsonIgnore]
    public Optional<string?> Description
    {
        get => DescriptionHtml.HasValue ? new(HtmlText.ToText(DescriptionHtml.Value)) : default;
        init => DescriptionHtml = value.HasValue ? new(HtmlText.ToHtml(value.Value)) : default;
    }

    /// <summary>The same, as the HTML that Procore keeps; sent as it is. Set this or <see cref="Description"/>, not both.</summary>
    [JsonPropertyName("description")]
    public Optional<string?> DescriptionHtml { get; init; }

    /// <summary>
    /// The lines. An update changes those that it names by their id, adds those without one and leaves all others alone.
    /// </summary>
    [JsonPropertyName("adjustment_line_items")]
    public IReadOnlyList<BudgetChangeLineInput>? Lines { get; init; }

    /// <summary>Changes to quantities of work. An update adds those without an id.</summary>
    [JsonPropertyName("production_quantities")]
    public IReadOnlyList<BudgetChangeQuantityInput>? Quantities { get; init; }

    /// <summary>The files, by their ids in Procore's store of files. An update replaces all that are attached.</summary>
    [JsonPropertyName("prostore_file_ids")]
    public IReadOnlyList<long>? FileIds { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>Whether a second send would add lines a second time.</summary>
    internal bool Adds =>
        Lines?.Any(static line => line?.Id is null) == true || Quantities?.Any(static quantity => quantity?.Id is null) == true;
}

/// <summary>A line of a budget change to add, to change or to delete. Members that are not assigned are not sent.</summary>
public sealed record BudgetChangeLineInput
{
    /// <summary>The id of an existing line; a line without it is added.</summary>
    public long? Id { get; init; }

    /// <summary>What the line is: ids are those of one type.</summary>
    public Optional<BudgetChangeLineType?> Type { get; init; }

    /// <summary>
    /// The number of the adjustment that it belongs to. The line of a change event gets the next where it has none; a further line needs
    /// that of the adjustment whose first line is there.
    /// </summary>
    public Optional<long?> AdjustmentNumber { get; init; }

    /// <summary>The WBS code whose budget is changed.</summary>
    public Optional<long?> WbsCodeId { get; init; }

    /// <summary>The amount; below zero where it is taken from the code.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> Amount { get; init; }

    /// <summary>How the amount is found.</summary>
    public Optional<BudgetCalculationStrategy?> CalculationStrategy { get; init; }

    /// <summary>The quantity.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> Quantity { get; init; }

    /// <summary>The cost of one unit.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> UnitCost { get; init; }

    /// <summary>The unit of measure: one of the company's list.</summary>
    public Optional<string?> Uom { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The comment.</summary>
    public Optional<string?> Comment { get; init; }

    /// <summary>The line of a change event that it comes from.</summary>
    [JsonPropertyName("change_event_line_item_id")]
    public Optional<long?> ChangeEventLineId { get; init; }

    /// <summary>A word of the caller's by which answer and errors tell the line.</summary>
    public Optional<string?> Ref { get; init; }

    /// <summary>Whether the existing line is to be deleted; known to updates alone.</summary>
    [JsonPropertyName("_delete")]
    public Optional<bool?> Deleted { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>A change to a quantity of work that a budget change makes. Members that are not assigned are not sent.</summary>
public sealed record BudgetChangeQuantityInput
{
    /// <summary>The id of an existing quantity; one without it is added.</summary>
    public long? Id { get; init; }

    /// <summary>The cost code.</summary>
    public Optional<long?> CostCodeId { get; init; }

    /// <summary>The quantity.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> Quantity { get; init; }

    /// <summary>The unit of measure: one of the company's list.</summary>
    public Optional<string?> Uom { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The comment.</summary>
    public Optional<string?> Comment { get; init; }

    /// <summary>The quantity of a change event that it comes from.</summary>
    [JsonPropertyName("change_event_production_quantity_id")]
    public Optional<long?> ChangeEventQuantityId { get; init; }

    /// <summary>A word of the caller's by which answer and errors tell the quantity.</summary>
    public Optional<string?> Ref { get; init; }

    /// <summary>Whether the existing quantity is to be deleted; known to updates alone.</summary>
    [JsonPropertyName("_delete")]
    public Optional<bool?> Deleted { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
