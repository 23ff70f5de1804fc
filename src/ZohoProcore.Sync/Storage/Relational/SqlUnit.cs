using System.Data.Common;

namespace ZohoProcore.Sync;

/// <summary>
/// One open connection, with a transaction when it is for writing. Statements are prepared once a unit and every value is a parameter.
/// What was not committed is rolled back when the unit is disposed. A unit that did its work may rest, and do more later.
/// </summary>
internal sealed class SqlUnit : IDisposable
{
    /// <summary>How many statements a unit that rests keeps: a list in one of them makes another one of every length.</summary>
    private const int MostPrepared = 100;

    /// <summary>How many values one of them takes at most: more has only one with a long list, which hardly comes again as it is.</summary>
    private const int MostValues = 30;

    private readonly DbConnection _connection;
    private readonly SqlDialect _dialect;
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private readonly List<DbCommand> _used = [];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private DbTransaction? _transaction;

    private SqlUnit(DbConnection connection, SqlDialect dialect) => (_connection, _dialect) = (connection, dialect);

    public static async ValueTask<SqlUnit> OpenAsync(Func<DbConnection> create, SqlDialect dialect, CancellationToken cancellationToken)
    {
        var unit = new SqlUnit(create(), dialect);
        try
        {
            await unit._connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            if (dialect.UnitSetup is { } setup)
            {
                await unit.ExecuteAsync(setup, cancellationToken).ConfigureAwait(false);
            }

            return unit;
        }
        catch
        {
            unit.Dispose();
            throw;
        }
    }

    /// <summary>Begins to write. From here on, this unit holds the database's write lock, or that of whose rows it writes.</summary>
    /// <param name="about">The connection whose rows it writes.</param>
    /// <param name="cancellationToken">Cancels the wait for the lock.</param>
    public async ValueTask BeginAsync(string about, CancellationToken cancellationToken)
    {
        _transaction = _connection.BeginTransaction(_dialect.Isolation);
        if (_dialect.WriteLock is { } take)
        {
            await ExecuteAsync(take, cancellationToken, ("about", about)).ConfigureAwait(false);
        }
    }

    /// <summary>Commits; nobody can cancel that, because nobody would know whether it was done.</summary>
    public async ValueTask CommitAsync()
    {
#if NET
        await _transaction!.CommitAsync(CancellationToken.None).ConfigureAwait(false);
#else
        _transaction!.Commit();
        await default(ValueTask).ConfigureAwait(false);
#endif
    }

    /// <summary>The text of a statement, put together once for as long as the unit lives.</summary>
    public string Text(string name, Func<string> write)
    {
        if (!_texts.TryGetValue(name, out var text))
        {
            _texts[name] = text = write();
        }

        return text;
    }

    public async ValueTask<int> ExecuteAsync(
        string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] arguments) =>
        await Command(sql, arguments).ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);

    public async ValueTask<List<T>> ListAsync<T>(
        string sql, Func<DbDataReader, T> map, CancellationToken cancellationToken, params (string Name, object? Value)[] arguments)
    {
        using var reader = await Command(sql, arguments).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    public async ValueTask<T?> FirstAsync<T>(
        string sql, Func<DbDataReader, T> map, CancellationToken cancellationToken, params (string Name, object? Value)[] arguments)
    {
        using var reader = await Command(sql, arguments).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? map(reader) : default;
    }

    /// <summary>Ends what it did, all of which went well, and keeps the connection and what was prepared on it.</summary>
    public void Rest()
    {
        _transaction?.Dispose();
        _transaction = null;
        foreach (var command in _used)
        {
            for (var i = 0; i < command.Parameters.Count; i++)
            {
                command.Parameters[i].Value = null; // it may be a whole document
            }

            if (command.Parameters.Count > MostValues && _commands.Remove(command.CommandText))
            {
                command.Dispose();
            }
        }

        _used.Clear();
        if (_commands.Count > MostPrepared)
        {
            Unprepare();
        }
    }

    public void Dispose()
    {
        Unprepare();
        try
        {
            _transaction?.Dispose();
        }
        catch (DbException)
        {
            // It can't be rolled back over a connection that is gone. Then the database does so, and why it went is told already.
        }

        _connection.Dispose();
    }

    private void Unprepare()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _commands.Clear();
    }

    private DbCommand Command(string sql, (string Name, object? Value)[] arguments)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, _) in arguments)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@" + name; // as the statement has it: a driver tries each mark in turn for a name without
                command.Parameters.Add(parameter);
            }

            _commands.Add(sql, command);
        }

        command.Transaction = _transaction;
        _used.Add(command);
        for (var i = 0; i < arguments.Length; i++)
        {
            command.Parameters[i].Value = arguments[i].Value is string text ? _dialect.TextOf(text) : arguments[i].Value ?? DBNull.Value;
        }

        return command;
    }
}
