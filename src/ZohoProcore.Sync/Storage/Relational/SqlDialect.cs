namespace ZohoProcore.Sync;

/// <summary>What differs between databases. Everything else is SQL that all of them understand.</summary>
public sealed class SqlDialect
{
    private SqlDialect(string databaseSetup, string unitSetup, IReadOnlyList<string> auditGuards)
    {
        DatabaseSetup = databaseSetup;
        UnitSetup = unitSetup;
        AuditGuards = auditGuards;
    }

    /// <summary>
    /// SQLite 3.24 or later in a file, through a driver whose serializable transactions begin with the write lock, as
    /// Microsoft.Data.Sqlite's do. The file is put into write-ahead mode, so that reads never wait for a write, and every commit is on disk
    /// before it returns.
    /// </summary>
    public static SqlDialect Sqlite { get; } = new(
        databaseSetup: "pragma journal_mode = wal",
        unitSetup: "pragma synchronous = full; pragma busy_timeout = 5000",
        auditGuards:
        [
            """
            create trigger sync_audit_keeps_rows before delete on sync_audit
            begin select raise(abort, 'The audit is append-only: entries are never removed.'); end
            """,
            """
            create trigger sync_audit_keeps_content before update on sync_audit
            begin select raise(abort, 'The audit is append-only: entries are never changed.'); end
            """,
            // "insert or replace" removes the old row without asking the delete trigger.
            """
            create trigger sync_audit_keeps_sequence before insert on sync_audit
            when exists (select 1 from sync_audit where connection_id = new.connection_id and sequence = new.sequence)
            begin select raise(abort, 'The audit is append-only: entries are never replaced.'); end
            """,
        ]);

    /// <summary>Run once when a store is initialised, outside of any transaction.</summary>
    internal string DatabaseSetup { get; }

    /// <summary>Run on every connection before it is used.</summary>
    internal string UnitSetup { get; }

    /// <summary>Statements after which the database itself refuses to change or remove audit entries.</summary>
    internal IReadOnlyList<string> AuditGuards { get; }
}
