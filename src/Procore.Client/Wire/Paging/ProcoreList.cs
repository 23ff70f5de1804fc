namespace Procore.Client;

/// <summary>
/// A list that is read while it is enumerated: record by record with <c>await foreach</c>, or page by page with <see cref="AsPages"/>. No
/// request is sent before the enumeration starts, and one page is in flight at a time. A record that cannot be read costs no other: it goes
/// to the handler of <see cref="OnUnreadable"/>; without one, all readable records come first, and then a
/// <see cref="ProcoreUnreadableRowsException"/>.
/// Records move between pages while a list is read: each is handed out once, as it was when it was first met.
/// </summary>
/// <typeparam name="T">The record that is listed.</typeparam>
public sealed class ProcoreList<T> : IAsyncEnumerable<T>
{
    private readonly Func<string?, int?, CancellationToken, IAsyncEnumerable<ProcorePage<T>>> _pages;
    private readonly Action<ProcoreUnreadableRow>? _onUnreadable;
    private readonly CancellationToken _cancellationToken;

    internal ProcoreList(
        Func<string?, int?, CancellationToken, IAsyncEnumerable<ProcorePage<T>>> pages,
        Action<ProcoreUnreadableRow>? onUnreadable = null,
        CancellationToken cancellationToken = default)
    {
        _pages = pages;
        _onUnreadable = onUnreadable;
        _cancellationToken = cancellationToken;
    }

    /// <summary>A list of ready-made pages, for tests of code that consumes lists.</summary>
    /// <param name="pages">The pages, in order.</param>
    public static ProcoreList<T> FromPages(IEnumerable<ProcorePage<T>> pages)
    {
        _ = pages ?? throw new ArgumentNullException(nameof(pages));
        return new((continuation, _, cancellationToken) => Replay(pages, continuation, cancellationToken));
    }

    /// <summary>The same list with a handler for records that cannot be read: each goes to it, and the enumeration goes on.</summary>
    /// <param name="handler">Takes such a record, as it came.</param>
    public ProcoreList<T> OnUnreadable(Action<ProcoreUnreadableRow> handler)
    {
        _ = handler ?? throw new ArgumentNullException(nameof(handler));
        return new(_pages, _onUnreadable + handler, _cancellationToken);
    }

    /// <summary>The same list, of whose records something else is wanted.</summary>
    internal ProcoreList<TOther> Mapped<TOther>(Func<T, TOther> map) =>
        new((continuation, size, token) => MapAsync(_pages(continuation, size, token), map, token), _onUnreadable, _cancellationToken);

    /// <summary>
    /// Reads page by page. Nothing is thrown for records that cannot be read: they are in <see cref="ProcorePage{T}.Unreadable"/>.
    /// </summary>
    /// <param name="continuation">Where to start: the <see cref="ProcorePage{T}.Continuation"/> of an earlier page; null starts at the
    /// beginning.</param>
    /// <param name="pageSize">Records per page, 1 or more; null takes the default of the list. Procore may send fewer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The page size is below 1.</exception>
    public IAsyncEnumerable<ProcorePage<T>> AsPages(string? continuation = null, int? pageSize = null)
    {
        if (pageSize < 1)
            throw new ArgumentOutOfRangeException(nameof(pageSize), pageSize, "A page holds at least one record.");
        return _pages(continuation, pageSize, _cancellationToken);
    }

    /// <summary>Reads record by record.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreUnreadableRowsException">After the last record: some could not be read, and there is no handler for
    /// them.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        List<ProcoreUnreadableRow> unreadable = [];
        (string method, string route) = ("", "");
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        await foreach (ProcorePage<T> page in _pages(null, null, linked.Token).ConfigureAwait(false))
        {
            (method, route) = (page.Method, page.Route);
            foreach (ProcoreUnreadableRow row in page.Unreadable)
                (_onUnreadable ?? unreadable.Add)(row);
            foreach (T item in page.Items)
            {
                linked.Token.ThrowIfCancellationRequested();
                yield return item;
            }
        }

        if (unreadable.Count > 0)
            throw new ProcoreUnreadableRowsException(unreadable) { Method = method, Route = route };
    }

    private static async IAsyncEnumerable<ProcorePage<TOther>> MapAsync<TOther>(
        IAsyncEnumerable<ProcorePage<T>> pages,
        Func<T, TOther> map,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (ProcorePage<T> page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return new ProcorePage<TOther>([.. page.Items.Select(map)], page.Continuation, page.TotalCount, page.Unreadable)
            {
                Method = page.Method,
                Route = page.Route,
            };
        }
    }

    private static async IAsyncEnumerable<ProcorePage<T>> Replay(
        IEnumerable<ProcorePage<T>> pages,
        string? continuation,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool started = continuation is null;
        foreach (ProcorePage<T> page in pages)
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
