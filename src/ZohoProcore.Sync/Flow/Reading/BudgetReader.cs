using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads what a project's budget view says of its codes.</summary>
internal sealed class BudgetReader(ConnectionSession session)
{
    /// <summary>The view's rows, on the budget or not.</summary>
    /// <param name="codes">The project's codes.</param>
    /// <param name="columns">The view and its columns.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<ProjectBudget> ReadAsync(ProjectCodes codes, BudgetRoomSource columns, CancellationToken cancellationToken)
    {
        var (budget, projectId) = (session.Clients.Procore.Budget, codes.ProjectId);
        var rows = new Dictionary<long, BudgetAmounts>();
        var views = await ListAsync(budget.ListViewsAsync(projectId, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (views.Find(one => IsCalled(one.Name, columns.View)) is not { } view)
        {
            return new(projectId, rows, $"Procore project {Text.Amount(projectId)} has no budget view '{columns.View}'; it has "
                + $"{string.Join(", ", views.Select(one => $"'{one.Name}'"))}.");
        }

        var known = await ListAsync(
            budget.ListColumnsAsync(projectId, view.Id, cancellationToken), cancellationToken).ConfigureAwait(false);
        string[] named = [columns.RevisedBudget, columns.Committed, columns.DirectCosts];
        if (Array.Find(named, name => name.Length > 0 && !known.Exists(column => IsCalled(column.Name, name))) is { } missing)
        {
            return new(projectId, rows, $"Budget view '{view.Name}' of Procore project {Text.Amount(projectId)} has no column '{missing}'; "
                + $"it has {string.Join(", ", known.Select(column => $"'{column.Name}'"))}.");
        }

        // A row's members are called by the columns' ids, or by their names.
        decimal? Amount(BudgetRow row, string name) => known.Find(column => IsCalled(column.Name, name)) is not { } column ? 0
            : row.Amount(column.Id ?? string.Empty) ?? row.Amount(column.Name ?? string.Empty);
        var all = budget.ListDetailRowsAsync(projectId, view.Id, new() { RowType = BudgetRowType.All }, cancellationToken);
        foreach (var row in await ListAsync(all, cancellationToken).ConfigureAwait(false))
        {
            if ((row.WbsCodeId ?? CodeOf(row, codes)) is { } code)
            {
                rows[code] = new(Amount(row, columns.RevisedBudget), Amount(row, columns.Committed), Amount(row, columns.DirectCosts));
            }
        }

        return new(projectId, rows, null);
    }

    /// <summary>A row that does not say its WBS code says the cost code and the cost type that make it.</summary>
    private static long? CodeOf(BudgetRow row, ProjectCodes codes) => (
        from costCode in codes.CostCodes
        where costCode.Id == row.CostCodeId
        from costType in codes.CostTypes
        where costType.Id == row.CostTypeId
        from code in codes.WbsCodes
        where code.SubJob.Length == 0 && code.CostCode == costCode.FullCode && code.CostType == costType.Code
        select (long?)code.Id).FirstOrDefault();

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
