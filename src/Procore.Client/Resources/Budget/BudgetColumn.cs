using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A column of a budget view.</summary>
public sealed record BudgetColumn
{
    /// <summary>What the column is called in a row (<see cref="BudgetRow.Columns"/>).</summary>
    public string? Id { get; init; }

    /// <summary>The name that people see.</summary>
    public string? Name { get; init; }

    /// <summary>The kind of column.</summary>
    public string? Type { get; init; }

    /// <summary>The place of the column.</summary>
    public long? Position { get; init; }

    /// <summary>Whether the values of the column can be added up.</summary>
    public bool? Aggregatable { get; init; }

    /// <summary>Whether rows can be filtered by the column.</summary>
    public bool? Filterable { get; init; }

    /// <summary>Whether rows can be grouped by the column.</summary>
    public bool? Groupable { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
