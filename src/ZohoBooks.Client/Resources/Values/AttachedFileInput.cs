using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A file that Zoho Books has already and that a record gets.</summary>
public sealed record AttachedFileInput : IInput
{
    /// <summary>The id of the file (<c>document_id</c>).</summary>
    public string? DocumentId { get; init; }

    /// <summary>Its name.</summary>
    public Optional<string?> FileName { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
