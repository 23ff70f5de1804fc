using NodaTime.Text;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Month end on one page.</summary>
internal static class MonthEndText
{
    public static void Write(TextWriter output, ReconciliationReport report)
    {
        output.WriteLine($"Both ledgers as of {Words.Time(report.At)}: {MonthEndWords.Headline(report)} {MonthEndBudget.Sentence(report)}");
        TextSection.Write(output, "By project", report.Projects.Select(Total));
        TextSection.Write(output, "By vendor", report.Vendors.Select(Total));
        var codes = report.Codes;
        TextSection.Write(output, "By cost code", codes.Where(code => code.Difference != 0).Select(Total).Append(FormattableString.Invariant($"{codes.Count(code => code.Difference == 0)} codes tie.")));
        TextSection.Write(output, "In the budget", report.Budgets.SelectMany(MonthEndBudget.Lines));
        TextSection.Write(output, "Open", report.Rows.Where(row => !row.IsSettled).GroupBy(row => row.Cause).OrderByDescending(same => same.Count()).SelectMany(same => same
            .SelectMany(row => row.Codes.Where(code => row.IsReadable && code.Difference != 0).Select(Code).Prepend($"  {row.OrderNumber} {row.VendorName}: Zoho Books {row.Currency} {Words.MoneyApart(row.Cost)}, {Procore(row)}"))
            .Prepend($"{ReconciliationWords.Sentence(same.Key)} {ReconciliationWords.NextStep(same.Key)}")));
        TextSection.Write(output, "Closed in Zoho Books with an unbilled remainder", report.Rows.Where(row => row.UnbilledUnits is not null).GroupBy(row => row.Cause).SelectMany(same => same
            .Select(row => FormattableString.Invariant($"  {row.OrderNumber} {row.VendorName}: {MonthEndWords.Procore(row, Words.MoneyApart)} in Procore, {row.UnbilledUnits:0.##########} units neither billed nor cancelled"))
            .Prepend($"{ReconciliationWords.Sentence(same.Key)} {ReconciliationWords.NextStep(same.Key)}")));
        TextSection.Write(output, "Left to people", report.Rows.Where(row => row.Result == ReconciliationResult.LeftToPeople)
            .Select(row => $"{row.OrderNumber} {row.VendorName}: {MonthEndWords.Procore(row, Words.MoneyApart)} in Procore. {ReconciliationWords.Sentence(row.Cause)}"));
        TextSection.Write(output, "Only in Procore", report.OnlyInProcore.GroupBy(one => one.Cause).OrderBy(same => same.Key).SelectMany(same => same
            .Select(one => $"  {MonthEndUnclaimedView.NumberOf(one)} {one.VendorName} in {MonthEndUnclaimedView.ProjectOf(one)}: {$"{one.Currency} {Words.MoneyApart(one.Total)}".TrimStart()}, {(one.Status.Length > 0 ? one.Status : "status not known")}{(one.OrderNumbers.Count > 0 ? $"; {string.Join(", ", one.OrderNumbers)} in Zoho Books" : string.Empty)}")
            .Prepend($"{ReconciliationWords.Sentence(same.Key)} {ReconciliationWords.NextStep(same.Key)}".TrimEnd())));
        TextSection.Write(output, "Can't be read", report.Unreadable.Select(one => $"{one.Kind} {one.Id} {string.Join(", ", one.Names)}: {one.Reason}"));
        if (report.Closed is not { } closed) return;
        output.WriteLine();
        output.WriteLine(MonthEndClose.Sentence(closed));
        TextSection.Write(output, "Changed after the close", MonthEndClose.Changes(report).Select(change => $"{change.Number} {change.Vendor}: was {change.Was}; is {change.Is} ({change.Kinds})"));
    }

    private static string Procore(ReconciledOrder row) => row switch
    {
        { IsReadable: false } => "not both sides can be read",
        { Difference: { } difference } => $"Procore {Words.MoneyApart(row.ProcoreTotal)}, difference {Words.MoneyApart(difference)}",
        _ => $"Procore {MonthEndWords.Procore(row, Words.MoneyApart)}, difference not known",
    };

    private static string Code(ReconciledCode code) => $"    {code.Code}: Zoho Books {Words.MoneyApart(code.Cost)}, Procore {Words.MoneyApart(code.ProcoreTotal)}, difference {Words.MoneyApart(code.Difference)}";

    private static string Total(ReconciliationTotal total) => FormattableString.Invariant(
        $"{(total.Name.Length > 0 ? total.Name : total.Id.Length > 0 ? total.Id : "(not known)")} ({(total.Currency.Length > 0 ? total.Currency : "in a currency that nobody knows")}): {total.Orders} orders, cost {Words.MoneyApart(total.Cost)}, Procore {Words.MoneyApart(total.ProcoreTotal)}, difference {Words.MoneyApart(total.Difference)}")
        + (total.NotRead > 0 ? FormattableString.Invariant($", {total.NotRead} more can't be read and are not in it") : string.Empty)
        + (total.Open > 0 ? FormattableString.Invariant($", {total.Open} open") : string.Empty);
}
