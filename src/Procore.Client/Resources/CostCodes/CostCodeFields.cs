using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>What can be written on a cost code besides code and name. Members that are not assigned are not sent.</summary>
public abstract record CostCodeFields
{
    private protected CostCodeFields()
    {
    }

    /// <summary>The cost code above this one.</summary>
    public Optional<long?> ParentId { get; init; }

    /// <summary>The place among its siblings.</summary>
    public Optional<long?> Position { get; init; }

    /// <summary>The standard cost code from which this code was made.</summary>
    public Optional<long?> StandardCostCodeId { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
