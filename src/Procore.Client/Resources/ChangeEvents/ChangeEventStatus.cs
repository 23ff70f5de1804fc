using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A status of change events. A company names its own; what each stands for is in <see cref="MappedToStatus"/>.</summary>
public sealed record ChangeEventStatus
{
    /// <summary>The id of the status.</summary>
    public long Id { get; init; }

    /// <summary>The name that people see.</summary>
    public string? Name { get; init; }

    /// <summary>What it stands for.</summary>
    public ChangeEventPhase? MappedToStatus { get; init; }

    /// <summary>Whether new change events have it.</summary>
    [JsonPropertyName("default_status")]
    public bool? IsDefault { get; init; }

    /// <summary>Whether it is one of Procore's own.</summary>
    [JsonPropertyName("default")]
    public bool? IsBuiltIn { get; init; }

    /// <summary>Whether people can choose it.</summary>
    public bool? ShowInSelect { get; init; }

    /// <summary>Whether it may be deleted.</summary>
    public bool? Deletable { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>Changes to a status of change events. Members that are not assigned are not sent.</summary>
public sealed record ChangeEventStatusInput
{
    /// <summary>The name that people see.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>What it stands for.</summary>
    public Optional<ChangeEventPhase?> MappedToStatus { get; init; }

    /// <summary>Whether people can choose it.</summary>
    public Optional<bool?> ShowInSelect { get; init; }

    /// <summary>Whether new change events have it.</summary>
    [JsonPropertyName("default_status")]
    public Optional<bool?> IsDefault { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
