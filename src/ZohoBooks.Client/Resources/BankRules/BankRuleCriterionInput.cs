using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What a line of a statement has to be for a rule. With an id it changes that criterion.</summary>
public sealed record BankRuleCriterionInput : IInput
{
    /// <summary>The criterion to change; null makes a new one.</summary>
    public string? CriteriaId { get; init; }

    /// <summary>The part of the line.</summary>
    public Optional<string?> Field { get; init; }

    /// <summary>How it is compared.</summary>
    public Optional<string?> Comparator { get; init; }

    /// <summary>With what.</summary>
    public Optional<string?> Value { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
