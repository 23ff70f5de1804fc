namespace Procore.Client;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The record that is listed.</typeparam>
public sealed class ProcorePage<T>
{
    /// <summary>Creates a page.</summary>
    /// <param name="items">The records, in the order in which Procore sent them.</param>
    /// <param name="continuation">Where the next page starts; null on the last page.</param>
    /// <param name="totalCount">How many records the whole list holds; null where Procore did not say.</param>
    /// <param name="unreadable">The records of the page that cannot be read; null for none.</param>
    public ProcorePage(
        IReadOnlyList<T> items,
        string? continuation = null,
        long? totalCount = null,
        IReadOnlyList<ProcoreUnreadableRow>? unreadable = null)
    {
        Items = items ?? throw new ArgumentNullException(nameof(items));
        Continuation = continuation;
        TotalCount = totalCount;
        Unreadable = unreadable ?? [];
    }

    /// <summary>The records, in the order in which Procore sent them.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>The records of the page that cannot be read, as they came. They are not among <see cref="Items"/>.</summary>
    public IReadOnlyList<ProcoreUnreadableRow> Unreadable { get; }

    /// <summary>Where the next page starts, to be given to <see cref="ProcoreList{T}.AsPages"/>; null on the last page.</summary>
    public string? Continuation { get; }

    /// <summary>How many records the whole list holds (the <c>Total</c> header); null where Procore did not say.</summary>
    public long? TotalCount { get; }

    /// <summary>The method of the call that brought it.</summary>
    internal string Method { get; init; } = "GET";

    /// <summary>The route that it came from.</summary>
    internal string Route { get; init; } = "";
}
