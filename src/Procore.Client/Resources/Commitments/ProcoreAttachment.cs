using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A file that is attached to a record.</summary>
public sealed record ProcoreAttachment
{
    /// <summary>The id of the attachment.</summary>
    public long? Id { get; init; }

    /// <summary>The name of the file. Untrusted: it was chosen by whoever attached it.</summary>
    public string? Filename { get; init; }

    /// <summary>
    /// Where the file is. Send a token to hosts of <c>procore.com</c> alone, and not along when they point elsewhere.
    /// </summary>
    public string? Url { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
