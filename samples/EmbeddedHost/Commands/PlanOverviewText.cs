using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The plan of everything for people.</summary>
internal static class PlanOverviewText
{
    private const int NumbersShown = 8;

    public static void Write(TextWriter output, PlanOverview overview)
    {
        var report = overview.Report;
        var commitments = report.Orders.SelectMany(order => order.Commitments).ToList();
        output.WriteLine($"{OverviewSentences.Of(report.State)} So it stands {(report.AsOf is { } asOf ? $"as of {Words.Time(asOf)}, when both sides had last been read to the end" : "before both sides were read to the end")}. " + (report.IsComplete
            ? "Every order was looked at."
            : "Not everything was looked at yet: more may come, and nothing follows from what is missing."));
        foreach (var sentence in OverviewSentences.Of(report.State, overview.Progress)) output.WriteLine(sentence);
        output.WriteLine(FormattableString.Invariant(
            $"{commitments.Count(one => one.IsNew):N0} commitments would be made and {commitments.Count(one => !one.IsNew):N0} changed, of {report.Orders.Count:N0} orders, and {report.VendorWrites.Count:N0} vendors made or changed; {overview.Left.Sum(row => row.Orders):N0} orders are left as they are."));
        Table(output, "By project", overview.Projects);
        Table(output, "By vendor", overview.Vendors);
        TextSection.Write(output, "Orders that would be written", report.Orders.Select(order => $"{order.OrderNumber} {order.VendorName}: "
            + string.Join("; ", order.Commitments.Select(one => $"{(one.IsNew ? "new" : "changed")} in {one.ProjectName}, {one.Currency} {Words.MoneyApart(one.Total)}, {one.Status}"))
            + (order.ApprovedBy is { } by ? $" (approved by {by})" : string.Empty)));
        TextSection.Write(output, "Vendors that would be made or changed in Procore", report.VendorWrites.Select(vendor => $"{vendor.Name}: {vendor.Reason}"));
        TextSection.Write(
            output, FormattableString.Invariant($"Records of other kinds that would be written ({report.Records.Count:N0})"), report.Records.Select(record => $"{record.Name}: {record.Reason}"));
        TextSection.Write(output, "Left as they are", overview.Left.Select(row => FormattableString.Invariant(
            $"{row.Orders:N0} {PageWords.State(Enum.Parse<RecordState>(row.State))}: {row.Why} ({string.Join(", ", row.Numbers.Take(NumbersShown))}{(row.Numbers.Count > NumbersShown ? ", …" : string.Empty)})")));
        TextSection.Write(output, "Links to be stored", report.Links.Select(link =>
            $"{link.Kind} {link.ZohoName ?? link.ZohoId} to {link.ProcoreName ?? link.ProcoreId.ToString(System.Globalization.CultureInfo.InvariantCulture)} ({link.Evidence})"));
        TextSection.Write(output, "Questions for people", report.Questions.OrderByDescending(one => one.Value).Select(one => FormattableString.Invariant($"{one.Value:N0} {one.Key}")));
        TextSection.Write(output, UnverifiedView.Title, overview.Unverified.Select(one => one.Sentence));
        output.WriteLine();
        output.WriteLine(report.State.IsStarted ? "What waits is approved on the page of what waits, or with POST /api/approve." : "Nothing of this is written until a person gives the go-ahead: first-pass --approve, for everything or a pilot.");
    }

    private static void Table(TextWriter output, string title, IReadOnlyList<PlannedRow> rows) => TextSection.Write(output, title, rows.Select(row =>
        $"{row.Name} ({row.Currency}): {Cell(row.Made, "made")}, {Cell(row.Changed, "changed")}, {Cell(row.Left, "left")}"));

    private static string Cell(PlannedSum sum, string what) => sum.Count == 0 ? $"none {what}" : FormattableString.Invariant($"{sum.Count:N0} {what} ({Words.MoneyApart(decimal.Parse(sum.Total, System.Globalization.CultureInfo.InvariantCulture))})");
}
