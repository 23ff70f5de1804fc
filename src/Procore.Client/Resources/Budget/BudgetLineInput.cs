using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A budget line to create or to change. Members that are not assigned are not sent.</summary>
public sealed record BudgetLineInput
{
    /// <summary>The WBS code that the line is budgeted on; a line that is created needs one.</summary>
    public Optional<long?> WbsCodeId { get; init; }

    /// <summary>The original amount. Procore refuses to change it on a locked budget.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> OriginalBudgetAmount { get; init; }

    /// <summary>The quantity.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> Quantity { get; init; }

    /// <summary>The unit of measure: one of the company's list.</summary>
    public Optional<string?> Uom { get; init; }

    /// <summary>The cost of one unit.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> UnitCost { get; init; }

    /// <summary>How the amount is found.</summary>
    public Optional<BudgetCalculationStrategy?> CalculationStrategy { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
