using System.Collections.Concurrent;
using System.Data.Common;

namespace ZohoProcore.Sync;

/// <summary>
/// The connections to a database. Where the dialect keeps them, one that did its work rests until there is more: a statement is prepared
/// once for as long as the store lives, and not each time that it is asked. One on which anything went wrong does not rest.
/// </summary>
/// <param name="create">Makes a closed connection.</param>
/// <param name="dialect">Which database it is.</param>
internal sealed class SqlConnections(Func<DbConnection> create, SqlDialect dialect) : IDisposable
{
    /// <summary>How many rest at most; what a crowd of readers opens beside them is closed again.</summary>
    private const int MostAtRest = 8;

    private readonly ConcurrentBag<SqlUnit> _atRest = [];
    private volatile bool _isDisposed;

    /// <summary>Opens one for its caller, who disposes it.</summary>
    public ValueTask<SqlUnit> OpenAsync(CancellationToken cancellationToken) =>
        _isDisposed
            ? throw new ObjectDisposedException(nameof(RelationalSyncStore))
            : SqlUnit.OpenAsync(create, dialect, cancellationToken);

    /// <summary>Does something with one.</summary>
    public async ValueTask<T> UseAsync<T>(Func<SqlUnit, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        var unit = !_isDisposed && _atRest.TryTake(out var rested) ? rested : await OpenAsync(cancellationToken).ConfigureAwait(false);
        var isWell = false;
        try
        {
            var result = await work(unit).ConfigureAwait(false);
            isWell = true;
            return result;
        }
        finally
        {
            GiveBack(unit, isWell);
        }
    }

    /// <summary>Those that are in use are closed when they come back.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        while (_atRest.TryTake(out var unit))
        {
            unit.Dispose();
        }
    }

    private void GiveBack(SqlUnit unit, bool isWell)
    {
        if (!isWell || !dialect.KeepsUnits || _atRest.Count >= MostAtRest)
        {
            unit.Dispose();
            return;
        }

        unit.Rest();
        _atRest.Add(unit);
        if (_isDisposed)
        {
            Dispose(); // it may have come to rest after that
        }
    }
}
