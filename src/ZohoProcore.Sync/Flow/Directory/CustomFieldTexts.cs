using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Custom fields and reporting tags of Zoho Books as texts by name.</summary>
internal static class CustomFieldTexts
{
    /// <summary>
    /// The fields that have a value, by label, or where Zoho says none by API name or id; null when there are none. Of two with one name
    /// the first counts.
    /// </summary>
    public static SortedDictionary<string, string>? Of(IReadOnlyList<CustomField> all)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in all)
        {
            var name = new[] { field.Label, field.ApiName, field.CustomFieldId }.FirstOrDefault(one => !string.IsNullOrEmpty(one));
            if (name is not null && field.Text is { Length: > 0 } text && !fields.ContainsKey(name))
            {
                fields.Add(name, text);
            }
        }

        return fields.Count == 0 ? null : fields;
    }

    /// <summary>The fields that have a value, by id; null when there are none.</summary>
    public static SortedDictionary<string, string>? ById(IEnumerable<CustomField> all)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in all)
        {
            if (field is { CustomFieldId: { } id, Text: { Length: > 0 } text })
            {
                fields[id] = text;
            }
        }

        return fields.Count == 0 ? null : fields;
    }

    /// <summary>The tags of which an option is chosen.</summary>
    public static SortedDictionary<string, string> OfTags(IReadOnlyList<ReportingTag> all)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in all)
        {
            if (tag is { TagName.Length: > 0, TagOptionName.Length: > 0 })
            {
                tags[tag.TagName] = tag.TagOptionName;
            }
        }

        return tags;
    }
}
