using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>An option of a reporting tag, with whether it is in use and what is above it.</summary>
public sealed record TagOptionDetail
{
    /// <summary>Its id, in digits: <c>tag_option_id</c> on records and lines.</summary>
    public string OptionId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? OptionName { get; init; }

    /// <summary>Its place among all options.</summary>
    public int? OptionOrder { get; init; }

    /// <summary>The option above it; null where it is at the top.</summary>
    public string? ParentId { get; init; }

    /// <summary>The name of the option above it.</summary>
    public string? ParentName { get; init; }

    /// <summary>Whether it is in use.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether it is chosen where nothing is.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>The options below it, where they are not rows of their own.</summary>
    public IReadOnlyList<TagOptionDetail> Children { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
