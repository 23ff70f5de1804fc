using System.Data.Common;

namespace ZohoProcore.Sync;

/// <summary>
/// A statement whose conditions are those of a query that are set. What is not asked for is no condition, so that an index serves what is.
/// </summary>
/// <param name="sql">The statement up to its conditions.</param>
/// <param name="arguments">Its values so far.</param>
internal sealed class SqlFilter(string sql, params (string Name, object? Value)[] arguments)
{
    private readonly List<(string Name, object? Value)> _arguments = [.. arguments];
    private string _sql = sql;

    /// <summary>The column has this value; no condition when it is null.</summary>
    public SqlFilter Where(string column, object? value) => value is null ? this : And($"{column} = @{column}", (column, value));

    /// <summary>The column has one of these values, so no row does when there are none; no condition when they are null.</summary>
    public SqlFilter WhereAny(string column, IReadOnlyCollection<object>? values)
    {
        if (values is null)
        {
            return this;
        }

        if (values.Count == 0)
        {
            return And("1 = 0"); // an empty list is no SQL that all databases know
        }

        (string Name, object? Value)[] named =
        [
            .. values.Select((value, i) => (FormattableString.Invariant($"{column}{i}"), (object?)value)),
        ];
        return And($"{column} in ({string.Join(", ", named.Select(one => "@" + one.Name))})", named);
    }

    /// <summary>One more condition.</summary>
    public SqlFilter And(string condition, params (string Name, object? Value)[] values)
    {
        _sql += $" and {condition}";
        _arguments.AddRange(values);
        return this;
    }

    /// <summary>What was asked for so far stands in brackets behind another statement, from which on conditions are that one's.</summary>
    /// <param name="before">The other statement up to there.</param>
    /// <param name="order">The order, and how many, of what was asked for so far.</param>
    public SqlFilter Within(string before, string order)
    {
        _sql = $"{before} ({_sql} {order})";
        return this;
    }

    /// <summary>Reads the first rows in an order, which the index that serves the conditions has to have too.</summary>
    public ValueTask<List<T>> ListAsync<T>(
        SqlUnit unit, string order, Func<DbDataReader, T> map, CancellationToken cancellationToken) =>
        unit.ListAsync($"{_sql} {order}", map, cancellationToken, [.. _arguments]);

    /// <summary>
    /// Reads all rows, in no order: asked for one, a database may search by what gives the order instead of by the conditions.
    /// </summary>
    public ValueTask<List<T>> ListAsync<T>(SqlUnit unit, Func<DbDataReader, T> map, CancellationToken cancellationToken) =>
        unit.ListAsync(_sql, map, cancellationToken, [.. _arguments]);
}
