using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A type of change events, of the company's list.</summary>
public sealed record ChangeEventType
{
    /// <summary>The id of the type.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get => field ?? ListedName; init; }

    /// <summary>The name under which the list of types has it; a change event has it as its name.</summary>
    [JsonPropertyName("change_type")]
    public string? ListedName { get; init; }

    /// <summary>The abbreviation.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>Whether people can choose it.</summary>
    public bool? ShowInSelect { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>A reason for changes, of the company's list.</summary>
public sealed record ChangeReason
{
    /// <summary>The id of the reason.</summary>
    public long Id { get; init; }

    /// <summary>The reason in words.</summary>
    [JsonPropertyName("change_reason")]
    public string? Reason { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
