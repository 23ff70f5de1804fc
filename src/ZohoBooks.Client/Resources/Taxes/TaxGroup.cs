using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>Several taxes that are due together.</summary>
public sealed record TaxGroup
{
    /// <summary>Its id, in digits.</summary>
    public string TaxGroupId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? TaxGroupName { get; init; }

    /// <summary>Per cent, of all its taxes together.</summary>
    public decimal? TaxGroupPercentage { get; init; }

    /// <summary>The taxes.</summary>
    public IReadOnlyList<Tax> Taxes { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
