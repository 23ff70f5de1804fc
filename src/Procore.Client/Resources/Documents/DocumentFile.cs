using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A file of the Documents tool, with its versions.</summary>
public sealed record DocumentFile
{
    /// <summary>The id of the file.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The id of the folder that it is in.</summary>
    public long? ParentId { get; init; }

    /// <summary>The name with those of the folders above it.</summary>
    public string? NameWithPath { get; init; }

    /// <summary>The size in bytes.</summary>
    public long? Size { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The type of the file, e.g. <c>pdf</c>.</summary>
    public string? FileType { get; init; }

    /// <summary>Its versions.</summary>
    [JsonPropertyName("file_versions")]
    public IReadOnlyList<DocumentFileVersion> Versions { get => field ?? []; init; }

    /// <summary>Whether it is private.</summary>
    public bool? Private { get; init; }

    /// <summary>Whether it is in the recycle bin.</summary>
    public bool? IsDeleted { get; init; }

    /// <summary>Until when somebody has checked it out.</summary>
    public Instant? CheckedOutUntil { get; init; }

    /// <summary>When it was made.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>A version of a file.</summary>
public sealed record DocumentFileVersion
{
    /// <summary>The id of the version.</summary>
    public long Id { get; init; }

    /// <summary>The id of the file.</summary>
    public long? FileId { get; init; }

    /// <summary>The number of the version.</summary>
    public string? Number { get; init; }

    /// <summary>The size in bytes.</summary>
    public long? Size { get; init; }

    /// <summary>Where it is downloaded. Send the token of the API to hosts of Procore alone.</summary>
    public string? Url { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>When it was made.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
