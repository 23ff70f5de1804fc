using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>A plan for people.</summary>
internal static class PlanText
{
    public static void Write(TextWriter output, OrderPlan plan, IReadOnlyList<UnverifiedView> unverified)
    {
        output.WriteLine($"Order {plan.OrderNumber} ({plan.OrderId})");
        output.WriteLine($"Ends as \"{PageWords.State(plan.Outcome)}\": {plan.Reason}");
        TextSection.Write(output, "Commitments", plan.Commitments.Select(commitment =>
            $"project {commitment.ProjectId}: {commitment.Number} {commitment.Title}, {commitment.Lines.Count} lines, {commitment.Currency} {Words.MoneyApart(commitment.Total)}, {commitment.Status} ({commitment.OriginId})"));
        TextSection.Write(output, "Lines", plan.Commitments.SelectMany(commitment => commitment.Lines.Select(line =>
            $"{line.OriginId[(commitment.OriginId.Length + 1)..]}: {line.Explanation ?? Words.MoneyApart(line.Amount)}")));
        TextSection.Write(output, "From the order's total to its cost", (plan.Corrections ?? []).Select(one => $"{one.Name} {Words.MoneyApart(one.Amount)}"));
        TextSection.Write(output, "Budget room", (plan.Room ?? []).Select(room => room.Unknown is { } why
            ? $"project {room.ProjectId} {room.Code}: {why}"
            : $"project {room.ProjectId} {room.Code}: {Words.MoneyApart(room.RevisedBudget!.Value)} budget - {Words.MoneyApart(room.Committed!.Value)} committed - {(room.Pending is > 0 and var pending ? $"{Words.MoneyApart(pending)} pending - " : string.Empty)}{Words.MoneyApart(room.DirectCosts!.Value)} direct costs"
                + $" = {Words.MoneyApart(room.Before!.Value)}; after the plan {Words.MoneyApart(room.After!.Value)}"));
        TextSection.Write(output, "Over budget", plan.OverBudget is { } over ? [over] : []);
        TextSection.Write(output, "Steps", plan.Steps.Select(step => step.Sentence), "none: there is nothing to write");
        TextSection.Write(output, "Findings", plan.Findings.Select(finding => $"{finding.Code}: {finding.Sentence} {finding.NextStep}{Candidates(finding)}{Table(finding)}"));
        TextSection.Write(output, "Which rule decided what", plan.Answers.Select(decision =>
            $"{(decision.Subject.Length == 0 ? "order" : "line " + decision.Subject)}: {decision.Target} by {decision.Rule}: {(decision.Value.Length == 0 ? "refused" : decision.Value)} ({decision.Evidence})"));
        TextSection.Write(output, "Links to be stored", plan.NewLinks.Select(link => $"{link.Kind} {link.ZohoId} to {link.ProcoreId} ({link.Evidence})"));
        TextSection.Write(output, UnverifiedView.Title, unverified.Select(one => one.Sentence));
        output.WriteLine();
        output.WriteLine($"Input {plan.InputHash}");
        output.WriteLine($"Plan  {plan.PlanHash}");
    }

    private static string Candidates(Finding finding) => finding.Candidates.Count == 0
        ? string.Empty
        : " Candidates: " + string.Join("; ", finding.Candidates.Select(candidate => $"{candidate.Name} ({candidate.ProcoreId}, {candidate.Reason})")) + ".";

    private static string Table(Finding finding) => finding.Table is { } table ? "\n    " + table.Replace("\n", "\n    ", StringComparison.Ordinal) : string.Empty;
}
