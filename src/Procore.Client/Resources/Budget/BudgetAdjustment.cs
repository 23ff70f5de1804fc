using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A line of a budget change, in the list of all of them. Amounts are in the project's currency.</summary>
public sealed record BudgetAdjustment
{
    /// <summary>The id of the line, among those of its type.</summary>
    public long Id { get; init; }

    /// <summary>What the line is.</summary>
    public BudgetChangeLineType? Type { get; init; }

    /// <summary>The number of the adjustment that it belongs to: lines of one number belong together.</summary>
    public long? AdjustmentNumber { get; init; }

    /// <summary>The id of the WBS code whose budget is changed.</summary>
    public long? WbsCodeId { get; init; }

    /// <summary>The amount; below zero where it is taken from the code.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The quantity.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The unit of measure.</summary>
    public string? Uom { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The id of the budget change.</summary>
    public long? BudgetChangeId { get; init; }

    /// <summary>The number of the budget change.</summary>
    public string? BudgetChangeNumber { get; init; }

    /// <summary>The title of the budget change.</summary>
    public string? BudgetChangeName { get; init; }

    /// <summary>The status of the budget change.</summary>
    public BudgetChangeStatus? BudgetChangeStatus { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>Narrows a list of lines of budget changes; conditions are combined with AND.</summary>
public sealed record BudgetAdjustmentFilter
{
    /// <summary>Only lines of this budget change.</summary>
    public long? BudgetChangeId { get; init; }

    /// <summary>Only lines of this adjustment; to be used with its budget change.</summary>
    public long? AdjustmentId { get; init; }
}
