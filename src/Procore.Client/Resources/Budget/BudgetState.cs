using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>What a budget as a whole is like.</summary>
public sealed record BudgetState
{
    /// <summary>Whether original amounts are locked: what changes from then on are budget changes, or modifications.</summary>
    public bool? Locked { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
