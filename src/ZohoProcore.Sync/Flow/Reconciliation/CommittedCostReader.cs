using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads what the budgets of projects show as committed, and what else is committed there beside purchase orders.</summary>
internal sealed class CommittedCostReader(ConnectionSession session)
{
    private readonly BudgetRoomSource _named = session.Connection.Policies.Approval?.Budget ?? new();

    /// <summary>The budget of each project that has a commitment of the sync, by name.</summary>
    /// <param name="company">The projects.</param>
    /// <param name="own">The sync's commitments.</param>
    /// <param name="others">All other purchase orders.</param>
    /// <param name="unreadable">What can't be read.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IReadOnlyList<ReconciledBudget>> ReadAsync(
        CompanyIndex company,
        IReadOnlyList<LedgerCommitment> own,
        IReadOnlyList<LedgerCommitment> others,
        UnreadableOrders unreadable,
        CancellationToken cancellationToken)
    {
        var (reader, read) = (new BudgetReader(session, _named), new List<ReconciledBudget>());
        foreach (var mine in own.GroupBy(commitment => commitment.ProjectId).OrderBy(same => same.Key))
        {
            var project = company.ProcoreProject(mine.Key)!;
            var orders = others.Where(one => one.ProjectId == mine.Key).ToList();
            var told = BasisOf([.. mine, .. orders]);
            var (budget, codes, workOrders) = await ReadAsync(project, told, reader, unreadable, cancellationToken)
                .ConfigureAwait(false);
            var currency = CountedIn([.. mine, .. orders, .. workOrders ?? []]);
            var decimals = CurrencyDecimals.Of(currency, company.Directory);
            var compared = BudgetReconciliation.Compare(
                project, _named.View, budget, codes, [.. mine], workOrders is null ? null : [.. orders, .. workOrders], decimals);
            read.Add(compared with { Currency = currency });
        }

        return [.. read.OrderBy(budget => budget.ProjectName, StringComparer.Ordinal).ThenBy(budget => budget.ProjectId)];
    }

    /// <summary>What a project is counted in, as its commitments tell it; else what amounts are written in.</summary>
    private string CountedIn(IReadOnlyList<LedgerCommitment> commitments) =>
        BasisOf(commitments) ?? session.Connection.Policies.Currency ?? string.Empty;

    private static string? BasisOf(IReadOnlyList<LedgerCommitment> commitments) =>
        commitments.Select(one => one.Basis).FirstOrDefault(code => code is { Length: > 0 });

    /// <summary>What one project's budget rests on. What Procore refuses of one project says nothing of the others.</summary>
    private async Task<(ProjectBudget Budget, ProjectCodes Codes, IReadOnlyList<LedgerCommitment>? WorkOrders)> ReadAsync(
        ProcoreProject project, string? told, BudgetReader reader, UnreadableOrders unreadable, CancellationToken cancellationToken)
    {
        try
        {
            var codes = (await session.Directory.ProjectAsync(project.Id, cancellationToken).ConfigureAwait(false)).Codes;
            var budget = await reader.ReadAsync(codes, cancellationToken).ConfigureAwait(false);
            var workOrders = unreadable.HasCommitmentsIn(project.Id)
                ? null
                : await WorkOrdersAsync(project.Id, told, cancellationToken).ConfigureAwait(false);
            return (budget, codes, workOrders);
        }
        catch (ProcoreException refused)
            when (refused is not (ProcoreRateLimitException or ProcoreAuthenticationException or { Status: null, IsTransient: true }))
        {
            var unknown = $"What the budget of project {project.Called()} shows can't be read: {refused.Message}";
            return (new(project.Id, new Dictionary<long, BudgetAmounts>(), unknown), new() { ProjectId = project.Id }, null);
        }
    }

    /// <summary>
    /// The live work order contracts of a project; null where not all of them are shown or can be read. What says no currency is in that
    /// of the project, also where purchase orders alone tell it.
    /// </summary>
    private async Task<IReadOnlyList<LedgerCommitment>?> WorkOrdersAsync(long projectId, string? told, CancellationToken cancellationToken)
    {
        var (live, isWhole) = (new List<WorkOrderContract>(), true);
        try
        {
            var contracts = session.Clients.Procore.WorkOrders.ListAsync(
                projectId, new() { View = WorkOrderContractView.Extended }, cancellationToken);
            var readable = contracts.OnUnreadable(_ => isWhole = false);
            await foreach (var contract in readable.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (contract.DeletedAt is null)
                {
                    live.Add(contract);
                }
            }
        }
        catch (ProcoreException hidden) when (hidden.Status is 403 or 404)
        {
            return null;
        }

        var counted = await CountedCurrency.ReadAsync(
            session, projectId, [.. live.Select(contract => contract.CurrencyConfiguration)], cancellationToken).ConfigureAwait(false);
        counted = counted is "" ? told ?? string.Empty : counted;
        return isWhole ? [.. live.Select(contract => Of(projectId, contract, counted))] : null;
    }

    private static LedgerCommitment Of(long projectId, WorkOrderContract contract, string? counted)
    {
        var approved = contract.ApprovedChangeOrders ?? 0;
        IReadOnlyList<CodedLine> lines =
            [.. contract.Lines.Select(line => new CodedLine(line.WbsCode?.Id, line.WbsCode?.FlatCode, line.Amount ?? 0))];
        var isWhole = approved == 0 && lines.All(line => line.WbsCodeId is not null)
            && lines.Sum(line => line.Amount) == (contract.GrandTotal ?? 0);
        return new(string.Empty, contract.Id, (contract.GrandTotal ?? 0) + approved)
        {
            ProjectId = projectId,
            IsWorkOrder = true,
            Status = contract.Status?.Value,
            ApprovedChanges = approved,
            Currency = contract.CurrencyConfiguration?.CurrencyIsoCode,
            Rate = contract.CurrencyConfiguration?.CurrencyExchangeRate,
            Counted = counted,
            Basis = counted ?? contract.CurrencyConfiguration?.BaseCurrencyIsoCode,
            IsForeign = LedgerCommitment.IsOther(contract.CurrencyConfiguration, counted),
            Lines = isWhole ? lines : null,
        };
    }
}
