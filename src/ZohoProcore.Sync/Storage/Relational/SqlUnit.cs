using System.Data;
using System.Data.Common;

namespace ZohoProcore.Sync;

/// <summary>
/// One open connection, with a transaction when it is for writing. Statements are prepared once a unit and every value is a parameter.
/// What was not committed is rolled back when the unit is disposed.
/// </summary>
internal sealed class SqlUnit : IDisposable
{
    private readonly DbConnection _connection;
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private DbTransaction? _transaction;

    private SqlUnit(DbConnection connection) => _connection = connection;

    public static async ValueTask<SqlUnit> OpenAsync(Func<DbConnection> create, SqlDialect dialect, CancellationToken cancellationToken)
    {
        var unit = new SqlUnit(create());
        try
        {
            await unit._connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            await unit.ExecuteAsync(dialect.UnitSetup, cancellationToken).ConfigureAwait(false);
            return unit;
        }
        catch
        {
            unit.Dispose();
            throw;
        }
    }

    /// <summary>Begins to write. From here on, this unit holds the database's write lock.</summary>
    public void Begin() => _transaction = _connection.BeginTransaction(IsolationLevel.Serializable);

    public void Commit() => _transaction!.Commit();

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

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _transaction?.Dispose();
        _connection.Dispose();
    }

    private DbCommand Command(string sql, (string Name, object? Value)[] arguments)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            command.Transaction = _transaction;
            foreach (var (name, _) in arguments)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter);
            }

            _commands.Add(sql, command);
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            command.Parameters[i].Value = arguments[i].Value ?? DBNull.Value;
        }

        return command;
    }
}
