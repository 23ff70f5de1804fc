using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>The WBS code of a line.</summary>
public sealed record WbsCodeReference
{
    /// <summary>The id of the code.</summary>
    public long Id { get; init; }

    /// <summary>The whole code.</summary>
    public string? FlatCode { get; init; }

    /// <summary>The description of the code.</summary>
    public string? Description { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
