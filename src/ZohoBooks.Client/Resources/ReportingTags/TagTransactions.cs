using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>The kinds of transactions that a tag may be chosen on, and where on them.</summary>
/// <param name="Preference"><c>transaction</c>: once for the whole of it; <c>line_item</c>: on each line.</param>
/// <param name="Entities">The kinds of transactions.</param>
public sealed record TagTransactions(string? Preference, IReadOnlyList<TagEntity>? Entities)
{
    /// <summary>Members of the answer that have no property here; written back as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
