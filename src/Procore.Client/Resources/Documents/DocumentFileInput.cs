using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>Changes to a file. Members that are not assigned are not sent.</summary>
public sealed record DocumentFileInput
{
    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The id of the folder that it goes into.</summary>
    public Optional<long?> ParentId { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Whether it is private.</summary>
    [JsonPropertyName("explicit_permissions")]
    public Optional<bool?> IsPrivate { get; init; }

    /// <summary>Whether its followers are told of changes.</summary>
    public Optional<bool?> IsTracked { get; init; }

    /// <summary>The UUID of an upload that is complete, whose content becomes the file's.</summary>
    public Optional<string?> UploadUuid { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The body of an update of a file.</summary>
internal sealed record DocumentFileBody(DocumentFileInput File);
