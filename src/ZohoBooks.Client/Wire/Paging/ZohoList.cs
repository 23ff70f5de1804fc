namespace ZohoBooks.Client;

/// <summary>
/// A list that is read while it is enumerated: record by record with <c>await foreach</c>, or page by page with <see cref="AsPages"/>. No
/// request is sent before the enumeration starts, and one page is in flight at a time. A row that cannot be read costs no other: pages list
/// it, <see cref="OnUnreadable"/> takes it, and without either <see cref="ZohoBooksUnreadableRowsException"/> is thrown after the last row.
/// Records move between pages while a list is read: each is handed out once, as it was when it was first met.
/// </summary>
/// <typeparam name="T">The record that is listed.</typeparam>
public sealed class ZohoList<T> : IAsyncEnumerable<T>
{
    private readonly Func<string?, int?, CancellationToken, IAsyncEnumerable<ZohoPage<T>>> _pages;
    private readonly CancellationToken _cancellationToken;
    private readonly Action<ZohoBooksUnreadableRow>? _onUnreadable;

    internal ZohoList(
        Func<string?, int?, CancellationToken, IAsyncEnumerable<ZohoPage<T>>> pages,
        Action<ZohoBooksUnreadableRow>? onUnreadable = null,
        CancellationToken cancellationToken = default)
    {
        _pages = pages;
        _cancellationToken = cancellationToken;
        _onUnreadable = onUnreadable;
    }

    /// <summary>A list of ready-made pages, for tests of code that consumes lists.</summary>
    /// <param name="pages">The pages, in order.</param>
    public static ZohoList<T> FromPages(IEnumerable<ZohoPage<T>> pages)
    {
        _ = pages ?? throw new ArgumentNullException(nameof(pages));
        return new((continuation, _, cancellationToken) => Replay(pages, continuation, cancellationToken));
    }

    /// <summary>Reads page by page.</summary>
    /// <param name="continuation">
    /// Where to start: the <see cref="ZohoPage{T}.Continuation"/> of an earlier page; null starts at the beginning.
    /// </param>
    /// <param name="pageSize">Records per page, 1 or more; null takes the default of the list. Zoho Books may send fewer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The page size is below 1.</exception>
    public IAsyncEnumerable<ZohoPage<T>> AsPages(string? continuation = null, int? pageSize = null)
    {
        if (pageSize < 1)
            throw new ArgumentOutOfRangeException(nameof(pageSize), pageSize, "A page holds at least one record.");
        return _pages(continuation, pageSize, _cancellationToken);
    }

    /// <summary>The same list with a taker of rows that cannot be read, for enumeration record by record: it goes on after them.</summary>
    /// <param name="handler">Takes such a row, when it comes.</param>
    public ZohoList<T> OnUnreadable(Action<ZohoBooksUnreadableRow> handler) =>
        new(_pages, _onUnreadable + (handler ?? throw new ArgumentNullException(nameof(handler))), _cancellationToken);

    /// <inheritdoc />
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        List<ZohoBooksUnreadableRow> left = [];
        string route = "";
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        await foreach (ZohoPage<T> page in _pages(null, null, linked.Token).ConfigureAwait(false))
        {
            route = page.Route;
            foreach (ZohoBooksUnreadableRow row in page.Unreadable)
                (_onUnreadable ?? left.Add)(row);
            foreach (T item in page.Items)
            {
                linked.Token.ThrowIfCancellationRequested();
                yield return item;
            }
        }
        if (left.Count > 0)
            throw new ZohoBooksUnreadableRowsException(left) { Method = "GET", Route = route };
    }

    private static async IAsyncEnumerable<ZohoPage<T>> Replay(
        IEnumerable<ZohoPage<T>> pages,
        string? continuation,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool started = continuation is null;
        foreach (ZohoPage<T> page in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (started)
            {
                await Task.CompletedTask.ConfigureAwait(false);
                yield return page;
            }
            else
            {
                started = string.Equals(page.Continuation, continuation, StringComparison.Ordinal);
            }
        }
    }
}
