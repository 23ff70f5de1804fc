using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A sub job of a project, with cost codes of its own.</summary>
public sealed record SubJob : ISyncEntity
{
    /// <summary>The id of the sub job.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The code, unique in the project.</summary>
    public string? Code { get; init; }

    /// <summary>The third-party id of the sub job, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
