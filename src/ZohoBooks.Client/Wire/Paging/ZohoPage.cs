namespace ZohoBooks.Client;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The record that is listed.</typeparam>
public sealed class ZohoPage<T>
{
    /// <summary>Creates a page.</summary>
    /// <param name="items">The records, in the order in which Zoho Books sent them.</param>
    /// <param name="continuation">Where the next page starts; null on the last page.</param>
    /// <param name="totalCount">How many records the whole list holds; null where Zoho Books did not say.</param>
    /// <param name="unreadable">The rows that cannot be read; null when there are none.</param>
    public ZohoPage(
        IReadOnlyList<T> items,
        string? continuation = null,
        long? totalCount = null,
        IReadOnlyList<ZohoBooksUnreadableRow>? unreadable = null)
    {
        Items = items ?? throw new ArgumentNullException(nameof(items));
        Continuation = continuation;
        TotalCount = totalCount;
        Unreadable = unreadable ?? [];
    }

    /// <summary>The records, in the order in which Zoho Books sent them.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>The rows that cannot be read, each with the field, the reason and its JSON. Filters are not checked on them.</summary>
    public IReadOnlyList<ZohoBooksUnreadableRow> Unreadable { get; }

    /// <summary>Where the next page starts, to be given to <see cref="ZohoList{T}.AsPages"/>; null on the last page.</summary>
    public string? Continuation { get; }

    /// <summary>How many records the whole list holds (<c>total</c> of its page context); null where Zoho Books did not say.</summary>
    public long? TotalCount { get; }

    /// <summary>The route that it came from.</summary>
    internal string Route { get; init; } = "";
}
