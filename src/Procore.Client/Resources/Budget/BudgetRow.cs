using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A row of a budget view. Besides what is named here it has one member for each column of the view, see <see cref="Columns"/>. Which of
/// the named members are there depends on the kind of row.
/// </summary>
public sealed record BudgetRow
{
    /// <summary>The id of the budget line; null for rows that are not on the budget, and for sums of several.</summary>
    public long? Id { get; init; }

    /// <summary>The id of the project.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The WBS code of the row.</summary>
    public long? WbsCodeId { get; init; }

    /// <summary>The id of the project or sub job that the row belongs to.</summary>
    public long? BillerId { get; init; }

    /// <summary>Whether the row belongs to the project or to a sub job.</summary>
    public BillerType? BillerType { get; init; }

    /// <summary>The name of the project or sub job that the row belongs to.</summary>
    public string? Biller { get; init; }

    /// <summary>The id of the division (the cost code at the top).</summary>
    public long? RootCostCodeId { get; init; }

    /// <summary>The name of the division.</summary>
    public string? RootCostCode { get; init; }

    /// <summary>The id of the cost code.</summary>
    public long? CostCodeId { get; init; }

    /// <summary>The name of the cost code.</summary>
    public string? CostCode { get; init; }

    /// <summary>The third-party id of the cost code.</summary>
    public string? CostCodeOriginId { get; init; }

    /// <summary>The id of the cost type.</summary>
    [JsonPropertyName("category_id")]
    public long? CostTypeId { get; init; }

    /// <summary>The name of the cost type.</summary>
    [JsonPropertyName("category")]
    public string? CostType { get; init; }

    /// <summary>The original amount of the budget, in the project's currency.</summary>
    public decimal? OriginalBudgetAmount { get; init; }

    /// <summary>The sum of modifications, in the project's currency.</summary>
    public decimal? BudgetModifications { get; init; }

    /// <summary>Why the row is not on the budget.</summary>
    public string? UnbudgetedReason { get; init; }

    /// <summary>The columns of the view by <see cref="BudgetColumn.Id"/>, as Procore sent them, and whatever else it sent.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Columns { get; set; }

    /// <summary>The amount in a column; null when the row has no such column, or no number in it.</summary>
    /// <param name="column">The id of the column.</param>
    public decimal? Amount(string column)
    {
        if (Columns is null || !Columns.TryGetValue(column, out JsonElement value))
            return null;
        if (value.ValueKind == JsonValueKind.Number)
            return value.TryGetDecimal(out decimal number) ? number : null;
        return value.ValueKind == JsonValueKind.String
            && decimal.TryParse(JsonText.TextOf(value), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal parsed)
            ? parsed
            : null;
    }
}
