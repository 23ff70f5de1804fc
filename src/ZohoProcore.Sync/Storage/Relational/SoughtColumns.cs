using System.Text.Json.Serialization.Metadata;

namespace ZohoProcore.Sync;

/// <summary>
/// What a database counts, adds up and finds by, beside the documents that have it: columns that are written with them, and the indexes
/// that serve the questions.
/// </summary>
internal static class SoughtColumns
{
    private static readonly string[] Columns =
    [
        "alter table sync_record add column number_sought text not null default ''",
        "alter table sync_record add column sought text not null default ''",
        "alter table sync_record add column currency text not null default ''",
        "alter table sync_record add column total bigint",
        "alter table sync_record add column cost bigint",
        "alter table sync_record add column landed_at bigint",
        "alter table sync_record add column content_hash text not null default ''",
        "alter table sync_commitment add column total bigint",
        "alter table sync_commitment add column worth bigint",
        "alter table sync_link add column sought text not null default ''",
        "alter table sync_review add column sought text not null default ''",
        "alter table sync_review add column group_kind text not null default ''",
        "alter table sync_review add column group_id text not null default ''",
        "alter table sync_review add column target_kind text not null default ''",
        "alter table sync_review add column target_id text not null default ''",
        "alter table sync_review add column target_project bigint not null default 0",
        "alter table sync_review add column proposes bigint not null default 0",
    ];

    private static readonly string[] Indexes =
    [
        "drop index sync_record_state",
        "create index sync_record_state on sync_record (connection_id, state, kind, id, content_hash)",
        "drop index sync_record_number",
        "create index sync_record_number on sync_record (connection_id, number_sought, kind, id)",

        // All that orders are added up and looked for by: no document is read of those that are not found.
        "create index sync_record_facts on sync_record (connection_id, kind, id, state, currency, cost, total, sought)",
        "create index sync_record_landed on sync_record (connection_id, landed_at)",
        "drop index sync_commitment_order",
        "create index sync_commitment_order on sync_commitment (connection_id, order_id, worth)",
        "create index sync_commitment_number on sync_commitment (connection_id, contract_id, order_id)",
        "create index sync_commitment_total on sync_commitment (connection_id, total, order_id)",
        "drop index sync_review_status",
        "create index sync_review_status on sync_review (connection_id, status, code, group_kind, group_id, opened_at, review_id)",
        "create index sync_review_opened on sync_review (connection_id, status, opened_at, review_id)",
        """
        create index sync_review_target on sync_review (
            connection_id, status, target_kind, proposes, target_id, target_project, opened_at, review_id)
        """,
    ];

    /// <summary>Those of a record.</summary>
    public static (string Name, object? Value)[] Of(SyncRecord record) => Of(record, RecordHash.Of(record));

    /// <summary>Those of a record whose hash is known.</summary>
    public static (string Name, object? Value)[] Of(SyncRecord record, string hash)
    {
        var (total, cost) = StoredOrderAmount.Of(record);
        return
        [
            ("number_sought", LookedUpText.Of(SoughtText.Fold(record.OrderNumber))),
            ("sought", SoughtText.Of(record)),
            ("currency", StoredOrderAmount.CurrencyOf(record)),
            ("total", total),
            ("cost", cost),
            ("landed_at", record.Landed?.LandedAt.ToUnixTimeTicks()),
            ("content_hash", hash),
        ];
    }

    /// <summary>Those of a commitment.</summary>
    public static (string Name, object? Value)[] Of(WrittenCommitment commitment)
    {
        var (total, worth) = StoredOrderAmount.Of(commitment);
        return [("total", total), ("worth", worth)];
    }

    /// <summary>Those of a link.</summary>
    public static (string Name, object? Value)[] Of(Link link) => [("sought", SoughtText.Of(link))];

    /// <summary>Those of a review item.</summary>
    public static (string Name, object? Value)[] Of(ReviewItem item)
    {
        var target = item.Finding.LinkTarget;
        var shared = target is { Kind: not LinkKind.Commitment } ? target : null; // each order has a commitment's link of its own
        return
        [
            ("sought", SoughtText.Of(item)),
            ("group_kind", shared?.Kind.ToString() ?? string.Empty),
            ("group_id", LookedUpText.Of(shared?.ZohoId ?? string.Empty)),
            ("target_kind", target?.Kind.ToString() ?? string.Empty),
            ("target_id", LookedUpText.Of(target?.ZohoId ?? string.Empty)),
            ("target_project", target is null ? 0L : SoughtText.ProjectOf(target)),
            ("proposes", item.Finding.Candidates.Count > 0 ? 1L : 0L),
        ];
    }

    /// <summary>Adds them to a database that has the documents alone.</summary>
    public static async ValueTask AddAsync(SqlUnit unit, SqlDialect dialect, CancellationToken cancellationToken)
    {
        await Schema.RunAsync(unit, dialect, Columns, cancellationToken).ConfigureAwait(false);
        await FillAsync(
            "sync_record",
            ["connection_id", "kind", "id"],
            StoreJson.Default.SyncRecord,
            record => [("order_number", LookedUpText.Of(record.OrderNumber)), .. Of(record)]).ConfigureAwait(false);
        await FillAsync("sync_commitment", ["connection_id", "origin_id"], StoreJson.Default.WrittenCommitment, Of).ConfigureAwait(false);
        await FillAsync(
            "sync_link", ["connection_id", "kind", "zoho_id", "project_id", "rejected_id"], StoreJson.Default.Link, Of)
            .ConfigureAwait(false);
        await FillAsync(
            "sync_review",
            ["connection_id", "review_id"],
            StoreJson.Default.ReviewItem,
            item => [("subject", LookedUpText.Of(item.Finding.Subject)), .. Of(item)]).ConfigureAwait(false);
        await Schema.RunAsync(unit, dialect, Indexes, cancellationToken).ConfigureAwait(false);

        // By their keys first: there may be more documents than fit into memory.
        async ValueTask FillAsync<T>(
            string table, string[] key, JsonTypeInfo<T> typeInfo, Func<T, (string Name, object? Value)[]> columns)
            where T : class
        {
            var where = string.Join(" and ", key.Select(column => $"{column} = @{column}"));
            var rows = await unit.ListAsync(
                $"select {string.Join(", ", key)} from {table}",
                row => key.Select((column, i) => (Name: column, Value: (object?)row.GetValue(i))).ToArray(),
                cancellationToken).ConfigureAwait(false);
            foreach (var one in rows)
            {
                T? document;
                try
                {
                    document = await unit.FirstAsync(
                        $"select document from {table} where {where}", DocumentTables.Read(typeInfo), cancellationToken, one)
                        .ConfigureAwait(false);
                }
                catch (StoreNotOursException)
                {
                    continue; // one that can't be read is told where it is read, and keeps nothing else from its work
                }

                var values = columns(document!);
                await unit.ExecuteAsync(
                    $"update {table} set {string.Join(", ", values.Select(value => $"{value.Name} = @{value.Name}"))} where {where}",
                    cancellationToken,
                    [.. values, .. one]).ConfigureAwait(false);
            }
        }
    }
}
