using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The summary for people: three orders, then every order, then what was measured, and what to look at next.</summary>
internal static class SummaryTable
{
    public static void Write(TextWriter output, DemoSummary summary, IReadOnlyList<string> problems)
    {
        TextSection.Write(output, "Three of the orders", summary.Story.SelectMany(Story));
        foreach (var ledger in summary.Ledger) Ledger(output, ledger);
        TextSection.Write(
            output,
            "What a person has to decide",
            summary.Review.Select(review => FormattableString.Invariant($"{review.Value,3}  {(FindingWords.Sentence(review.Key) is { Length: > 0 } sentence ? sentence : review.Key)}")));
        TextSection.Write(output, "Measured", Measured(summary));
        TextSection.Write(output, "Look at next", Next);
        output.WriteLine();
        output.WriteLine(problems.Count > 0 ? "This is not as it should be:"
            : summary.Orders.NeedsReview == 0 ? "Both sides agree."
            : FormattableString.Invariant($"Both sides agree. The {summary.Orders.NeedsReview} orders that a person has to decide are not part of that: the table says what they come to."));
        foreach (var problem in problems) output.WriteLine("  " + problem);
    }

    /// <summary>The orders of one currency, by where they stand.</summary>
    public static void Ledger(TextWriter output, DemoLedger ledger)
    {
        output.WriteLine();
        output.WriteLine(Row(ledger.Currency.Length > 0 ? $"All orders in {ledger.Currency}" : "Orders in no known currency", "orders", "in Zoho Books", "commitments", "in Procore"));
        foreach (var row in ledger.Rows.Where(row => row.Orders > 0))
            output.WriteLine("  " + Row(row.Standing, Number(row.Orders), Grouped(row.Zoho), Number(row.Commitments), Grouped(row.Procore)));
        if (ledger.Rows[^1].NotRead is > 0 and var notRead) output.WriteLine(FormattableString.Invariant($"  {notRead} of them can't be read: what they come to is not known, and in no sum."));
    }

    private static IReadOnlyList<string> Next { get; } =
    [
        "dotnet run --project samples/EmbeddedHost                             runs on, as a host does, with a sandbox of its own until you configure a connection",
        "dotnet run --project samples/EmbeddedHost -- plan --all               what would be written, before anybody lets it write",
        "dotnet run --project samples/EmbeddedHost -- monthend --help          both ledgers, by order, project, vendor and cost code",
        "docs/money.md                                                         how an order's total becomes a commitment, line by line",
    ];

    private static IEnumerable<string> Story(OrderStory story) =>
    [
        $"{story.Order} from {story.Vendor}, {story.Currency} {Grouped(story.Amount)}",
        .. story.Parts.Select(part => $"    {part.Project}, {part.Code}: {Grouped(part.Amount)} in Zoho Books, {Grouped(part.InProcore)} in Procore"),
        $"    {story.Standing}",
        $"    Next: {story.Next}",
    ];

    private static IEnumerable<string> Measured(DemoSummary summary)
    {
        foreach (var one in summary.Latency)
        {
            yield return FormattableString.Invariant($"Speed       {one.Edits:N0} {(one.Edits == 1 ? "edit" : "edits")} that a {one.HeardBy} told of stood in Procore after {one.MedianSeconds:0} seconds, 95 of a hundred within {one.P95Seconds:0}, in the sandbox's time");
        }

        if (summary.Budget is { } budget) yield return FormattableString.Invariant($"Budgets     {budget.Same} of {budget.Projects} projects show what the commitments come to, {budget.Different} something else, {budget.Unknown} could not be read");
        if (summary.Vendors is { } vendors) yield return FormattableString.Invariant($"Vendors     {vendors.InOrders} in the orders, {vendors.Linked} linked to their company in Procore, {vendors.Waiting} wait for a person, {vendors.Uncommitted} only in orders without a commitment");
        yield return $"Projects    {Standings(summary.Projects)}";
        if (summary.CostCodes is { } codes) yield return $"Cost codes  {Standings(codes)}";
        var calls = summary.Calls;
        yield return FormattableString.Invariant($"Calls       {calls.Zoho:N0} to Zoho Books ({calls.PerOrder.Zoho} for each order), {calls.Procore:N0} to Procore ({calls.PerOrder.Procore}), every look at everything counted");
        if (summary.FirstSync is { } sync)
        {
            yield return FormattableString.Invariant($"First sync  {sync.Writing:N0} calls to Procore wrote {sync.Commitments:N0} commitments of {sync.Projects} projects, for whom {sync.NewVendors} vendors were new; at most {sync.Allowed:N0} by our budget");
            yield return "            " + string.Join(", ", sync.Apart.Select(kind => FormattableString.Invariant($"{kind.Value:N0} {kind.Key}"))) + FormattableString.Invariant($" apart; {sync.ZohoOrders:N0} orders read in Zoho Books; scans meanwhile cost {sync.Scans:N0}");
        }

        if (summary.FirstSync is { Attachments: var files }) yield return FormattableString.Invariant($"Attachments {files.Zoho:N0} calls to Zoho Books and {files.Procore:N0} to Procore for the files of orders in the first sync, apart as well{(files is { Zoho: 0, Procore: 0 } ? "; the demo's policy links the order's page and attaches no file" : string.Empty)}");
        yield return FormattableString.Invariant($"Limits      at most {summary.Limits.ZohoMaxPerMinute} of 100 a minute and {summary.Limits.ZohoMaxInFlight} of 10 at a time to Zoho Books; {summary.Limits.Responses429} answers 429");
        yield return FormattableString.Invariant($"Repeated    {summary.WritesAfterConvergence} writes when everything was looked at once more");
        yield return FormattableString.Invariant($"Audit       {summary.Audit.Entries:N0} entries, {(summary.Audit.Verified ? "chain whole" : "CHAIN BROKEN")}");
    }

    private static string Standings(SortedDictionary<string, int> standings) => string.Join(", ", standings.Select(one => FormattableString.Invariant($"{one.Value} {one.Key switch
    {
        "count" => "active in Procore",
        "inBoth" => "in both",
        "different" => "in both and different",
        "onlyInZoho" => "only in Zoho Books",
        "onlyInProcore" => "only in Procore",
        "ambiguous" => "ambiguous",
        _ => "not known",
    }}")));

    private static string Row(string standing, string orders, string zoho, string commitments, string procore) =>
        $"{standing,-32}{orders,7}{zoho,18}{commitments,13}{procore,18}";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Grouped(string? amount) => amount is null ? "not known" : Words.MoneyApart(decimal.Parse(amount, CultureInfo.InvariantCulture));
}
