using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A file that is to be uploaded. It goes as a form; members that are not assigned are not sent.</summary>
public sealed record UploadInput
{
    /// <summary>The name that the file has when it is downloaded.</summary>
    [JsonPropertyName("response_filename")]
    public required string FileName { get; init; }

    /// <summary>The content type that the file has when it is downloaded.</summary>
    [JsonPropertyName("response_content_type")]
    public string? ContentType { get; init; }

    /// <summary>Whether a browser saves the file, in place of showing it.</summary>
    [JsonPropertyName("attachment_content_disposition")]
    public bool? IsAttachment { get; init; }

    /// <summary>The length of the file, in bytes.</summary>
    public long? Size { get; init; }

    /// <summary>Members that have no property here: each is a part of the form, a text as it is and anything else as JSON.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>A part of a file that is uploaded in parts. Members that are not assigned are not sent.</summary>
public sealed record UploadSegment
{
    /// <summary>The length of the part, in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The SHA-256 of the part.</summary>
    [JsonPropertyName("sha256")]
    public required string Sha256 { get; init; }

    /// <summary>The MD5 of the part.</summary>
    [JsonPropertyName("md5")]
    public string? Md5 { get; init; }

    /// <summary>The entity tag that the storage answered for the part.</summary>
    public string? Etag { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The body of a change of an upload.</summary>
internal sealed record UploadSegmentsBody(IReadOnlyList<UploadSegment> Segments);
