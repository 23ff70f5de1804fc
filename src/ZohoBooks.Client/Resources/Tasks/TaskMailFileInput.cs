using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A file that goes with the e-mail about a task.</summary>
public sealed record TaskMailFileInput : IInput
{
    /// <summary>The file.</summary>
    public Optional<string?> AttachmentId { get; init; }

    /// <summary>Its name.</summary>
    public Optional<string?> FileName { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
