using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A document of a task.</summary>
public sealed record TaskDocument
{
    /// <summary>Its id, in digits.</summary>
    public string DocumentId { get => field ?? ""; init; }

    /// <summary>Name of the file. Untrusted: it was chosen by whoever attached it.</summary>
    public string? FileName { get; init; }

    /// <summary>What it is, such as <c>pdf</c>.</summary>
    public string? FileType { get; init; }

    /// <summary>Bytes.</summary>
    public int? FileSize { get; init; }

    /// <summary>Whether customers see it.</summary>
    public bool? CanShowInPortal { get; init; }

    /// <summary>Its place among the others.</summary>
    public int? AttachmentOrder { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
