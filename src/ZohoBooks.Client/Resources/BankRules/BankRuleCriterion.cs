using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What a line of a statement has to be for a rule.</summary>
public sealed record BankRuleCriterion
{
    /// <summary>Its id, in digits.</summary>
    public string? CriteriaId { get; init; }

    /// <summary>The part of the line.</summary>
    public string? Field { get; init; }

    /// <summary>How it is compared.</summary>
    public string? Comparator { get; init; }

    /// <summary>With what.</summary>
    public string? Value { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
