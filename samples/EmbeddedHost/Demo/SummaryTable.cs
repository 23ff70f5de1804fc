namespace EmbeddedHost;

/// <summary>The summary for people.</summary>
internal static class SummaryTable
{
    public static void Write(TextWriter output, DemoSummary summary, IReadOnlyList<string> problems)
    {
        var orders = summary.Orders;
        output.WriteLine();
        output.WriteLine($"{orders.Total} purchase orders in Zoho Books, {summary.Projects} active projects in Procore");
        Row(output, "synced", orders.Synced, $"as {summary.Commitments} commitments");
        Row(output, "in review", orders.NeedsReview, "a person has to decide something");
        foreach (var (code, count) in summary.Review) Row(output, "  " + code, count, string.Empty);
        Row(output, "filtered", orders.Filtered, "drafts and the like: no commitments (yet)");
        Row(output, "failed", orders.Failed, string.Empty);
        output.WriteLine();
        foreach (var (currency, money) in summary.Money)
            output.WriteLine($"Money       {currency} {money.Zoho} in Zoho Books, {(money.Cost == money.Zoho ? string.Empty : $"of which {money.Cost} are cost, ")}{currency} {money.Procore} in Procore");
        output.WriteLine($"Calls       {summary.Calls.Zoho} to Zoho Books, {summary.Calls.Procore} to Procore");
        output.WriteLine(
            $"Limits      at most {summary.Limits.ZohoMaxPerMinute} of 100 a minute and {summary.Limits.ZohoMaxInFlight} of 10 at a time to Zoho Books; {summary.Limits.Responses429} answers 429");
        output.WriteLine($"Repeated    {summary.WritesAfterConvergence} writes when everything was looked at once more");
        output.WriteLine($"Audit       {summary.Audit.Entries} entries, {(summary.Audit.Verified ? "chain whole" : "CHAIN BROKEN")}");
        output.WriteLine();
        output.WriteLine(problems.Count == 0 ? "Both sides agree." : "This is not as it should be:");
        foreach (var problem in problems) output.WriteLine("  " + problem);
    }

    private static void Row(TextWriter output, string what, int count, string remark) =>
        output.WriteLine(FormattableString.Invariant($"  {what,-24}{count,5}  {remark}").TrimEnd());
}
