using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A folder of the Documents tool, with the folders and files that are right in it.</summary>
public sealed record DocumentFolder
{
    /// <summary>The id of the folder.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The id of the folder that it is in; null for the root.</summary>
    public long? ParentId { get; init; }

    /// <summary>The name with those of the folders above it.</summary>
    public string? NameWithPath { get; init; }

    /// <summary>The folders in it. What is in those is told by reading them.</summary>
    public IReadOnlyList<DocumentSubfolder> Folders { get => field ?? []; init; }

    /// <summary>The files in it.</summary>
    public IReadOnlyList<DocumentFile> Files { get => field ?? []; init; }

    /// <summary>Whether it is private.</summary>
    public bool? Private { get; init; }

    /// <summary>Whether it only can be read.</summary>
    public bool? ReadOnly { get; init; }

    /// <summary>Whether it is in the recycle bin.</summary>
    public bool? IsDeleted { get; init; }

    /// <summary>Whether it is the recycle bin itself.</summary>
    public bool? IsRecycleBin { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>A folder in another one.</summary>
public sealed record DocumentSubfolder
{
    /// <summary>The id of the folder.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The id of the folder that it is in.</summary>
    public long? ParentId { get; init; }

    /// <summary>The name with those of the folders above it.</summary>
    public string? NameWithPath { get; init; }

    /// <summary>Whether it is private.</summary>
    public bool? Private { get; init; }

    /// <summary>Whether it is in the recycle bin.</summary>
    public bool? IsDeleted { get; init; }

    /// <summary>Whether it is the recycle bin itself.</summary>
    public bool? IsRecycleBin { get; init; }

    /// <summary>Whether anything is in it.</summary>
    public bool? HasChildren { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
