using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A bank account that a rule is for.</summary>
public sealed record BankRuleAccount
{
    /// <summary>The bank account.</summary>
    public string? TargetAccountId { get; init; }

    /// <summary>Name of the bank account.</summary>
    public string? TargetAccountName { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
