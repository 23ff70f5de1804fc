using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What month end comes to, in a sentence; the command and the page say the same.</summary>
internal static class MonthEndWords
{
    /// <summary>How many orders tie, what is open and what can't be read, and what stands in Procore alone.</summary>
    public static string Headline(ReconciliationReport report) => FormattableString.Invariant(
        $"{report.Rows.Count:N0} {(report.Rows.Count == 1 ? "order" : "orders")}, {report.Rows.Count(row => row.Result == ReconciliationResult.Ties):N0} tie, {Open(report)}.{Unbilled(report)}{OnlyInProcore(report)}{LeftToPeople(report)}");

    /// <summary>What ties and may be committed in vain.</summary>
    private static string Unbilled(ReconciliationReport report) => report.Rows.Count(row => row.UnbilledUnits is not null) is var closed and > 0
        ? FormattableString.Invariant($" {closed:N0} of those that tie {Are(closed)} closed in Zoho Books with an unbilled remainder.")
        : string.Empty;

    /// <summary>What is known and does not tie, and what nobody knows: of what can't be read nothing is said to be open or settled.</summary>
    private static string Open(ReconciliationReport report)
    {
        var known = report.Rows.Count(row => row.IsReadable && !row.IsSettled);
        var orders = report.Rows.Count(row => !row.IsReadable);
        string[] parts =
        [
            .. known > 0 ? [FormattableString.Invariant($"{known:N0} {Are(known)} open")] : Array.Empty<string>(),
            .. orders > 0 ? [FormattableString.Invariant($"{orders:N0} {Are(orders)} not known")] : Array.Empty<string>(),
            .. report.Unreadable.Count > 0 ? [FormattableString.Invariant($"{report.Unreadable.Count:N0} {(report.Unreadable.Count == 1 ? "record" : "records")} can't be read, so that what else is open is not known")] : Array.Empty<string>(),
        ];
        return parts.Length > 0 ? string.Join(", ", parts) : "nothing is open";
    }

    private static string OnlyInProcore(ReconciliationReport report)
    {
        var apart = report.OnlyInProcore.ToLookup(one => one.Cause == UnclaimedCause.OutOfScope);
        return (apart[false].Count() is var alone and > 0 ? FormattableString.Invariant($" {alone:N0} {(alone == 1 ? "commitment stands" : "commitments stand")} only in Procore: {Sums(apart[false])}.") : string.Empty)
            + (apart[true].Count() is var left and > 0 ? FormattableString.Invariant($" {left:N0} {(left == 1 ? "stands for an order" : "stand for orders")} that policy leaves out: {Sums(apart[true])}.") : string.Empty);
    }

    /// <summary>What the sync wrote of orders that policy leaves out by now: it is in no total, and nothing is to be done about it.</summary>
    private static string LeftToPeople(ReconciliationReport report)
    {
        var left = report.Rows.Where(row => row.Result == ReconciliationResult.LeftToPeople).ToList();
        var sums = left.SelectMany(row => row.ProcoreAmounts.Count > 0 ? row.ProcoreAmounts : [new(row.Currency, row.ProcoreTotal)])
            .GroupBy(one => one.Currency).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => $"{same.Key} {Words.MoneyApart(same.Sum(one => one.Amount))}".TrimStart());
        return left.Count == 0 ? string.Empty
            : FormattableString.Invariant($" Of {left.Count:N0} {(left.Count == 1 ? "order" : "orders")} that policy leaves out by now what was written is left to people: {string.Join(", ", sums)}.");
    }

    private static string Sums(IEnumerable<UnclaimedCommitment> all) => string.Join(
        ", ",
        all.GroupBy(one => one.Currency).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => $"{same.Key} {Words.MoneyApart(same.Sum(one => one.Total))}".TrimStart()));

    /// <summary>What stands in Procore for an order, in the currencies that it stands in.</summary>
    public static string Procore(ReconciledOrder row, Func<decimal, string> money) => Procore(row.Currency, row.ProcoreTotal, row.ProcoreAmounts, money);

    /// <summary>An amount in a currency, or, where it is in others, what it is in each.</summary>
    public static string Procore(string currency, decimal total, IReadOnlyList<CurrencyAmount>? amounts, Func<decimal, string> money) => amounts is not { Count: > 0 }
        ? $"{currency} {money(total)}".TrimStart()
        : string.Join(" and ", amounts.Select(one => one.Currency.Length > 0 ? $"{one.Currency} {money(one.Amount)}" : $"{money(one.Amount)} in a currency that nobody knows"));

    private static string Are(int count) => count == 1 ? "is" : "are";
}
