using System.Data.Common;
using System.Runtime.CompilerServices;

namespace ZohoProcore.Sync;

/// <summary>
/// A database that is opened for every operation that finds no connection at rest. Writes of one instance take turns, as many at once as
/// the dialect says, those of several wait for each other in the database. What a database rolled back or lost before the commit is done
/// again as a whole.
/// </summary>
/// <param name="create">Makes a closed connection.</param>
/// <param name="dialect">Which database it is.</param>
/// <param name="time">Waits before something is done again.</param>
internal sealed class SqlDatabase(Func<DbConnection> create, SqlDialect dialect, TimeProvider time) : IDisposable
{
    private const int Page = 500;

    /// <summary>How often something is tried: for about two seconds, in which a database that restarts is back.</summary>
    private const int Attempts = 8;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(20);

    // Not disposed: it holds nothing, and a write may be inside.
    private readonly SemaphoreSlim _writers = new(dialect.Writers, dialect.Writers);
    private readonly SqlConnections _units = new(create, dialect);
    private volatile bool _isReady;

    public SqlDialect Dialect { get; } = dialect;

    /// <summary>Makes the tables what they shall be. Anything else is refused in words while they are not.</summary>
    public async ValueTask PrepareAsync(CancellationToken cancellationToken)
    {
        var isCurrent = await RepeatAsync(() => SetUpAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        _isReady = true;
        try
        {
            if (!isCurrent)
            {
                await WriteAsync(
                    Schema.Lock,
                    async unit =>
                    {
                        await Schema.MigrateAsync(unit, Dialect, cancellationToken).ConfigureAwait(false);
                        return true;
                    },
                    cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            _isReady = false;
            throw;
        }
    }

    public ValueTask<T> ReadAsync<T>(Func<SqlUnit, ValueTask<T>> work, CancellationToken cancellationToken) =>
        RepeatAsync(
            () => _units.UseAsync(
                async unit =>
                {
                    await CheckAsync(unit, cancellationToken).ConfigureAwait(false);
                    return await work(unit).ConfigureAwait(false);
                },
                cancellationToken),
            cancellationToken);

    /// <summary>Writes in one transaction.</summary>
    /// <param name="about">The connection whose rows are written, and no other's.</param>
    /// <param name="work">What is done; it may be called more than once, and only the last time counts.</param>
    /// <param name="cancellationToken">Cancels it, up to the commit.</param>
    /// <exception cref="StoreOutcomeUnknownException">The connection was lost at the commit.</exception>
    public async ValueTask<T> WriteAsync<T>(string about, Func<SqlUnit, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        await _writers.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await RepeatAsync(() => WriteOnceAsync(about, work, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writers.Release();
        }
    }

    /// <summary>
    /// Reads page by page, so that a slow reader doesn't keep a read transaction open and the write-ahead log from being folded back.
    /// </summary>
    /// <param name="query">What to read.</param>
    /// <param name="read">Reads the first rows of a query, as many as it is told at most.</param>
    /// <param name="after">The query for what comes after a row.</param>
    /// <param name="most">How many rows at most; null for all.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    public async IAsyncEnumerable<T> EnumerateAsync<TQuery, T>(
        TQuery query,
        Func<SqlUnit, TQuery, int, ValueTask<List<T>>> read,
        Func<TQuery, T, TQuery> after,
        int? most,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var left = most ?? int.MaxValue; left > 0;)
        {
            var (next, rows) = (query, Math.Min(Page, left));
            var page = await ReadAsync(unit => read(unit, next, rows), cancellationToken).ConfigureAwait(false);
            foreach (var one in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return one;
            }

            if (page.Count < rows)
            {
                yield break;
            }

            left -= rows;
            query = after(query, page[page.Count - 1]);
        }
    }

    /// <summary>What runs ends; what waits for its turn, and what comes later, is refused.</summary>
    public void Dispose() => _units.Dispose();

    private async ValueTask<bool> SetUpAsync(CancellationToken cancellationToken)
    {
        using var unit = await _units.OpenAsync(cancellationToken).ConfigureAwait(false);
        if (Dialect.DatabaseSetup is { } setup)
        {
            await unit.ExecuteAsync(setup, cancellationToken).ConfigureAwait(false);
        }

        return await Schema.IsCurrentAsync(unit, Dialect, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask<T> WriteOnceAsync<T>(string about, Func<SqlUnit, ValueTask<T>> work, CancellationToken cancellationToken) =>
        _units.UseAsync(unit => WriteOnceAsync(unit, about, work, cancellationToken), cancellationToken);

    private async ValueTask<T> WriteOnceAsync<T>(
        SqlUnit unit, string about, Func<SqlUnit, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        await CheckAsync(unit, cancellationToken).ConfigureAwait(false);
        await unit.BeginAsync(about, cancellationToken).ConfigureAwait(false);
        var result = await work(unit).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await unit.CommitAsync().ConfigureAwait(false);
        }
        catch (DbException problem)
        {
            // Not in a filter, which would swallow what the host's part of the judgement throws.
            if (!IsLost(problem))
            {
                throw;
            }

            throw new StoreOutcomeUnknownException(problem);
        }

        return result;
    }

    // Whatever was rolled back, or lost before its commit, is as if it had never been begun.
    private async ValueTask<T> RepeatAsync<T>(Func<ValueTask<T>> once, CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await once().ConfigureAwait(false);
            }
            catch (DbException problem)
            {
                if (tried == Attempts || !IsWorthAnother(problem))
                {
                    throw;
                }
            }

            await WaitAsync(tried, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool IsLost(DbException problem) => Dialect.Judge(problem) is SqlFailure.Lost or SqlFailure.TimedOut;

    private bool IsWorthAnother(DbException problem) => Dialect.Judge(problem) is SqlFailure.RolledBack or SqlFailure.Lost;

    // Twice as long each time, less up to a half: two that got in each other's way do not come back at the same moment.
    private Task WaitAsync(int tried, CancellationToken cancellationToken)
    {
        var mixed = (ulong)time.GetTimestamp() * 0x9E3779B97F4A7C15UL;
        var part = 1 - ((mixed >> 40) / (double)(1 << 25));
        var wait = TimeSpan.FromTicks((long)(FirstWait.Ticks * (1L << (tried - 1)) * part));
#if NET
        return Task.Delay(wait, time, cancellationToken);
#else
        return TimeProviderTaskExtensions.Delay(time, wait, cancellationToken);
#endif
    }

    // Once for an instance that nobody prepared: another one may have made the tables.
    private async ValueTask CheckAsync(SqlUnit unit, CancellationToken cancellationToken)
    {
        if (!_isReady)
        {
            await Schema.CheckAsync(unit, Dialect, cancellationToken).ConfigureAwait(false);
            _isReady = true;
        }
    }
}
