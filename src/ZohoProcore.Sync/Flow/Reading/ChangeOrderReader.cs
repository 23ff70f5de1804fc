using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads the change orders of commitments that may have some: potential ones in projects that policy names.</summary>
internal sealed class ChangeOrderReader(ConnectionSession session)
{
    private readonly ProjectChangeOrders _projects = new(session);

    public static ChangeOrderLine Read(CommitmentChangeOrderLine line) =>
        new(line.WbsCodeId ?? line.WbsCode?.Id ?? 0, line.Amount ?? 0, line.ContractLineId ?? 0, Text.Comparable(line.Description))
        {
            TaxCodeId = line.TaxCodeId,
        };

    public static ChangeOrderLine Read(PotentialChangeOrderLine line) =>
        new(line.WbsCode?.Id ?? 0, line.Amount ?? 0, 0, Text.Comparable(line.Description)) { TaxCodeId = line.TaxCodeId };

    /// <summary>A commitment with its change orders, where it has some or the sync would write one.</summary>
    public async Task<ExistingCommitment> AddAsync(
        ExistingCommitment existing, PurchaseOrderContract contract, CancellationToken cancellationToken, bool areOurs = false)
    {
        var policies = session.Connection.Policies;
        var approved = contract.ApprovedChangeOrders is 0 ? null : contract.ApprovedChangeOrders;
        var mayBe = approved is not null || areOurs
            || contract.DraftChangeOrdersAmount is not (null or 0)
            || contract.PendingChangeOrders is not (null or 0)
            || (policies.AmendedOrders == AmendedOrderTreatment.ChangeOrder && CommitmentStatuses.Locks(existing.Status));
        existing = existing with { ApprovedChangeOrders = approved };
        if (existing.IsDeleted || !(mayBe || await HasSomeAsync(existing, cancellationToken).ConfigureAwait(false)))
        {
            return existing;
        }

        try
        {
            if (policies.PotentialChangeOrdersIn is { } named)
            {
                var company = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
                if (SyncPolicies.Names(named, existing.ProjectId, company.ProcoreProject(existing.ProjectId)?.Number))
                {
                    return CountedChangeOrders.Settle(await AddPotentialAsync(existing, cancellationToken).ConfigureAwait(false));
                }
            }

            return With(existing, await ReadAsync(existing, cancellationToken).ConfigureAwait(false));
        }
        catch (ProcoreException failure) when (failure.Status is 403 or 404)
        {
            // Projects with three tiers have no such calls, and those with one no potential change orders; what Procore says the approved
            // ones come to is all that is known.
            return existing;
        }
    }

    /// <summary>Whether a locked commitment has change orders although nothing that it says of itself tells so.</summary>
    private async Task<bool> HasSomeAsync(ExistingCommitment existing, CancellationToken cancellationToken) =>
        CommitmentStatuses.Locks(existing.Status)
        && (await _projects.GetAsync(existing.ProjectId, cancellationToken).ConfigureAwait(false)).MayHave(existing.ContractId);

    private static ExistingCommitment With(ExistingCommitment existing, IReadOnlyList<ExistingChangeOrder> changes) =>
        changes.Count == 0 ? existing : existing with { ChangeOrders = [.. changes.OrderBy(change => change.Id)] };

    private async Task<IReadOnlyList<ExistingChangeOrder>> ReadAsync(ExistingCommitment existing, CancellationToken cancellationToken)
    {
        var changes = new List<ExistingChangeOrder>();
        var all = session.Clients.Procore.CommitmentChangeOrders.ListAsync(
            existing.ProjectId, new() { ContractId = existing.ContractId }, cancellationToken);
        await foreach (var change in all.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if ((change.ContractId ?? existing.ContractId) == existing.ContractId)
            {
                var lines = session.Clients.Procore.CommitmentChangeOrders.ListLinesAsync(
                    existing.ProjectId, change.Id, cancellationToken);
                changes.Add(new()
                {
                    Id = change.Id,
                    Number = change.Number ?? string.Empty,
                    Status = change.Status?.Value ?? string.Empty,
                    Mark = OriginIds.TryReadChange(Text.Comparable(change.Description), existing.OriginId),
                    Lines = await AllAsync(lines, Read, cancellationToken).ConfigureAwait(false),
                });
            }
        }

        return changes;
    }

    private async Task<ExistingCommitment> AddPotentialAsync(ExistingCommitment existing, CancellationToken cancellationToken)
    {
        var (changes, tiers) = (new List<ExistingChangeOrder>(), existing.ChangeOrderTiers);
        var all = session.Clients.Procore.PotentialChangeOrders.ListAsync(
            existing.ProjectId, new() { ContractId = existing.ContractId }, cancellationToken);
        await foreach (var change in all.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (change.DeletedAt is null && (change.ContractId ?? existing.ContractId) == existing.ContractId)
            {
                var lines = session.Clients.Procore.PotentialChangeOrders.ListLinesAsync(existing.ProjectId, change.Id, cancellationToken);
                tiers ??= (int?)change.ChangeOrderTiers;
                changes.Add(new()
                {
                    Id = change.Id,
                    Number = change.Number ?? string.Empty,
                    Status = change.Status?.Value ?? string.Empty,
                    Mark = MarkOf(change, existing.OriginId),
                    IsPotential = true,
                    IsPacked = change.ChangeOrderPackageId is not null || change.ChangeOrderRequestId is not null
                        || change.ChangeOrderPackageTitle is { Length: > 0 } || change.ChangeOrderRequestTitle is { Length: > 0 },
                    Lines = await AllAsync(lines, Read, cancellationToken).ConfigureAwait(false),
                });
            }
        }

        return With(existing, changes) with { ChangeOrderTiers = tiers };
    }

    /// <summary>Whose a potential change order is: its origin_id says so; what has another one is another integration's.</summary>
    private static string MarkOf(PotentialChangeOrder change, string commitment) =>
        change.OriginId is not { Length: > 0 } origin ? OriginIds.TryReadChange(Text.Comparable(change.Description), commitment)
        : origin.StartsWith($"{commitment}:change:", StringComparison.Ordinal) ? origin
        : string.Empty;

    private static async Task<IReadOnlyList<ChangeOrderLine>> AllAsync<T>(
        ProcoreList<T> all, Func<T, ChangeOrderLine> read, CancellationToken cancellationToken)
    {
        var lines = new List<ChangeOrderLine>();
        await foreach (var line in all.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            lines.Add(read(line));
        }

        return lines;
    }
}
