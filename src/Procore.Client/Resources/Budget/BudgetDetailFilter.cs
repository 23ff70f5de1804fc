using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>Narrows the budget detail report; conditions are combined with AND. Lists that are null are not sent.</summary>
public sealed record BudgetDetailFilter
{
    /// <summary>Only rows of these cost codes.</summary>
    [JsonPropertyName("cost_code")]
    public IReadOnlyList<long>? CostCodeIds { get; init; }

    /// <summary>Only rows of these divisions.</summary>
    [JsonPropertyName("root_cost_code")]
    public IReadOnlyList<long>? RootCostCodeIds { get; init; }

    /// <summary>Only rows of these cost types.</summary>
    [JsonPropertyName("cost_type")]
    public IReadOnlyList<long>? CostTypeIds { get; init; }

    /// <summary>Only rows of these vendors.</summary>
    [JsonPropertyName("vendor")]
    public IReadOnlyList<long>? VendorIds { get; init; }

    /// <summary>Only rows of these kinds, as Procore names them.</summary>
    [JsonPropertyName("detail_type")]
    public IReadOnlyList<string>? DetailTypes { get; init; }

    /// <summary>
    /// Only rows of these billers, sub jobs or the project: each an object with a <c>value</c>, a <c>type</c> and a <c>name</c>. What
    /// stands in those is not described, so entries are sent as they are.
    /// </summary>
    [JsonPropertyName("biller")]
    public IReadOnlyList<JsonElement>? Billers { get; init; }

    /// <summary>Conditions that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
