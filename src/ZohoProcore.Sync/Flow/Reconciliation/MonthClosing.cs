using System.Text;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Freezes a month, and says what changed after that. Pure.</summary>
internal static class MonthClosing
{
    /// <summary>The statement of a month: every order dated in it or before, or not at all.</summary>
    public static MonthStatement Of(ReconciliationReport report, YearMonth month, string by, string note, string auditHead)
    {
        List<StatementRow> rows = [.. report.Rows.Where(row => IsIn(row.Date, month)).Select(RowOf)];
        return new()
        {
            Month = month,
            At = report.At,
            By = by,
            Note = note,
            Ties = report.Rows.Where(row => IsIn(row.Date, month)).All(row => row.IsSettled),
            ZohoHash = HashOf(rows, row => FormattableString.Invariant(
                $"{row.OrderId} {row.OrderNumber} {row.OrderStatus} {Text.Amount(row.ZohoTotal)} {Text.Amount(row.Cost)} {row.Currency}")),
            ProcoreHash = HashOf(rows, row => FormattableString.Invariant(
                $"{row.OrderId} {Text.Amount(row.ProcoreTotal)} {row.Currency}")),
            AuditHead = auditHead,
            Rows = rows,
        };
    }

    /// <summary>What stands otherwise than when the month was closed.</summary>
    public static IReadOnlyList<ChangeAfterClose> Changes(MonthStatement closed, ReconciliationReport report)
    {
        var before = closed.Rows.ToDictionary(row => row.OrderId, StringComparer.Ordinal);
        var now = report.Rows.Select(RowOf).ToDictionary(row => row.OrderId, StringComparer.Ordinal);
        return
        [
            .. closed.Rows
                .Where(row => !now.TryGetValue(row.OrderId, out var one) || AmountsOf(one) != AmountsOf(row))
                .Select(row => new ChangeAfterClose(closed.Month, row, now.TryGetValue(row.OrderId, out var one) ? one : null))
                .Concat(now.Values
                    .Where(row => !before.ContainsKey(row.OrderId) && IsIn(row.Date, closed.Month))
                    .Select(row => new ChangeAfterClose(closed.Month, null, row)))
                .OrderBy(change => (change.Before ?? change.Now)!.OrderNumber, StringComparer.Ordinal)
                .ThenBy(change => (change.Before ?? change.Now)!.OrderId, StringComparer.Ordinal),
        ];
    }

    /// <summary>What a controller signed: the rest may go on.</summary>
    private static (string, decimal, decimal, decimal) AmountsOf(StatementRow row) =>
        (row.Currency, row.ZohoTotal, row.Cost, row.ProcoreTotal);

    private static bool IsIn(LocalDate? date, YearMonth month) => date is not { } day || day.ToYearMonth().CompareTo(month) <= 0;

    private static StatementRow RowOf(ReconciledOrder row) => new(
        row.OrderId,
        row.OrderNumber,
        row.Date,
        row.VendorName,
        row.Currency,
        row.OrderStatus,
        row.ZohoTotal,
        row.Cost,
        row.ProcoreTotal,
        row.Result,
        row.Cause);

    private static string HashOf(IEnumerable<StatementRow> rows, Func<StatementRow, string> line)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(line(row)).Append('\n');
        }

        return ContentHash.Of(text.ToString());
    }
}
