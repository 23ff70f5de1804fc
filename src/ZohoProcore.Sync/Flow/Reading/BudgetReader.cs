using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Reads what the budget views of projects say of their codes: each project's rows once, and its view and columns once for the session.
/// </summary>
internal sealed class BudgetReader(ConnectionSession session, BudgetRoomSource named)
{
    private readonly Dictionary<long, ProjectBudget> _read = [];

    /// <summary>Whether a column of pending costs was named.</summary>
    public bool ReadsPending => named.Pending.Length > 0;

    /// <summary>The view's rows, on the budget or not; or why they are not known, where Procore does not show them.</summary>
    /// <param name="codes">The project's codes.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<ProjectBudget> ReadAsync(ProjectCodes codes, CancellationToken cancellationToken)
    {
        if (!_read.TryGetValue(codes.ProjectId, out var budget))
        {
            _read[codes.ProjectId] = budget = await LookAsync(codes, cancellationToken).ConfigureAwait(false);
        }

        return budget;
    }

    private async Task<ProjectBudget> LookAsync(ProjectCodes codes, CancellationToken cancellationToken)
    {
        var place = (codes.ProjectId, named);
        try
        {
            if (!session.BudgetViews.TryGetValue(place, out var view))
            {
                (view, var unknown) = await FindAsync(codes.ProjectId, cancellationToken).ConfigureAwait(false);
                if (unknown is not null)
                {
                    return new(codes.ProjectId, new Dictionary<long, BudgetAmounts>(), unknown);
                }

                session.BudgetViews[place] = view;
            }

            var budget = await RowsAsync(codes, view.ViewId, view.Columns, cancellationToken).ConfigureAwait(false);
            if (budget.Rows.Keys.Any(code => budget.WhyUnknown(code) is not null))
            {
                session.BudgetViews.TryRemove(place, out _); // a column may have been renamed since
            }

            return budget.Rows.Count == 0 && budget.WithoutCode == 0 && codes.WbsCodes.Any(code => code.IsBudgeted)
                ? budget with
                {
                    Unknown = $"Budget view '{named.View}' of Procore project {Text.Amount(codes.ProjectId)} shows no rows, and codes of "
                        + "the project are on its budget.",
                }
                : budget;
        }
        catch (ProcoreException refused)
            when (refused is { IsTransient: false } and not (ProcoreRateLimitException or ProcoreAuthenticationException))
        {
            session.BudgetViews.TryRemove(place, out _);
            return new(codes.ProjectId, new Dictionary<long, BudgetAmounts>(), refused.Message);
        }
    }

    private async Task<((long ViewId, IReadOnlyList<BudgetColumn> Columns) View, string? Unknown)> FindAsync(
        long projectId, CancellationToken cancellationToken)
    {
        var budget = session.Clients.Procore.Budget;
        var views = await ListAsync(budget.ListViewsAsync(projectId, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (views.Find(one => IsCalled(one.Name, named.View)) is not { } view)
        {
            return (default, $"Procore project {Text.Amount(projectId)} has no budget view '{named.View}'; it has "
                + $"{string.Join(", ", views.Select(one => $"'{one.Name}'"))}.");
        }

        var columns = await ListAsync(
            budget.ListColumnsAsync(projectId, view.Id, cancellationToken), cancellationToken).ConfigureAwait(false);
        string[] wanted = [named.RevisedBudget, named.Committed, named.Pending, named.DirectCosts];
        return ((view.Id, columns), Array.Find(wanted, name => name.Length > 0 && !columns.Exists(column => IsCalled(column.Name, name)))
            is { } missing
                ? $"Budget view '{view.Name}' of Procore project {Text.Amount(projectId)} has no column '{missing}'; "
                    + $"it has {string.Join(", ", columns.Select(column => $"'{column.Name}'"))}."
                : null);
    }

    private async Task<ProjectBudget> RowsAsync(
        ProjectCodes codes, long viewId, IReadOnlyList<BudgetColumn> columns, CancellationToken cancellationToken)
    {
        // A row's members are called by the columns' ids, or by their names.
        decimal? Amount(BudgetRow row, string name) => columns.FirstOrDefault(column => IsCalled(column.Name, name)) is not { } column
            ? 0
            : AmountIn(row, column.Id) ?? AmountIn(row, column.Name);
        var (rows, doubled, withoutCode) = (new Dictionary<long, BudgetAmounts>(), new HashSet<long>(), 0);
        var all = session.Clients.Procore.Budget.ListDetailRowsAsync(
            codes.ProjectId, viewId, new() { RowType = BudgetRowType.All }, cancellationToken);
        foreach (var row in await ListAsync(all, cancellationToken).ConfigureAwait(false))
        {
            if ((row.WbsCodeId ?? CodeOf(row, codes)) is { } code)
            {
                // Which of several rows counts, or whether their sum does, no document says.
                if (rows.ContainsKey(code))
                {
                    doubled.Add(code);
                }

                rows[code] = new(
                    Amount(row, named.RevisedBudget),
                    Amount(row, named.Committed),
                    Amount(row, named.DirectCosts),
                    Amount(row, named.Pending));
            }
            else
            {
                withoutCode++;
            }
        }

        return new(codes.ProjectId, rows, null) { WithoutCode = withoutCode, Doubled = doubled };
    }

    private static decimal? AmountIn(BudgetRow row, string? column)
    {
        try
        {
            return row.Amount(column ?? string.Empty);
        }
        catch (FormatException)
        {
            return null; // what is no amount is not known, and a person is told so
        }
    }

    /// <summary>
    /// A row that does not say its WBS code says the cost code and the cost type that make it. A cost code of a sub job is that of a WBS
    /// code of a sub job, never of its namesake; where several sub jobs have it and it is not known whose it is, nobody knows which.
    /// </summary>
    private static long? CodeOf(BudgetRow row, ProjectCodes codes)
    {
        string? SubJobOf(ProcoreCostCode code) => codes.SubJobs?.FirstOrDefault(subJob => subJob.Id == code.SubJobId)?.Code;
        var found = from costCode in codes.CostCodes
                    where costCode.Id == row.CostCodeId
                    from costType in codes.CostTypes
                    where costType.Id == row.CostTypeId
                    from code in codes.WbsCodes
                    where code.SubJob.Length > 0 == costCode.InSubJob
                        && (SubJobOf(costCode) is not { } subJob || code.SubJob == subJob)
                        && code.CostCode == costCode.FullCode && code.CostType == costType.Code
                    select code.Id;
        return found.Distinct().Take(2).ToList() is [var only] ? only : null;
    }

    private static bool IsCalled(string? name, string wanted) =>
        string.Equals(name?.Trim(), wanted.Trim(), StringComparison.OrdinalIgnoreCase);

    private static async Task<List<T>> ListAsync<T>(ProcoreList<T> list, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        await foreach (var one in list.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            all.Add(one);
        }

        return all;
    }
}
