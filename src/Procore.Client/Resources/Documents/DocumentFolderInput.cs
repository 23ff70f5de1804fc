using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A folder to create or to change. Members that are not assigned are not sent.</summary>
public sealed record DocumentFolderInput
{
    /// <summary>The name; needed for a new one.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The id of the folder that it is, or goes, into; the root where none is given for a new one.</summary>
    public Optional<long?> ParentId { get; init; }

    /// <summary>Whether it is private.</summary>
    [JsonPropertyName("explicit_permissions")]
    public Optional<bool?> IsPrivate { get; init; }

    /// <summary>Whether who creates it is told of changes.</summary>
    public Optional<bool?> IsTracked { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The body of a create or update of a folder.</summary>
internal sealed record DocumentFolderBody(DocumentFolderInput Folder);
