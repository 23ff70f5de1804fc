using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into a filter that finds what rules look at. What is left alone is not sent.</summary>
public sealed record BankMatchFilterInput : IInput
{
    /// <summary>Its name.</summary>
    public Optional<string?> RuleName { get; init; }

    /// <summary>Its place among the others.</summary>
    public Optional<int?> RuleOrder { get; init; }

    /// <summary>Which lines it looks at, such as <c>withdrawal</c>.</summary>
    public Optional<string?> ApplyTo { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
