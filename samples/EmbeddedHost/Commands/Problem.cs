using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using NodaTime;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What went wrong, in a sentence for the person who started the program. No stack trace reaches a person.</summary>
internal static class Problem
{
    /// <summary>How a command that met this ends.</summary>
    public static int ExitCodeOf(Exception problem) => problem switch
    {
        AggregateException { InnerExceptions: [var first, ..] } => ExitCodeOf(first),
        InputException or OrderNotFoundException or ConnectionNotFoundException or ReviewItemNotFoundException => ExitCode.BadInput,
        DecisionMismatchException or DecisionRefusedException or PoliciesInvalidException or ConnectionInvalidException or StoreNotOursException or CredentialMissingException or CredentialUnreadableException => ExitCode.BadInput,
        DbException or IOException or UnauthorizedAccessException or CryptographicException => ExitCode.BadInput,
        _ => ExitCode.Failed,
    };

    /// <summary>Whether the store is damaged: what still works of it proves nothing.</summary>
    public static bool IsDamage(Exception problem) => problem is SqliteException { SqliteErrorCode: 11 or 26 } || (problem is AggregateException all && all.InnerExceptions.Any(IsDamage));

    /// <summary>The sentence.</summary>
    public static string SentenceOf(Exception problem) => problem switch
    {
        AggregateException all => string.Join(Environment.NewLine, all.InnerExceptions.Select(SentenceOf)),
        ZohoBooksException { RetryAt: { } at, Status: null or 429 } => $"{problem.Message} {Wait(at)}",
        ProcoreException { RetryAt: { } at, Status: null or 429 } => $"{problem.Message} {Wait(at)}",
        ZohoBooksException { Status: null, IsTransient: true } or ProcoreException { Status: null, IsTransient: true } or HttpRequestException =>
            $"{problem.Message} See that this machine reaches the service (network, proxy, firewall), and run the command again.",
        InputException or HostFailedException or SyncException or ZohoBooksException or ProcoreException => problem.Message,
        OperationCanceledException => "Stopped.",
        SqliteException store => StoreSentence(store),
        CryptographicException when !CanWriteTemporaryFiles() =>
            $"The folder for temporary files, {Path.GetTempPath()}, can't be written, and a new key of the data directory begins there. Let this account write there, or name another folder in TMPDIR (of a container: --tmpfs /tmp), and start again; nothing that was stored is lost.",
        CryptographicException => "The key ring of the data directory can't be used: a file in its folder keys is damaged, or this account can't read it. Put the folder back from the last backup; without one move it away, "
            + "and start again: a new one is made, and the credentials that the configuration has are stored anew.",
        DbException store => $"The store can't be used: {OneLine(store.Message)}. Nothing that was stored before is lost.",
        IOException or UnauthorizedAccessException => $"A file can't be used: {problem.Message.TrimEnd('.')}. Put that right and start again; nothing that was stored is lost.",
        _ => $"Something happened that this program does not know ({problem.GetType().Name}: {OneLine(problem.Message)}). "
            + "Nothing that was stored is lost. Please report it, with the command that was run.",
    };

    private static string Wait(Instant at) =>
        $"No further call goes out before that is over: run the command again after {at.ToString("HH:mm:ss 'UTC on' d MMMM", CultureInfo.InvariantCulture)}.";

    private static string StoreSentence(SqliteException problem)
    {
        var what = problem.SqliteErrorCode switch
        {
            5 or 6 => "The store is held by another process, and it did not let go in time. Stop that one, or wait, and start again",
            8 => "The store can't be written: the disk or the file is read-only. Give this account the right to write, or choose another directory with --data",
            10 or 14 => "The store can't be opened or read from its disk. See that the disk is there, that it is not read-only (then copy the data directory to one that is not, and name that "
                + "with --data), and that this account may use the data directory",
            11 or 26 => "The store is damaged: sync.db is no database that this program can read. Put the last backup of the data directory back. "
                + "What was written in Procore after it is found again by its ids; what people answered after it they have to answer again",
            13 => "The disk is full, so the store can't be written. Make room and start again",
            _ => $"The store answered with an error ({problem.SqliteErrorCode}: {OneLine(problem.Message)})",
        };
        return problem.SqliteErrorCode is 11 or 26 ? $"{what}." : $"{what}. Nothing that was stored before is lost.";
    }

    private static bool CanWriteTemporaryFiles()
    {
        try
        {
            File.Delete(Path.GetTempFileName());
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").TrimEnd('.');
}
