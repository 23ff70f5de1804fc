using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What is known of a document of an invoice.</summary>
public sealed record InvoiceDocument
{
    /// <summary>Its id, in digits.</summary>
    public string DocumentId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? DocumentName { get; init; }

    /// <summary>Name of the file.</summary>
    public string? FileName { get; init; }

    /// <summary>Bytes.</summary>
    public int? FileSize { get; init; }

    /// <summary>Media type.</summary>
    public string? FileType { get; init; }

    /// <summary>Where it lies.</summary>
    public string? DocumentUrl { get; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
