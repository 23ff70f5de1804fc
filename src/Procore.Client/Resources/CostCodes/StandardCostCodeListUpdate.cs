using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A change of a list of standard cost codes. Members that are not assigned are not sent.</summary>
public sealed record StandardCostCodeListUpdate
{
    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>
    /// True makes the list one of the accounting system that Procore is connected with. Procore does not take false for a list that is
    /// one.
    /// </summary>
    public Optional<bool?> IsErpList { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
