using System.Data;
using System.Data.Common;
using System.Text;

namespace ZohoProcore.Sync;

/// <summary>What differs between databases. Everything else is SQL that all of them understand.</summary>
public sealed class SqlDialect
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private SqlDialect()
    {
    }

    /// <summary>
    /// SQLite 3.24 or later in a file, through a driver whose serializable transactions begin with the write lock, as
    /// Microsoft.Data.Sqlite's do. The file is put into write-ahead mode, so that reads never wait for a write, and every commit is on disk
    /// before it returns.
    /// </summary>
    public static SqlDialect Sqlite { get; } = new()
    {
        DatabaseSetup = "pragma journal_mode = wal",
        UnitSetup = "pragma synchronous = full; pragma busy_timeout = 5000",
        KeepsUnits = true,
        AuditGuards =
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
        ],
    };

    /// <summary>Run once when a store is initialised, outside of any transaction; null when there is nothing to set.</summary>
    internal string? DatabaseSetup { get; private init; }

    /// <summary>Run on every connection before it is used; null when there is nothing to set.</summary>
    internal string? UnitSetup { get; private init; }

    /// <summary>
    /// Whether a connection stays open for what comes next, with what was prepared on it: a file is always there, a server's connection
    /// may be lost while it rests, and its driver pools it and knows.
    /// </summary>
    internal bool KeepsUnits { get; private init; }

    /// <summary>The isolation of what writes.</summary>
    internal IsolationLevel Isolation { get; private init; } = IsolationLevel.Serializable;

    /// <summary>The first statement of what writes, told whose rows it is about; null where beginning to write locks already.</summary>
    internal string? WriteLock { get; private init; }

    /// <summary>Asks for the database's time, in 100 ns since 1970; null where it is on the machine of all who use it.</summary>
    internal string? Clock { get; private init; }

    /// <summary>How many writes of one store may be under way at once.</summary>
    internal int Writers { get; private init; } = 1;

    /// <summary>Statements after which the database itself refuses to change or remove audit entries.</summary>
    internal IReadOnlyList<string> AuditGuards { get; private init; } = [];

    /// <summary>What the failure of a statement says about what it was part of.</summary>
    internal Func<DbException, SqlFailure> Judge { get; private init; } = _ => SqlFailure.Final;

    /// <summary>The type of a column of text, which sorts and compares by code points and by no language.</summary>
    private string TextType { get; init; } = "text";

    private bool KeepsAnyText { get; init; } = true;

    /// <summary>
    /// PostgreSQL 12 or later, with tables in the first schema of the search path. Writes to one connection's rows take turns in the
    /// database, whichever program they come from, those to different connections do not wait for each other, and reads wait for nothing.
    /// What the database says it rolled back is done again as a whole, some times, and so is what its connection was lost under before
    /// the commit; what was lost at the commit is a <see cref="StoreOutcomeUnknownException"/>. A program that stands still amid a write
    /// loses its turn after five seconds. Leave <c>synchronous_commit</c> on: what is stored has to be stored before it is answered.
    /// </summary>
    /// <param name="sqlState">Reads the SQLSTATE of an exception of the driver, null where the database sent none: with .NET 5 or later
    /// <c>problem => problem.SqlState</c>.</param>
    public static SqlDialect PostgreSql(Func<DbException, string?> sqlState) => new()
    {
        // Not serializable: its snapshot would be from before the lock was had, and all who wait would be refused in their turn. Under the
        // lock every statement sees what was committed before, and nobody else writes these rows.
        Isolation = IsolationLevel.ReadCommitted,
        WriteLock =
            """
            select set_config('idle_in_transaction_session_timeout', '5000', true), pg_advisory_xact_lock(1937337955, hashtext(@about))
            """,
        Clock = "select cast(floor(extract(epoch from clock_timestamp()) * 10000000) as bigint)",
        Writers = 16,
        AuditGuards =
        [
            """
            create function sync_audit_refuses() returns trigger language plpgsql as
            $$ begin
                raise exception 'The audit is append-only: entries are never changed or removed.' using errcode = 'restrict_violation';
            end $$
            """,
            """
            create trigger sync_audit_keeps_rows before update or delete on sync_audit
            for each row execute function sync_audit_refuses()
            """,
            """
            create trigger sync_audit_keeps_all before truncate on sync_audit
            for each statement execute function sync_audit_refuses()
            """,
            // "always": in a session that plays the replica, too.
            "alter table sync_audit enable always trigger sync_audit_keeps_rows",
            "alter table sync_audit enable always trigger sync_audit_keeps_all",
        ],
        Judge = problem => JudgePostgreSql(problem, Read(sqlState, problem)),
        TextType = "text collate \"C\"",
        KeepsAnyText = false,
    };

    /// <summary>A statement that makes or alters a table, in this database's words.</summary>
    internal string Define(string statement) => statement
        .Replace(" text not null", $" {TextType} not null")
        .Replace(" text primary key", $" {TextType} primary key");

    /// <summary>A text as this database can keep it: PostgreSQL has no place for a zero, nor for half a letter.</summary>
    internal string TextOf(string text)
    {
        if (KeepsAnyText)
        {
            return text;
        }

        foreach (var letter in text)
        {
            if (letter == '\0' || char.IsSurrogate(letter))
            {
                return Utf8.GetString(Utf8.GetBytes(text)).Replace('\0', '\uFFFD');
            }
        }

        return text;
    }

    private static string? Read(Func<DbException, string?> sqlState, DbException problem)
    {
        try
        {
            return sqlState(problem);
        }
        catch (Exception broken)
        {
            // The host's fault, which must not hide what the database said, nor be hidden by it.
            throw new InvalidOperationException(
                $"What the host reads the SQLSTATE of an exception with failed ({broken.Message}), so nobody knows what became of what "
                + $"was stored when the database said: {problem.Message}",
                new AggregateException(broken, problem));
        }
    }

    private static SqlFailure JudgePostgreSql(DbException problem, string? sqlState) => sqlState switch
    {
        // Could not be serialized with others, or was the victim of a deadlock.
        "40001" or "40P01" => SqlFailure.RolledBack,

        // Too long in a transaction, idle or at all; shut down, crashed, starting up, idle for too long; no free place for a connection;
        // a statement of which the database itself does not know whether it was completed.
        "25P03" or "25P04" or "57P01" or "57P02" or "57P03" or "57P05" or "53300" or "40003" => SqlFailure.Lost,
        not null => sqlState.StartsWith("08", StringComparison.Ordinal) ? SqlFailure.Lost : SqlFailure.Final,
        null => problem.InnerException is TimeoutException ? SqlFailure.TimedOut : SqlFailure.Lost,
    };
}
