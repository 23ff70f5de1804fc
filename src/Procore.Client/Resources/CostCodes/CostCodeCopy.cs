using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>What became of standard cost codes that were copied into a project.</summary>
public sealed record CostCodeCopy
{
    /// <summary>The cost codes that were made.</summary>
    public IReadOnlyList<CostCode> Successes { get => field ?? []; init; }

    /// <summary>What Procore says of those that were not.</summary>
    public IReadOnlyList<string> Failures { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
