using System.Data.Common;

namespace ZohoProcore.Sync;

/// <summary>
/// The tables and how they came to be. A released migration never changes; a new version of the schema is one more migration at the end.
/// Times are 100 ns since 1970 in UTC, except the audit's, which are milliseconds.
/// </summary>
internal static class Schema
{
    /// <summary>Whose turn it is to migrate: no connection is called so.</summary>
    public const string Lock = "";

    private static readonly Func<SqlUnit, SqlDialect, CancellationToken, ValueTask>[] Migrations =
    [
        (unit, dialect, cancellationToken) => RunAsync(unit, dialect, First(dialect), cancellationToken),

        // A key that is submitted twice is due once, so that webhooks need not be remembered.
        (unit, dialect, cancellationToken) => RunAsync(unit, dialect, ["drop table sync_inbox"], cancellationToken),
        AskedForAsync,
        DecisionsAsync,

        // A connection has one owner, and what an earlier one stores late is refused.
        (unit, dialect, cancellationToken) => RunAsync(unit, dialect, [Owner], cancellationToken),

        // Processes that call for one organization keep its limits together.
        (unit, dialect, cancellationToken) => RunAsync(unit, dialect, [LimitTable.Made], cancellationToken),

        // What a page shows is counted, added up and found by the database, so that nobody reads everything for it.
        SoughtColumns.AddAsync,

        // What replaced plans rested on is let go after a time.
        (unit, dialect, cancellationToken) => RunAsync(unit, dialect, SnapshotTable.Replaced, cancellationToken),

        // So are states of directories, once no plan that is kept needs them.
        (unit, dialect, cancellationToken) => RunAsync(unit, dialect, SnapshotUseTable.Made, cancellationToken),
    ];

    private const string Owner =
        """
        create table sync_owner (
            connection_id text primary key, epoch bigint not null, taken_at bigint not null, waits_until bigint,
            is_given_back bigint not null)
        """;

    /// <summary>Brings a database to this version's schema; it does nothing when it is there already.</summary>
    public static async ValueTask MigrateAsync(SqlUnit unit, SqlDialect dialect, CancellationToken cancellationToken)
    {
        await unit.ExecuteAsync("create table if not exists sync_schema (version bigint not null)", cancellationToken)
            .ConfigureAwait(false);
        var version = await VersionAsync(unit, cancellationToken).ConfigureAwait(false);
        RefuseNewer(version);
        for (; version < Migrations.Length; version++)
        {
            await Migrations[version](unit, dialect, cancellationToken).ConfigureAwait(false);
            await unit.ExecuteAsync("insert into sync_schema (version) values (@version)", cancellationToken, ("version", version + 1))
                .ConfigureAwait(false);
        }
    }

    /// <summary>Whether the tables are this version's already. Who asks needs no right to make any, nor does who is refused.</summary>
    /// <exception cref="StoreNotOursException">They are a newer version's.</exception>
    public static async ValueTask<bool> IsCurrentAsync(SqlUnit unit, SqlDialect dialect, CancellationToken cancellationToken)
    {
        var (version, problem) = await LookAsync(unit, dialect, cancellationToken).ConfigureAwait(false);
        RefuseNewer(version);
        return problem is null && version == Migrations.Length; // what is wrong comes up again where they are made
    }

    /// <summary>Refuses a database that has not this version's tables.</summary>
    public static async ValueTask CheckAsync(SqlUnit unit, SqlDialect dialect, CancellationToken cancellationToken)
    {
        const string Next = "Call InitializeAsync once, at the start of the program.";
        var (version, problem) = await LookAsync(unit, dialect, cancellationToken).ConfigureAwait(false);
        if (problem is not null)
        {
            throw new StoreNotOursException($"The database has no tables of the sync that can be read ({problem.Message}). {Next}");
        }

        if (version != Migrations.Length)
        {
            throw new StoreNotOursException(
                FormattableString.Invariant($"The database has schema version {version}, this program has {Migrations.Length}. ") + Next);
        }
    }

    // The version, or why there is none.
    private static async ValueTask<(long Version, DbException? Problem)> LookAsync(
        SqlUnit unit, SqlDialect dialect, CancellationToken cancellationToken)
    {
        try
        {
            return (await VersionAsync(unit, cancellationToken).ConfigureAwait(false), null);
        }
        catch (DbException problem)
        {
            if (dialect.Judge(problem) != SqlFailure.Final)
            {
                throw;
            }

            return (0, problem);
        }
    }

    private static void RefuseNewer(long version)
    {
        if (version > Migrations.Length)
        {
            throw new StoreNotOursException(FormattableString.Invariant(
                $"The database has schema version {version}, but this program only knows up to {Migrations.Length}: ")
                + "it was used by a newer version. Run that version, or restore a backup from before it.");
        }
    }

    private static ValueTask<long> VersionAsync(SqlUnit unit, CancellationToken cancellationToken) => unit.FirstAsync(
        "select max(version) from sync_schema", row => row.IsDBNull(0) ? 0 : row.GetInt64(0), cancellationToken);

    private static IEnumerable<string> First(SqlDialect dialect) =>
    [
        "create table sync_connection (connection_id text primary key, document text not null)",
        """
        create table sync_work (
            connection_id text not null, kind text not null, id text not null, due_at bigint not null, priority bigint not null,
            attempts bigint not null, reason text not null, version bigint not null, lease_until bigint,
            primary key (connection_id, kind, id))
        """,
        "create index sync_work_due on sync_work (connection_id, due_at)",
        """
        create table sync_record (
            connection_id text not null, kind text not null, id text not null, state text not null, order_number text not null,
            document text not null, primary key (connection_id, kind, id))
        """,
        """
        create table sync_link (
            connection_id text not null, kind text not null, zoho_id text not null, project_id bigint not null, rejected_id bigint not null,
            procore_id bigint not null, document text not null, primary key (connection_id, kind, zoho_id, project_id, rejected_id))
        """,
        """
        create table sync_commitment (
            connection_id text not null, origin_id text not null, order_id text not null, project_id bigint not null,
            contract_id bigint not null, document text not null, primary key (connection_id, origin_id))
        """,
        "create index sync_commitment_order on sync_commitment (connection_id, order_id)",
        "create index sync_commitment_contract on sync_commitment (connection_id, project_id, contract_id)",
        """
        create table sync_intent (
            connection_id text not null, origin_id text not null, order_id text not null, document text not null,
            primary key (connection_id, origin_id))
        """,
        """
        create table sync_review (
            connection_id text not null, review_id text not null, kind text not null, id text not null, status text not null,
            opened_at bigint not null, document text not null, primary key (connection_id, review_id))
        """,
        "create index sync_review_record on sync_review (connection_id, kind, id)",
        """
        create table sync_decision (
            connection_id text not null, order_id text not null, document text not null, primary key (connection_id, order_id))
        """,
        """
        create table sync_snapshot (
            connection_id text not null, hash text not null, document text not null, primary key (connection_id, hash))
        """,
        """
        create table sync_cursor (
            connection_id text not null, name text not null, value text not null, primary key (connection_id, name))
        """,
        """
        create table sync_inbox (
            connection_id text not null, digest text not null, keep_until bigint not null, primary key (connection_id, digest))
        """,
        """
        create table sync_secret (
            connection_id text not null, name text not null, cipher_text text not null, version bigint not null,
            primary key (connection_id, name))
        """,
        """
        create table sync_audit (
            connection_id text not null, sequence bigint not null, at bigint not null, kind text not null, actor text not null,
            record text not null, order_number text not null, project_id bigint not null, contract_id bigint not null,
            origin_id text not null, input_hash text not null, plan_hash text not null, result text not null, reason text not null,
            previous_hash text not null, hash text not null, primary key (connection_id, sequence))
        """,
        "create index sync_audit_order on sync_audit (connection_id, order_number)",
        "create index sync_audit_origin on sync_audit (connection_id, origin_id)",
        "create index sync_audit_contract on sync_audit (connection_id, contract_id)",
        .. dialect.AuditGuards,
    ];

    /// <summary>What is asked for has an index, and a column of its own where it stood only in documents.</summary>
    private static async ValueTask AskedForAsync(SqlUnit unit, SqlDialect dialect, CancellationToken cancellationToken)
    {
        string[] statements =
        [
            // Without statistics the database takes the index that gives the order, so the order is part of those that are read by pages.
            "drop index sync_audit_order",
            "drop index sync_audit_origin",
            "drop index sync_audit_contract",
            "create index sync_audit_order on sync_audit (connection_id, order_number, sequence)",
            "create index sync_audit_origin on sync_audit (connection_id, origin_id, sequence)",
            "create index sync_audit_contract on sync_audit (connection_id, contract_id, sequence)",
            "create index sync_record_state on sync_record (connection_id, state, kind, id)",
            "create index sync_record_number on sync_record (connection_id, order_number, kind, id)",
            "create index sync_link_procore on sync_link (connection_id, kind, procore_id)",
            "create index sync_link_project on sync_link (connection_id, kind, project_id)",
            "create index sync_intent_order on sync_intent (connection_id, order_id)",
            "alter table sync_review add column code text not null default ''",
            "alter table sync_review add column subject text not null default ''",
            "create index sync_review_finding on sync_review (connection_id, code, subject)",
            "create index sync_review_status on sync_review (connection_id, status, code)",
        ];
        await RunAsync(unit, dialect, statements, cancellationToken).ConfigureAwait(false);
        await ReviewTable.ExtractFindingsAsync(unit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An order has as many decisions as were taken about it, and the audit names them.</summary>
    private static async ValueTask DecisionsAsync(SqlUnit unit, SqlDialect dialect, CancellationToken cancellationToken)
    {
        string[] statements =
        [
            "alter table sync_audit add column version bigint not null default 1",
            "alter table sync_audit add column decision_id text not null default ''",
            "alter table sync_decision rename to sync_decision_before",
            """
            create table sync_decision (
                connection_id text not null, decision_id text not null, order_id text not null, document text not null,
                primary key (connection_id, decision_id))
            """,
            "create index sync_decision_order on sync_decision (connection_id, order_id, decision_id)",
        ];
        await RunAsync(unit, dialect, statements, cancellationToken).ConfigureAwait(false);
        await ReviewTable.GiveIdsAsync(unit, cancellationToken).ConfigureAwait(false);
        await RunAsync(unit, dialect, ["drop table sync_decision_before"], cancellationToken).ConfigureAwait(false);
    }

    public static async ValueTask RunAsync(
        SqlUnit unit, SqlDialect dialect, IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            await unit.ExecuteAsync(dialect.Define(statement), cancellationToken).ConfigureAwait(false);
        }
    }
}
