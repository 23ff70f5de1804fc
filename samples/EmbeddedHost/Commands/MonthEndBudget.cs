using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What the budgets of projects show beside their commitments, in words; the command, the page and the CSV say the same.</summary>
internal static class MonthEndBudget
{
    /// <summary>How many show the same, something else, or nobody knows what.</summary>
    public static string Sentence(ReconciliationReport report) => FormattableString.Invariant(
        $"Budgets of {report.Budgets.Count} projects: {report.Budgets.Count(budget => budget.Ties == true)} show the same, {report.Budgets.Count(budget => budget.Ties == false)} something else, {report.Budgets.Count(budget => budget.Ties is null)} not known.");

    /// <summary>Whether one shows something else than its commitments.</summary>
    public static bool Differ(ReconciliationReport report) => report.Budgets.Any(budget => budget.Ties == false);

    /// <summary>The project's name, or what it can be found by.</summary>
    public static string NameOf(ReconciledBudget budget) => budget.ProjectName.Length > 0 ? budget.ProjectName : FormattableString.Invariant($"{budget.ProjectId}");

    /// <summary>A project's budget, and below it the codes that differ. What ties needs no line for each code, and what is not known is never left out.</summary>
    public static IEnumerable<string> Lines(ReconciledBudget budget)
    {
        var commitments = $"{NameOf(budget)}{(budget.Currency.Length > 0 ? $" ({budget.Currency})" : string.Empty)}: own commitments {Known(budget.Own)}, others {Known(budget.Others)}";
        yield return budget switch
        {
            { Unknown: { } unknown } => $"{commitments}; what the budget shows is not known. {unknown}",
            { Ties: true, Difference: not 0 } => $"{commitments}, budget {Known(budget.Committed)}: the same but for the rounding of what is in another currency",
            { Ties: true, CodesUnknown: { } unknown } => $"{commitments}, budget the same, not compared code by code. {unknown}",
            { Ties: true } => $"{commitments}, budget the same, code by code",
            _ => $"{commitments}, budget {Known(budget.Committed)}, difference {Known(budget.Difference)} in view '{budget.View}'. Look at these codes in the project's budget: a view may count other statuses, and what Procore has just taken in may show later.",
        };
        foreach (var code in budget.Codes)
            yield return $"  {code.Code}: commitments {Words.Money(code.Commitments)}, budget {Words.Money(code.Committed)}, difference {Words.Money(code.Difference)}";
    }

    private static string Known(decimal? amount) => amount is { } known ? Words.Money(known) : "not known";
}
