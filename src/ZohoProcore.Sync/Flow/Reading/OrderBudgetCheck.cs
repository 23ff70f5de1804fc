namespace ZohoProcore.Sync;

/// <summary>Says of a plan whether what it takes is left of Procore's budgets, beside what other orders take.</summary>
internal sealed class OrderBudgetCheck(BudgetReader budgets, OrderBudgetOthers others)
{
    /// <summary>What is not left, or that nobody can tell, a sentence for each project; null where all of it is.</summary>
    /// <param name="input">The order's input.</param>
    /// <param name="growth">What the plan takes, by project and code.</param>
    /// <param name="isApproved">Whether the plan is approved: it goes before what is approved and waits.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<string?> OverAsync(
        OrderInput input,
        IReadOnlyDictionary<(long ProjectId, long WbsCodeId), decimal> growth,
        bool isApproved,
        CancellationToken cancellationToken)
    {
        var over = new List<string>();
        foreach (var projectId in growth.Keys.Select(place => place.ProjectId).Distinct().OrderBy(id => id))
        {
            var codes = input.Projects.FirstOrDefault(project => project.Codes.ProjectId == projectId)?.Codes
                ?? new() { ProjectId = projectId };
            var budget = await budgets.ReadAsync(codes, cancellationToken).ConfigureAwait(false);
            var beside = await others.InAsync(projectId, input.Order.OrderId, !isApproved, cancellationToken).ConfigureAwait(false);
            var pending = !budgets.ReadsPending ? []
                : await others.PendingAsync(projectId, input.Order.OrderId, cancellationToken).ConfigureAwait(false);
            var room = budget.Beside([.. OrderPendingCosts.Of(input, projectId), .. pending]);
            if (OrderBudgetNeed.Of(input, room, growth, beside) is { } sentence)
            {
                over.Add(sentence);
            }
        }

        return over.Count == 0 ? null : string.Join(" ", over);
    }
}
