using System.Data.Common;
using System.Runtime.CompilerServices;

namespace ZohoProcore.Sync;

/// <summary>
/// A database that is opened anew for every operation. Writes of one instance take turns, those of
/// several wait for each other in the database.
/// </summary>
/// <param name="create">Makes a closed connection.</param>
/// <param name="dialect">Which database it is.</param>
internal sealed class SqlDatabase(Func<DbConnection> create, SqlDialect dialect) : IDisposable
{
    private const int Page = 500;
    private readonly SemaphoreSlim _writer = new(1, 1); // not disposed: it holds nothing, and a write may be inside
    private volatile bool _isDisposed;
    private volatile bool _isReady;

    public SqlDialect Dialect { get; } = dialect;

    /// <summary>Makes the tables what they shall be. Anything else is refused in words while they are not.</summary>
    public async ValueTask PrepareAsync(CancellationToken cancellationToken)
    {
        using (var setup = await OpenAsync(cancellationToken).ConfigureAwait(false))
        {
            await setup.ExecuteAsync(Dialect.DatabaseSetup, cancellationToken).ConfigureAwait(false);
        }

        _isReady = true;
        try
        {
            await WriteAsync(
                async unit =>
                {
                    await Schema.MigrateAsync(unit, Dialect, cancellationToken).ConfigureAwait(false);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _isReady = false;
            throw;
        }
    }

    public async ValueTask<T> ReadAsync<T>(Func<SqlUnit, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        using var unit = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await CheckAsync(unit, cancellationToken).ConfigureAwait(false);
        return await work(unit).ConfigureAwait(false);
    }

    public async ValueTask<T> WriteAsync<T>(Func<SqlUnit, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var unit = await OpenAsync(cancellationToken).ConfigureAwait(false);
            await CheckAsync(unit, cancellationToken).ConfigureAwait(false);
            unit.Begin();
            var result = await work(unit).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            unit.Commit();
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>
    /// Reads page by page, so that a slow reader doesn't keep a read transaction open and the write-ahead log from being folded back.
    /// </summary>
    /// <param name="query">What to read.</param>
    /// <param name="read">Reads the first rows of a query, as many as it is told at most.</param>
    /// <param name="after">The query for what comes after a row.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    public async IAsyncEnumerable<T> EnumerateAsync<TQuery, T>(
        TQuery query,
        Func<SqlUnit, TQuery, int, ValueTask<List<T>>> read,
        Func<TQuery, T, TQuery> after,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = query;
            var page = await ReadAsync(unit => read(unit, next, Page), cancellationToken).ConfigureAwait(false);
            foreach (var one in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return one;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            query = after(query, page[page.Count - 1]);
        }
    }

    /// <summary>What runs ends; what waits for its turn, and what comes later, is refused.</summary>
    public void Dispose() => _isDisposed = true;

    // Once for an instance that nobody prepared: another one may have made the tables.
    private async ValueTask CheckAsync(SqlUnit unit, CancellationToken cancellationToken)
    {
        if (!_isReady)
        {
            await Schema.CheckAsync(unit, cancellationToken).ConfigureAwait(false);
            _isReady = true;
        }
    }

    private ValueTask<SqlUnit> OpenAsync(CancellationToken cancellationToken) =>
        _isDisposed
            ? throw new ObjectDisposedException(nameof(RelationalSyncStore))
            : SqlUnit.OpenAsync(create, Dialect, cancellationToken);
}
