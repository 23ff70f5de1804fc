using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>What can be written on a sub job. Members that are not assigned are not sent.</summary>
public abstract record SubJobFields
{
    private protected SubJobFields()
    {
    }

    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The code, unique in the project.</summary>
    public Optional<string?> Code { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
