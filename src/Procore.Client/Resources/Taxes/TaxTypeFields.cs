using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>What can be written on a tax type. Members that are not assigned are not sent.</summary>
public abstract record TaxTypeFields
{
    private protected TaxTypeFields()
    {
    }

    /// <summary>The name. A tax type that is created needs one.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
