using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>The option of a reporting tag to choose on a record or a line.</summary>
/// <param name="TagId">Id of the tag.</param>
/// <param name="TagOptionId">Id of the option.</param>
public sealed record ReportingTagInput(string TagId, string TagOptionId) : IInput
{
    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>Tags as they were read; null when there are none.</summary>
    internal static IReadOnlyList<ReportingTagInput>? From(IReadOnlyList<ReportingTag> tags) => tags.Count == 0
        ? null
        : [.. tags.Where(static tag => tag is { TagId: not null, TagOptionId: not null })
            .Select(static tag => new ReportingTagInput(tag.TagId!, tag.TagOptionId!))];
}
