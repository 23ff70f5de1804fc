namespace ZohoProcore.Sync;

/// <summary>Whether what a plan takes of a project's budget is left there, in words. Pure.</summary>
internal static class OrderBudgetNeed
{
    private const int MostCodes = 3;

    /// <summary>Why a person is asked; null when it is left, or the project has no budget that anything could be over.</summary>
    /// <param name="input">The order's input.</param>
    /// <param name="budget">The project's budget.</param>
    /// <param name="growth">What the plan takes, by project and code.</param>
    /// <param name="taken">What other orders take that are written, or approved to be, and not committed yet.</param>
    public static string? Of(
        OrderInput input,
        ProjectBudget budget,
        IReadOnlyDictionary<(long ProjectId, long WbsCodeId), decimal> growth,
        IReadOnlyDictionary<(long ProjectId, long WbsCodeId), decimal> taken)
    {
        var project = input.Company.ProcoreProject(budget.ProjectId)?.Number is { Length: > 0 } number
            ? number
            : FormattableString.Invariant($"{budget.ProjectId}");
        if (budget.Unknown is not null)
        {
            return NotKnown(input, project, budget.Unknown);
        }

        if (budget.IsEmpty)
        {
            return null;
        }

        var rooms = growth.Where(one => one.Key.ProjectId == budget.ProjectId)
            .Select(one => (
                one.Key.WbsCodeId,
                Code: CodeOf(input, one.Key),
                Takes: one.Value,
                Others: taken.TryGetValue(one.Key, out var others) ? others : 0,
                Row: budget.On(one.Key.WbsCodeId)))
            .OrderBy(one => one.Code, StringComparer.Ordinal)
            .ToList();
        if (rooms.Find(one => Left(one.Row) is null) is { Code.Length: > 0 } odd)
        {
            return NotKnown(input, project, $"Budget code {odd.Code}: {budget.WhyUnknown(odd.WbsCodeId)}");
        }

        var over = rooms.Where(one => Left(one.Row) - one.Takes - one.Others < 0).ToList();
        var precision = CurrencyDecimals.Of(RoutedOrder.CompanyCurrencyOf(input), input.Company.Directory);
        string Amount(decimal? amount) => OrderCostExplanation.Amount(amount ?? 0, precision);
        var currency = input.Policies.Currency ?? input.Company.Directory.Currency;
        return over.Count == 0 ? null
            : $"It leaves {string.Join(", and ", over.Take(MostCodes).Select(one =>
                $"{Amount(Left(one.Row) - one.Takes - one.Others)} {currency}".TrimEnd()
                + $" on {one.Code} (budget {Amount(one.Row.RevisedBudget)}, committed {Amount(one.Row.Committed)}, "
                + $"{(one.Row.Pending == 0 ? string.Empty : $"pending {Amount(one.Row.Pending)}, ")}"
                + $"direct costs {Amount(one.Row.DirectCosts)}, it adds {Amount(one.Takes)}"
                + $"{(one.Others == 0 ? string.Empty : $", other orders that are not committed yet {Amount(one.Others)}")})"))}"
            + (over.Count > MostCodes
                ? FormattableString.Invariant($", and less than nothing on {over.Count - MostCodes} other codes")
                : string.Empty)
            + $" of project {project}.";
    }

    private static decimal? Left(BudgetAmounts row) => row.RevisedBudget - row.Committed - row.Pending - row.DirectCosts;

    /// <summary>What policy makes of it, in words.</summary>
    public static string Effect(BudgetOverrunTreatment treatment) => treatment switch
    {
        BudgetOverrunTreatment.Warn => "Policy has it written with this warning.",
        BudgetOverrunTreatment.Block => "Policy blocks it until it fits.",
        _ => "A person has to approve it.",
    };

    private static string NotKnown(OrderInput input, string project, string why) =>
        $"Whether project {project} has budget for it is not known: {why} "
            + "Name the view and its columns in the policy approval.budget, or switch approval.overBudget off"
            + (input.Policies.Approval?.BudgetOverruns is null or BudgetOverrunTreatment.Ask ? ", or approve the order as it is." : ".");

    private static string CodeOf(OrderInput input, (long ProjectId, long WbsCodeId) place) => input.Projects
        .Where(project => project.Codes.ProjectId == place.ProjectId)
        .SelectMany(project => project.Codes.WbsCodes)
        .FirstOrDefault(code => code.Id == place.WbsCodeId)?.Called ?? FormattableString.Invariant($"code {place.WbsCodeId}");
}
