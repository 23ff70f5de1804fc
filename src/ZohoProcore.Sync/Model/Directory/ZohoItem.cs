namespace ZohoProcore.Sync;

/// <summary>An item of Zoho Books that lines name, as its own record says.</summary>
public sealed record ZohoItem
{
    /// <summary>The item_id.</summary>
    public required string ItemId { get; init; }

    /// <summary>The item's name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>
    /// Its custom fields that have a value, by label (by API name or id where Zoho Books says no label); null when there are none.
    /// </summary>
    public SortedDictionary<string, string>? CustomFields
    {
        get;
        init => field = value is null ? null : new(value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Its reporting tags: the tag's name and the chosen option's name; null when there are none.</summary>
    public SortedDictionary<string, string>? Tags
    {
        get;
        init => field = value is null ? null : new(value, StringComparer.OrdinalIgnoreCase);
    }
}
