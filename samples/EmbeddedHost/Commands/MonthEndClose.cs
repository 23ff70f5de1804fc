using NodaTime.Text;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>A month that was closed and what changed after it, in words; the command, the page and the CSV say the same.</summary>
internal static class MonthEndClose
{
    /// <summary>Which month, by whom, as of when, and without what.</summary>
    public static string Sentence(MonthStatement closed) =>
        $"{YearMonthPattern.Iso.Format(closed.Month)} was closed by {closed.By} as of {Words.Time(closed.At)}{(closed.Without is { Count: > 0 } without ? $", without {string.Join(", ", without)}, which could not be read and {(without.Count == 1 ? "is" : "are")} not known" : string.Empty)}.{(closed.Note.Length > 0 ? $" {closed.Note}" : string.Empty)}";

    /// <summary>What changed after it: orders, and commitments that are none's.</summary>
    public static IEnumerable<MonthEndChange> Changes(ReconciliationReport report) =>
        report.ChangedAfterClose.Select(Of).Concat(report.OnlyInProcoreAfterClose.Select(Of));

    private static MonthEndChange Of(ChangeAfterClose change)
    {
        var row = (change.Before ?? change.Now)!;
        return new(row.OrderId, row.OrderNumber, row.VendorName, Amounts(change.Before) ?? "not there", Amounts(change.Now) ?? "not seen", Kinds(change.Kinds));
    }

    private static MonthEndChange Of(UnclaimedAfterClose change)
    {
        var one = (change.Before ?? change.Now)!;
        var gone = change.Kinds.Contains(ChangeAfterCloseKind.NotKnown) ? "not seen" : "closed, deleted or an order's by now";
        return new(null, MonthEndUnclaimedView.NumberOf(one), one.VendorName, Amounts(change.Before) ?? "not there", Amounts(change.Now) ?? gone, $"only in Procore: {Kinds(change.Kinds)}");
    }

    private static string? Amounts(StatementRow? row) => row is null ? null
        : row.Result == ReconciliationResult.NotReadable ? "not known"
        : $"{row.Currency} {Words.Money(row.Cost)}, Procore {(row.ProcoreAmounts is { Count: > 0 } amounts ? MonthEndWords.Procore(row.Currency, row.ProcoreTotal, amounts, Words.Money) : Words.Money(row.ProcoreTotal))}";

    private static string? Amounts(UnclaimedCommitment? one) => one is null ? null
        : $"Procore {$"{one.Currency} {Words.Money(one.Total)}".TrimStart()}, {(one.Status.Length > 0 ? one.Status : "status not known")}";

    private static string Kinds(IEnumerable<ChangeAfterCloseKind> kinds) => string.Join(", ", kinds.Select(ReconciliationWords.Sentence));
}

/// <summary>What became of an order, or of a commitment that is none's, after a month was closed.</summary>
/// <param name="OrderId">The order; null for a commitment that is none's.</param>
/// <param name="Number">Its number.</param>
/// <param name="Vendor">Its vendor.</param>
/// <param name="Was">What both sides had when the month was closed.</param>
/// <param name="Is">What they have now.</param>
/// <param name="Kinds">In what the two differ.</param>
public sealed record MonthEndChange(string? OrderId, string Number, string Vendor, string Was, string Is, string Kinds);
