using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A reporting tag on a record or a line, and the option that was chosen.</summary>
public sealed record ReportingTag
{
    /// <summary>Id of the tag.</summary>
    public string? TagId { get; init; }

    /// <summary>Name of the tag.</summary>
    public string? TagName { get; init; }

    /// <summary>Id of the chosen option.</summary>
    public string? TagOptionId { get; init; }

    /// <summary>Name of the chosen option.</summary>
    public string? TagOptionName { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
