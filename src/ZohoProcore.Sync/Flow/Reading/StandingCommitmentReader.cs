namespace ZohoProcore.Sync;

/// <summary>
/// Finds commitments that somebody typed into Procore with an order's number. Procore has no filter for numbers, so they are looked for in
/// the project's list. Beside what the sync made, scans find them.
/// </summary>
internal sealed class StandingCommitmentReader(
    ConnectionSession session, ISyncStore store, OrderRules rules, CommitmentReader commitments, ProjectContracts lists)
{
    /// <summary>The commitments that are not ours in the order's projects; null when there are none.</summary>
    public async Task<IReadOnlyList<ExistingCommitment>?> ReadAsync(OrderInput input, CancellationToken cancellationToken)
    {
        var standing = new List<ExistingCommitment>();
        foreach (var projectId in input.Projects.Select(project => project.Codes.ProjectId))
        {
            var recorded = input.Recorded.Where(one => one.ProjectId == projectId).ToList();
            if (recorded.Exists(one => !CommitmentAdoption.IsGivenBack(input, one))
                || input.Existing.Any(one => one.ProjectId == projectId))
            {
                standing.AddRange(await DoublesAsync(input, projectId, cancellationToken).ConfigureAwait(false));
                continue;
            }

            // What was linked or taken over once is looked at whatever its number, and whether or not the list shows it.
            var known = recorded.ConvertAll(one => one.ContractId);
            if (CommitmentAdoption.LinkOf(input, projectId) is { } link)
            {
                known.Add(link.ProcoreId);
            }

            var numbered = await NumberedAsync(input, projectId, cancellationToken).ConfigureAwait(false);
            foreach (var contractId in known.Concat(numbered).Distinct().OrderBy(id => id))
            {
                var read = await commitments.GetAsync(projectId, contractId, cancellationToken).ConfigureAwait(false);
                var owner = OriginIds.TryReadOrder(read?.OriginId, input.OrganizationId);
                if (read is { IsDeleted: false } && (owner is null || owner == input.Order.OrderId))
                {
                    standing.Add(read);
                }
            }
        }

        standing.AddRange(await LinkedElsewhereAsync(input, cancellationToken).ConfigureAwait(false));
        return standing.Count == 0 ? null : standing;
    }

    /// <summary>What somebody typed for an order that was cancelled, beside what is the order's.</summary>
    public async Task<IReadOnlyList<ExistingCommitment>> OfCancelledAsync(OrderInput input, CancellationToken cancellationToken)
    {
        var typed = new List<ExistingCommitment>();
        foreach (var projectId in input.Projects.Select(project => project.Codes.ProjectId))
        {
            var numbered = await NumberedAsync(input, projectId, cancellationToken).ConfigureAwait(false);
            foreach (var contractId in numbered.Where(id => !IsOrders(input, projectId, id)))
            {
                var read = await commitments.GetAsync(projectId, contractId, cancellationToken).ConfigureAwait(false);
                if (read is { IsDeleted: false, OriginId.Length: 0 })
                {
                    typed.Add(read);
                }
            }
        }

        return typed;
    }

    /// <summary>
    /// What is remembered to have been typed for the order and was not read yet. One that can't be seen now is there with nothing but its
    /// id.
    /// </summary>
    public async Task<IReadOnlyList<ExistingCommitment>> RememberedAsync(
        OrderInput input, IEnumerable<TypedForOrder> remembered, CancellationToken cancellationToken)
    {
        var typed = new List<ExistingCommitment>();
        foreach (var (projectId, contractId) in remembered
            .Where(one => !IsOrders(input, one.ProjectId, one.ContractId))
            .Where(one => (input.Standing ?? []).All(read => read.ContractId != one.ContractId)))
        {
            var read = await commitments.GetWithDeletedAsync(projectId, contractId, cancellationToken).ConfigureAwait(false)
                ?? new() { ProjectId = projectId, ContractId = contractId, Image = new() };
            if (read is { IsDeleted: false, OriginId.Length: 0 }
                && (read.Status.Length == 0 || IsNumberOf(input, read.Image[CommitmentFields.Number], projectId)))
            {
                typed.Add(read);
            }
        }

        return typed;
    }

    /// <summary>Whether a commitment is the order's, or was linked to it.</summary>
    private static bool IsOrders(OrderInput input, long projectId, long contractId) =>
        input.Existing.Any(one => one.ContractId == contractId)
        || input.Recorded.Any(one => one.ContractId == contractId && !CommitmentAdoption.IsReleased(input, one))
        || CommitmentAdoption.LinkOf(input, projectId)?.ProcoreId == contractId;

    /// <summary>
    /// What was linked to the order and not taken over yet, in projects that are none of the order's. One that
    /// can't be seen now is there with nothing but its id.
    /// </summary>
    public async Task<IReadOnlyList<ExistingCommitment>> LinkedElsewhereAsync(OrderInput input, CancellationToken cancellationToken)
    {
        var elsewhere = new List<ExistingCommitment>();
        foreach (var link in input.Links.Confirmed
            .Where(link => link.Kind == LinkKind.Commitment && link.ZohoId == input.Order.OrderId)
            .Where(link => input.Projects.All(project => project.Codes.ProjectId != link.ProjectId))
            .Where(link => input.Existing.All(one => one.ContractId != link.ProcoreId))
            .Where(link => input.Recorded.All(one => one.ContractId != link.ProcoreId))
            .OrderBy(link => link.ProcoreId))
        {
            var read = await commitments.GetWithDeletedAsync(link.ProjectId, link.ProcoreId, cancellationToken).ConfigureAwait(false)
                ?? new() { ProjectId = link.ProjectId, ContractId = link.ProcoreId, Image = new() };
            var owner = OriginIds.TryReadOrder(read.OriginId, input.OrganizationId);
            if (!read.IsDeleted && (owner is null || owner == input.Order.OrderId))
            {
                elsewhere.Add(read);
            }
        }

        return elsewhere;
    }

    /// <summary>
    /// What scans saw beside the order's own commitment, and what a person keeps in its place, whatever its number. One that can't be seen
    /// now is there with nothing but its id: that proves nothing.
    /// </summary>
    private async Task<IReadOnlyList<ExistingCommitment>> DoublesAsync(
        OrderInput input, long projectId, CancellationToken cancellationToken)
    {
        var doubles = new List<ExistingCommitment>();
        var remembered = await DoubledCommitments.ReadAsync(store, session.Connection.Id, projectId, cancellationToken)
            .ConfigureAwait(false);
        var linked = CommitmentAdoption.LinkOf(input, projectId)?.ProcoreId;
        var seen = remembered.Where(one => one.OrderId == input.Order.OrderId).Select(one => one.ContractId);
        foreach (var id in (linked is { } kept ? seen.Append(kept) : seen).Distinct())
        {
            var read = await commitments.GetWithDeletedAsync(projectId, id, cancellationToken).ConfigureAwait(false)
                ?? new() { ProjectId = projectId, ContractId = id, Image = new() };
            var owner = OriginIds.TryReadOrder(read.OriginId, input.OrganizationId);
            var isKnown = (owner is not null && owner != input.Order.OrderId)
                || (owner is null && id != linked && OriginIds.IsCommitment(read.OriginId)) // another organization's order
                || input.Existing.Any(one => one.OriginId == read.OriginId && one.ContractId == id);
            if (!read.IsDeleted && !isKnown
                && (read.Status.Length == 0 || id == linked || IsNumberOf(input, read.Image[CommitmentFields.Number], projectId)))
            {
                doubles.Add(read);
            }
        }

        return doubles;
    }

    /// <summary>The contracts of a project that carry the order's number, and no origin_id of the sync.</summary>
    private async Task<IReadOnlyList<long>> NumberedAsync(OrderInput input, long projectId, CancellationToken cancellationToken)
    {
        var contracts = await lists.GetAsync(projectId, cancellationToken).ConfigureAwait(false);
        return
        [
            .. contracts
                .Where(one => one is { IsDeleted: false, OrderId: null })
                .Where(one => IsNumberOf(input, one.Number, projectId))
                .Select(one => one.Id).OrderBy(id => id),
        ];
    }

    private bool IsNumberOf(OrderInput input, string? number, long projectId)
    {
        var project = input.Company.ProcoreProject(projectId)?.Number;
        var routing = input.Routing ?? OrderRouting.Of(input, rules);
        return CommitmentNumbers.IsNumberOf(number, input.Order.Number, project)
            || (new OrderFieldMapping(input, routing, rules).Ask(MappedField.Number, projectId).Result.Value is { } mapped
                && CommitmentNumbers.IsNumberOf(number, mapped, project));
    }
}
