using System.Data.Common;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// The audit's table. Every member of an entry is a column and nothing is there twice, so whatever is altered in a row breaks its hash.
/// </summary>
internal static class AuditTable
{
    private const string Columns =
        "sequence, at, kind, actor, record, order_number, project_id, contract_id, origin_id, input_hash, plan_hash, result, reason, "
        + "previous_hash, hash, version, decision_id";

    private static readonly Instant Earliest = Instant.FromUtc(1, 1, 1, 0, 0);

    /// <summary>Appends entries after the last one; the unit holds the write lock.</summary>
    public static async ValueTask<AuditEntry?> AppendAsync(
        SqlUnit unit, string connectionId, IReadOnlyList<AuditDraft> drafts, Instant now, CancellationToken cancellationToken)
    {
        AuditEntry? last = null;
        foreach (var draft in drafts)
        {
            var head = last is null
                ? await HeadAsync(unit, connectionId, cancellationToken).ConfigureAwait(false)
                : new(last.Sequence, last.Hash);
            last = AuditChain.Seal(draft, head.Sequence + 1, now, head.Hash);
            await InsertAsync(unit, connectionId, last, cancellationToken).ConfigureAwait(false);
        }

        if (last is not null)
        {
            await AnchorAsync(unit, connectionId, new(last.Sequence, last.Hash), cancellationToken).ConfigureAwait(false);
        }

        return last;
    }

    /// <summary>Reads up to <paramref name="limit"/> entries of a query.</summary>
    public static ValueTask<List<AuditEntry>> ReadAsync(
        SqlUnit unit, AuditQuery query, int limit, CancellationToken cancellationToken) =>
        new SqlFilter(
            $"select {Columns} from sync_audit where connection_id = @connection",
            ("connection", query.ConnectionId),
            ("limit", limit))
            .And("sequence > @after", ("after", query.After))
            .Where("order_number", query.OrderNumber)
            .Where("origin_id", query.OriginId)
            .Where("contract_id", query.ContractId)
            .Where("kind", query.Kind?.ToString())
            .ListAsync(unit, "order by sequence limit @limit", Map, cancellationToken);

    private static async ValueTask<AuditHead> HeadAsync(SqlUnit unit, string connectionId, CancellationToken cancellationToken) =>
        await unit.FirstAsync(
            "select sequence, hash from sync_audit where connection_id = @connection order by sequence desc limit 1",
            row => new AuditHead(row.GetInt64(0), row.GetString(1)),
            cancellationToken,
            ("connection", connectionId)).ConfigureAwait(false)
        ?? new(0, AuditChain.Genesis);

    private static async ValueTask AnchorAsync(
        SqlUnit unit, string connectionId, AuditHead head, CancellationToken cancellationToken) =>
        await unit.ExecuteAsync(
            """
            insert into sync_cursor (connection_id, name, value) values (@connection, @name, @value)
            on conflict (connection_id, name) do update set value = excluded.value
            """,
            cancellationToken,
            ("connection", connectionId),
            ("name", AuditHead.Cursor),
            ("value", head.ToString())).ConfigureAwait(false);

    private static async ValueTask InsertAsync(
        SqlUnit unit, string connectionId, AuditEntry entry, CancellationToken cancellationToken) =>
        await unit.ExecuteAsync(
            $"""
            insert into sync_audit (connection_id, {Columns})
            values (@connection, @sequence, @at, @kind, @actor, @record, @order_number, @project_id, @contract_id, @origin_id,
                @input_hash, @plan_hash, @result, @reason, @previous_hash, @hash, @version, @decision_id)
            """,
            cancellationToken,
            ("connection", connectionId),
            ("sequence", entry.Sequence),
            ("at", entry.At.ToUnixTimeMilliseconds()),
            ("kind", entry.Kind.ToString()),
            ("actor", entry.Actor),
            ("record", entry.Record),
            ("order_number", entry.OrderNumber),
            ("project_id", entry.ProjectId),
            ("contract_id", entry.ContractId),
            ("origin_id", entry.OriginId),
            ("input_hash", entry.InputHash),
            ("plan_hash", entry.PlanHash),
            ("result", entry.Result),
            ("reason", entry.Reason),
            ("previous_hash", entry.PreviousHash),
            ("hash", entry.Hash),
            ("version", entry.Version),
            ("decision_id", entry.DecisionId)).ConfigureAwait(false);

    /// <summary>Reads altered rows too, so that the verifier can point at them instead of failing.</summary>
    private static AuditEntry Map(DbDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        At = TimeOf(row.GetInt64(1)),
        Kind = Enum.TryParse<AuditKind>(row.GetString(2), out var kind) ? kind : (AuditKind)(-1),
        Actor = row.GetString(3),
        Record = row.GetString(4),
        OrderNumber = row.GetString(5),
        ProjectId = row.GetInt64(6),
        ContractId = row.GetInt64(7),
        OriginId = row.GetString(8),
        InputHash = row.GetString(9),
        PlanHash = row.GetString(10),
        Result = row.GetString(11),
        Reason = row.GetString(12),
        PreviousHash = row.GetString(13),
        Hash = row.GetString(14),
        Version = (int)row.GetInt64(15),
        DecisionId = row.GetString(16),
    };

    private static Instant TimeOf(long milliseconds) =>
        milliseconds >= Earliest.ToUnixTimeMilliseconds() && milliseconds <= Instant.MaxValue.ToUnixTimeMilliseconds()
            ? Instant.FromUnixTimeMilliseconds(milliseconds)
            : Earliest;
}
