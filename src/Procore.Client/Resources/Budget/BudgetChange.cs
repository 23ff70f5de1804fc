using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A budget change: amounts that are moved on a budget, or added to it, after it was locked. Amounts are in the project's currency. A list
/// tells sums in place of lines.
/// </summary>
public sealed record BudgetChange
{
    /// <summary>The id of the budget change.</summary>
    public long Id { get; init; }

    /// <summary>The number.</summary>
    public string? Number { get; init; }

    /// <summary>The status.</summary>
    public BudgetChangeStatus? Status { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The description, as text with line breaks; see <see cref="DescriptionHtml"/>.</summary>
    [JsonIgnore]
    public string? Description { get => HtmlText.ToText(DescriptionHtml); init => DescriptionHtml = HtmlText.ToHtml(value); }

    /// <summary>The description, as the HTML that Procore keeps.</summary>
    [JsonPropertyName("description")]
    public string? DescriptionHtml { get; init; }

    /// <summary>How far it is on its way into an ERP system.</summary>
    public BudgetErpStatus? ErpStatus { get; init; }

    /// <summary>The sum of its lines.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The id of the prime contract that it belongs to, in a list.</summary>
    public long? PrimeContractId { get; init; }

    /// <summary>The prime contract that it belongs to.</summary>
    [JsonConverter(typeof(MentionConverter<Reference>))]
    public Reference? PrimeContract { get; init; }

    /// <summary>The lines, where one budget change is read.</summary>
    [JsonPropertyName("adjustment_line_items")]
    public IReadOnlyList<BudgetChangeLine> Lines { get => field ?? []; init; }

    /// <summary>The ids of the lines of change events that went into it, in a list.</summary>
    [JsonPropertyName("change_event_line_item_ids")]
    public IReadOnlyList<long> ChangeEventLineIds { get => field ?? []; init; }

    /// <summary>The change event that Procore made with it.</summary>
    [JsonConverter(typeof(MentionConverter<Reference>))]
    public Reference? CreatedChangeEvent { get; init; }

    /// <summary>The attached files.</summary>
    public IReadOnlyList<BudgetChangeFile> Attachments { get => field ?? []; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>When the record was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>The values of custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomField> CustomFieldValues => ProcoreCustomField.In(AdditionalMembers);

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>A line of a budget change.</summary>
public sealed record BudgetChangeLine
{
    /// <summary>The id of the line, among those of its type.</summary>
    public long Id { get; init; }

    /// <summary>What the line is.</summary>
    public BudgetChangeLineType? Type { get; init; }

    /// <summary>The number of the adjustment that it belongs to: lines of one number belong together.</summary>
    public long? AdjustmentNumber { get; init; }

    /// <summary>The id of its budget change.</summary>
    public long? BudgetChangeId { get; init; }

    /// <summary>The WBS code whose budget is changed.</summary>
    [JsonConverter(typeof(MentionConverter<WbsCodeReference>))]
    public WbsCodeReference? WbsCode { get; init; }

    /// <summary>The amount; below zero where it is taken from the code.</summary>
    public decimal? Amount { get; init; }

    /// <summary>How the amount is found.</summary>
    public BudgetCalculationStrategy? CalculationStrategy { get; init; }

    /// <summary>The quantity.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The cost of one unit.</summary>
    public decimal? UnitCost { get; init; }

    /// <summary>The unit of measure.</summary>
    public string? Uom { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }

    /// <summary>The id of the line of a change event that it comes from.</summary>
    [JsonPropertyName("change_event_line_item_id")]
    public long? ChangeEventLineId { get; init; }

    /// <summary>The word by which the request named the line.</summary>
    public string? Ref { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>When the line was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>A file that is attached to a budget change.</summary>
public sealed record BudgetChangeFile
{
    /// <summary>The id of the file in Procore's store of files.</summary>
    [JsonPropertyName("prostore_file_id")]
    public long? FileId { get; init; }

    /// <summary>The name of the file. Untrusted: it was chosen by whoever attached it.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// Where the file is. Send a token to hosts of <c>procore.com</c> alone, and not along when they point elsewhere.
    /// </summary>
    public string? Url { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
