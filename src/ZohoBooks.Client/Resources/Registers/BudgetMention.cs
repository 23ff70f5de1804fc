using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A budget, by name.</summary>
public sealed record BudgetMention
{
    /// <summary>The budget.</summary>
    public string? BudgetId { get; init; }

    /// <summary>Its name.</summary>
    public string? BudgetName { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
