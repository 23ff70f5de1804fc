using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>An option of a reporting tag.</summary>
public sealed record TagOption
{
    /// <summary>Its id, in digits: <c>tag_option_id</c> on records and lines.</summary>
    public string OptionId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? OptionName { get; init; }

    /// <summary>Levels above it.</summary>
    public int? Depth { get; init; }

    /// <summary>Whether it is in use; the list of all options does not say.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
