using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>Where closed months are kept: the last one, and each as it was closed.</summary>
internal sealed class MonthBooks(ISyncStore store, string connectionId)
{
    private const string Last = "closed";

    /// <summary>The month that was closed last; null where none was.</summary>
    public async ValueTask<MonthStatement?> LastAsync(CancellationToken cancellationToken) =>
        await store.GetCursorAsync(connectionId, Last, cancellationToken).ConfigureAwait(false) is { Length: > 0 } hash
            ? await ReadAsync(hash, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>A month as it was closed last; null where it never was.</summary>
    public async ValueTask<MonthStatement?> FindAsync(YearMonth month, CancellationToken cancellationToken) =>
        await store.GetCursorAsync(connectionId, NameOf(month), cancellationToken).ConfigureAwait(false) is { Length: > 0 } hash
            ? await ReadAsync(hash, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>
    /// Keeps a month as it is closed, without what is named and can't be read. An earlier month than the last one is closed already, unless
    /// an earlier version let somebody close that one before it began.
    /// </summary>
    public async ValueTask<MonthStatement> CloseAsync(
        ReconciliationReport report,
        YearMonth month,
        LocalDate today,
        string by,
        string note,
        IReadOnlyCollection<string> without,
        CancellationToken cancellationToken)
    {
        var begins = month.OnDayOfMonth(1);
        if (begins > today)
        {
            throw new DecisionRefusedException("Close", $"{Written(month)} has not begun: today is {LocalDatePattern.Iso.Format(today)}.");
        }

        var left = LeftOutOfMonth.Of(report, without);
        if (report.Unreadable.Except(left).ToList() is [var first, ..] unread)
        {
            var (count, what) = (Text.Amount(unread.Count), unread.Count == 1 ? "record" : "records");
            throw new DecisionRefusedException(
                "Close",
                $"{count} {what} can't be read, so nobody knows what the month comes to: {LeftOutOfMonth.Called(first)}. {first.Reason}"
                    + (LeftOutOfMonth.IsProject(first) ? string.Empty
                        : " Where nobody can see to it, close the month without it, by its number or id"
                            + (first.Id.Length > 0 ? $" ({first.Id})" : string.Empty)
                            + ": the statement then names it as not known."));
        }

        var read = await store.GetCursorAsync(connectionId, Last, cancellationToken).ConfigureAwait(false);
        if (await LastAsync(cancellationToken).ConfigureAwait(false) is { } last
            && last.Month.CompareTo(month) > 0 && last.Month.OnDayOfMonth(1) <= today)
        {
            throw new DecisionRefusedException(
                "Close", $"{Written(last.Month)} is closed already, with everything before it. What changed since stands in the report.");
        }

        var head = await store.GetCursorAsync(connectionId, AuditHead.Cursor, cancellationToken).ConfigureAwait(false);
        var statement = MonthClosing.Of(report, month, by, note, head ?? string.Empty);
        statement = statement with
        {
            Ties = statement.Ties && left.All(LeftOutOfMonth.IsProject),
            Without = left.Count > 0 ? [.. left.Select(LeftOutOfMonth.Written)] : null,
        };
        var json = JsonSerializer.Serialize(statement, MonthJson.Default.MonthStatement);
        var hash = ContentHash.Of(json);
        var open = statement.Rows.Count(row => !ReconciledOrder.Settles(row.Result));
        await store.SaveAsync(
            connectionId,
            new()
            {
                Basis = new() { Cursors = new Dictionary<string, string?>(StringComparer.Ordinal) { [Last] = read } },
                Snapshots = new Dictionary<string, string>(StringComparer.Ordinal) { [hash] = json },
                Cursors = new Dictionary<string, string>(StringComparer.Ordinal) { [Last] = hash, [NameOf(month)] = hash },
                Audit =
                [
                    new()
                    {
                        Kind = AuditKind.Decided,
                        Actor = by,
                        Result = $"closed {Written(month)}",
                        Reason = FormattableString.Invariant(
                            $"{statement.Rows.Count} orders, {(open == 0 ? "all of them tie" : $"{open} do not tie or are not known")}; ")
                            + (left.Count == 0 ? string.Empty
                                : $"without what can't be read of {string.Join(", ", left.Select(LeftOutOfMonth.Called))}; ")
                            + (report.OnlyInProcore.Count(one => one.Cause != UnclaimedCause.OutOfScope) is var alone and > 0
                                ? FormattableString.Invariant($"{alone} {(alone == 1 ? "commitment stands" : "commitments stand")} ")
                                    + "only in Procore; "
                                : string.Empty)
                            + $"statement {hash}. {note}".TrimEnd(),
                    },
                ],
            },
            cancellationToken).ConfigureAwait(false);
        return statement;
    }

    private async ValueTask<MonthStatement?> ReadAsync(string hash, CancellationToken cancellationToken) =>
        await store.GetSnapshotAsync(connectionId, hash, cancellationToken).ConfigureAwait(false) is { } json
            ? StoredDocument.Read(json, MonthJson.Default.MonthStatement)
            : null;

    private static string NameOf(YearMonth month) => $"{Last}/{Written(month)}";

    private static string Written(YearMonth month) => YearMonthPattern.Iso.Format(month);
}
