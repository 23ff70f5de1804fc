using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>The tables that hold a document a row, and how a change set alters them. The unit holds the write lock.</summary>
internal static class DocumentTables
{
    private static readonly Instant Earliest = Instant.FromUtc(1, 1, 1, 0, 0);

    public static async ValueTask ApplyAsync(
        SqlUnit unit, string connectionId, ChangeSet changes, CancellationToken cancellationToken)
    {
        foreach (var record in changes.Records)
        {
            var document = JsonSerializer.Serialize(record, StoreJson.Default.SyncRecord);
            await UpsertAsync(
                "sync_record",
                [("kind", record.Key.Kind.Value), ("id", record.Key.Id)],
                [
                    ("state", record.State.ToString()), ("order_number", LookedUpText.Of(record.OrderNumber)),
                    ("document", document), .. SoughtColumns.Of(record, RecordHash.OfStored(document)),
                ]).ConfigureAwait(false);
        }

        foreach (var link in changes.RemovedLinks)
        {
            await RemoveLinkAsync(LinkIdentity.Of(link), link.ProcoreId).ConfigureAwait(false);
        }

        foreach (var link in changes.Links)
        {
            await StoreAsync(link).ConfigureAwait(false);
        }

        foreach (var link in changes.FoundLinks)
        {
            var isRejected = await FindAsync(LinkIdentity.OppositeOf(link)).ConfigureAwait(false) is not null;
            var known = isRejected ? null : await FindAsync(LinkIdentity.Of(link)).ConfigureAwait(false);
            if (!isRejected && (known is null || LinkIdentity.TakesNames(known, link)))
            {
                await StoreAsync(link).ConfigureAwait(false);
            }
        }

        foreach (var originId in changes.RemovedCommitments)
        {
            await RemoveAsync("sync_commitment", originId).ConfigureAwait(false);
        }

        foreach (var commitment in changes.Commitments)
        {
            await UpsertAsync(
                "sync_commitment",
                [("origin_id", commitment.OriginId)],
                [
                    ("order_id", commitment.OrderId), ("project_id", commitment.ProjectId), ("contract_id", commitment.ContractId),
                    Document(commitment, StoreJson.Default.WrittenCommitment), .. SoughtColumns.Of(commitment),
                ]).ConfigureAwait(false);
        }

        foreach (var originId in changes.ClosedIntents)
        {
            await RemoveAsync("sync_intent", originId).ConfigureAwait(false);
        }

        foreach (var intent in changes.OpenedIntents)
        {
            await UpsertAsync(
                "sync_intent",
                [("origin_id", intent.OriginId)],
                [("order_id", intent.OrderId), Document(intent, StoreJson.Default.CommitmentIntent)]).ConfigureAwait(false);
        }

        foreach (var review in changes.Reviews)
        {
            await UpsertAsync(
                "sync_review",
                [("review_id", review.Id)],
                [
                    ("kind", review.Key.Kind.Value), ("id", review.Key.Id), ("status", review.Status.ToString()),
                    ("code", review.Finding.Code), ("subject", LookedUpText.Of(review.Finding.Subject)),
                    ("opened_at", review.OpenedAt.ToUnixTimeTicks()),
                    Document(review, StoreJson.Default.ReviewItem), .. SoughtColumns.Of(review),
                ]).ConfigureAwait(false);
        }

        foreach (var decisionId in changes.EndedDecisions)
        {
            await unit.ExecuteAsync(
                "delete from sync_decision where connection_id = @connection and decision_id = @decision_id",
                cancellationToken,
                ("connection", connectionId),
                ("decision_id", decisionId)).ConfigureAwait(false);
        }

        foreach (var decision in changes.Decisions)
        {
            await UpsertAsync(
                "sync_decision",
                [("decision_id", decision.Id ?? string.Empty)],
                [("order_id", decision.OrderId), Document(decision, StoreJson.Default.OrderDecision)]).ConfigureAwait(false);
        }

        foreach (var name in changes.RemovedCursors)
        {
            await unit.ExecuteAsync(
                "delete from sync_cursor where connection_id = @connection and name = @name",
                cancellationToken,
                ("connection", connectionId),
                ("name", name)).ConfigureAwait(false);
        }

        foreach (var cursor in changes.Cursors)
        {
            await UpsertAsync("sync_cursor", [("name", cursor.Key)], [("value", cursor.Value)]).ConfigureAwait(false);
        }

        ValueTask<Link?> FindAsync(LinkIdentity key) => unit.FirstAsync(
            """
            select document from sync_link
            where connection_id = @connection and kind = @kind and zoho_id = @zoho_id and project_id = @project_id
                and rejected_id = @rejected_id
            """,
            Read(StoreJson.Default.Link),
            cancellationToken,
            ("connection", connectionId),
            ("kind", key.Kind.ToString()),
            ("zoho_id", key.ZohoId),
            ("project_id", key.ProjectId),
            ("rejected_id", key.RejectedId));

        async ValueTask StoreAsync(Link link)
        {
            var key = LinkIdentity.Of(link);
            await RemoveLinkAsync(LinkIdentity.OppositeOf(link), link.ProcoreId).ConfigureAwait(false);
            await UpsertAsync(
                "sync_link",
                [("kind", key.Kind.ToString()), ("zoho_id", key.ZohoId), ("project_id", key.ProjectId), ("rejected_id", key.RejectedId)],
                [("procore_id", link.ProcoreId), Document(link, StoreJson.Default.Link), .. SoughtColumns.Of(link)]).ConfigureAwait(false);
        }

        async ValueTask RemoveLinkAsync(LinkIdentity key, long procoreId) => await unit.ExecuteAsync(
            """
            delete from sync_link where connection_id = @connection and kind = @kind and zoho_id = @zoho_id and project_id = @project_id
                and rejected_id = @rejected_id and procore_id = @procore_id
            """,
            cancellationToken,
            ("connection", connectionId),
            ("kind", key.Kind.ToString()),
            ("zoho_id", key.ZohoId),
            ("project_id", key.ProjectId),
            ("rejected_id", key.RejectedId),
            ("procore_id", procoreId)).ConfigureAwait(false);

        async ValueTask RemoveAsync(string table, string originId) =>
            await unit.ExecuteAsync(
                $"delete from {table} where connection_id = @connection and origin_id = @origin_id",
                cancellationToken,
                ("connection", connectionId),
                ("origin_id", originId)).ConfigureAwait(false);

        async ValueTask UpsertAsync(string table, (string Name, object? Value)[] key, (string Name, object? Value)[] values)
        {
            // A table has the same columns each time.
            (string Name, object? Value)[] all = [.. key, .. values];
            var sql = unit.Text(table, () =>
                $"""
                insert into {table} (connection_id, {Joined(all, name => name)}) values (@connection, {Joined(all, name => "@" + name)})
                on conflict (connection_id, {Joined(key, name => name)})
                do update set {Joined(values, name => $"{name} = excluded.{name}")}
                """);
            await unit.ExecuteAsync(sql, cancellationToken, [("connection", connectionId), .. all]).ConfigureAwait(false);
        }
    }

    /// <summary>A named position or note; null when it was never set.</summary>
    public static ValueTask<string?> CursorAsync(SqlUnit unit, string connectionId, string name, CancellationToken cancellationToken) =>
        unit.FirstAsync(
            "select value from sync_cursor where connection_id = @connection and name = @name",
            row => row.GetString(0),
            cancellationToken,
            ("connection", connectionId),
            ("name", name));

    /// <summary>Reads a document in the first column.</summary>
    public static Func<DbDataReader, T> Read<T>(JsonTypeInfo<T> typeInfo)
        where T : class => row => Whole(row.GetString(0), typeInfo);

    /// <summary>Reads a document.</summary>
    /// <exception cref="StoreNotOursException">It can't be read.</exception>
    public static T Whole<T>(string document, JsonTypeInfo<T> typeInfo)
        where T : class => StoredDocument.Read(document, typeInfo) ?? throw StoredDocument.Damaged(typeof(T).Name);

    /// <summary>A time of a row; one that was damaged is the first or the last that there is.</summary>
    public static Instant TimeOf(long ticks) =>
        Instant.FromUnixTimeTicks(Math.Min(Math.Max(ticks, Earliest.ToUnixTimeTicks()), Instant.MaxValue.ToUnixTimeTicks()));

    private static (string Name, object? Value) Document<T>(T value, JsonTypeInfo<T> typeInfo) =>
        ("document", JsonSerializer.Serialize(value, typeInfo));

    private static string Joined((string Name, object? Value)[] columns, Func<string, string> write) =>
        string.Join(", ", columns.Select(column => write(column.Name)));
}
