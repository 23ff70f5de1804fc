using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A change of a WBS code. Members that are not assigned are not sent.</summary>
public sealed record WbsCodeUpdate
{
    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Whether the code can be used.</summary>
    public Optional<WbsCodeStatus?> Status { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
