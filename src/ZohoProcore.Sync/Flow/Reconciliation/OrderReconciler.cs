using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads both ledgers fresh and lays them side by side.</summary>
internal sealed class OrderReconciler(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    public async Task<ReconciliationReport> ReconcileAsync(CancellationToken cancellationToken)
    {
        var connection = session.Connection;
        var at = Instant.FromDateTimeOffset(time.GetUtcNow());
        var unreadable = new UnreadableOrders();
        var orders = await ReadOrdersAsync(unreadable, cancellationToken).ConfigureAwait(false);
        var (own, all) = await ReadCommitmentsAsync(unreadable, cancellationToken).ConfigureAwait(false);
        string[] ids = [.. orders.Keys.Concat(own.Select(commitment => commitment.OrderId)).Concat(unreadable.OrderIds).Distinct()];
        RecordKey[] keys = [.. ids.Select(RecordKey.PurchaseOrder)];
        var records = await store.GetRecordsAsync(connection.Id, keys, cancellationToken).ConfigureAwait(false);
        var others = new OthersCommitments(orders, all, await LinksAsync(LinkKind.Commitment, null).ConfigureAwait(false));
        LinkSet vendors = new(await LinksAsync(LinkKind.Vendor, others.VendorIds).ConfigureAwait(false));
        var commitments = others.Of(own, records, vendors, connection.Policies)
            .ToLookup(commitment => commitment.OrderId, StringComparer.Ordinal);
        return new()
        {
            ConnectionId = connection.Id,
            At = at,
            Rows =
            [
                .. ids
                    .Select(id => Compare(
                        id,
                        orders.TryGetValue(id, out var order) ? order : null,
                        [.. commitments[id]],
                        records.TryGetValue(RecordKey.PurchaseOrder(id), out var record) ? record : null,
                        connection.Policies))
                    .Select(row => unreadable.Has(row.OrderId, records) ? row with { Result = ReconciliationResult.NotReadable } : row)
                    .OrderBy(row => row.OrderNumber, StringComparer.Ordinal).ThenBy(row => row.OrderId, StringComparer.Ordinal),
            ],
            Unreadable = unreadable.Records,
        };

        ValueTask<IReadOnlyList<Link>> LinksAsync(LinkKind kind, IReadOnlyCollection<string>? zohoIds) =>
            store.ListLinksAsync(connection.Id, new() { Kind = kind, ZohoIds = zohoIds }, cancellationToken);
    }

    /// <summary>Compares one order with its commitments. Pure.</summary>
    internal static ReconciledOrder Compare(
        string orderId, LedgerOrder? order, IReadOnlyList<LedgerCommitment> commitments, SyncRecord? record, SyncPolicies policies)
    {
        // The cost was found with the order and the policies as they were then: where they changed since, nobody knows it.
        var read = order is not null && record is not null && order.IsAsReadBy(record) ? record : null;
        var costed = read is not null && read.State != RecordState.Filtered
            && (read.CostPoliciesHash ?? OrderVersion.HashOf(policies)) == OrderVersion.HashOf(policies) ? read : null;

        // What the scope leaves out, the list does not tell.
        var isLeftOut = read is { State: RecordState.Filtered }
            && (read.PoliciesHash ?? PolicyVersions.HashOf(policies)) == PolicyVersions.HashOf(policies);

        // What is closed in a project that the order has nothing in any more commits nothing: to close it is how a person takes it out.
        commitments = [.. commitments.Where(one => !one.IsClosed
            || costed?.CostByProject is not { } costs || costs.Any(cost => cost.ProjectId == one.ProjectId))];
        var row = new ReconciledOrder
        {
            OrderId = orderId,
            OrderNumber = order?.Number ?? record?.OrderNumber ?? string.Empty,
            Currency = costed?.CostCurrency ?? order?.Currency ?? record?.Currency ?? string.Empty,
            OrderStatus = order?.Status ?? string.Empty,
            ZohoTotal = order?.Total ?? 0,
            Cost = costed?.Cost ?? order?.Total ?? 0,
            Corrections = costed?.Corrections ?? [],
            ProcoreTotal = commitments.Sum(commitment => commitment.Total),
            ContractIds = [.. commitments.Select(commitment => commitment.ContractId)],
            State = record?.State,
            Result = ReconciliationResult.NotExpected,
        };
        row = row with
        {
            Result = order is not null && order.IsCommitmentBy(policies) && !isLeftOut
                ? ResultOf(row, order, commitments, costed, policies)
                : commitments.All(commitment => commitment.IsClosed) ? ReconciliationResult.NotExpected
                : ReconciliationResult.MissingInZoho,
        };

        // What is entered by hand in another currency than the order's says nothing of a difference.
        return row.Result == ReconciliationResult.EnteredByHand
            && commitments.Select(one => one.Currency).FirstOrDefault(currency => currency is { Length: > 0 }) is { } entered
            && entered != row.Currency
            ? row with { Currency = entered, Cost = row.ProcoreTotal }
            : row;
    }

    /// <summary>How an order that policies make a commitment of compares.</summary>
    private static ReconciliationResult ResultOf(
        ReconciledOrder row, LedgerOrder order, IReadOnlyList<LedgerCommitment> commitments, SyncRecord? costed, SyncPolicies policies)
    {
        if (commitments.Count == 0)
        {
            return ReconciliationResult.MissingInProcore;
        }

        var live = commitments.Where(commitment => !commitment.IsClosed).ToList();
        if (live.Exists(one => one.IsBeside) || live.GroupBy(one => one.ProjectId).Any(project => project.Count() > 1))
        {
            return ReconciliationResult.CommittedTwice;
        }

        if (costed is null)
        {
            return ReconciliationResult.NotReadYet;
        }

        // Who leaves out an order that nobody can cost, and types a commitment for it, says what it costs.
        var isKnown = costed is not { State: RecordState.NeedsReview or RecordState.Skipped, Cost: null, CostByProject: null };
        if (!isKnown && !(costed.State == RecordState.Skipped && commitments.All(commitment => commitment.IsByHand)))
        {
            return ReconciliationResult.CostUnknown;
        }

        if (!isKnown && costed.LeftOut is { Commitments.Count: 0 })
        {
            return ReconciliationResult.CostUnknown;
        }

        var isEqual = !isKnown ? IsAsDecided(costed.LeftOut, commitments) : (row.Cost == row.ProcoreTotal
            && AreEqualByProject(costed, commitments)
            && commitments.All(commitment => commitment.IsIn(row.Currency, RateOf(costed, commitment.ProjectId))));
        return !isEqual ? ReconciliationResult.AmountDiffers
            : commitments.Any(commitment => !commitment.IsCommittedAs(order, policies)) ? ReconciliationResult.NotCommitted
            : costed.State == RecordState.Conflict ? ReconciliationResult.InConflict
            : isKnown ? ReconciliationResult.Ties
            : ReconciliationResult.EnteredByHand;
    }

    /// <summary>
    /// Whether exactly that stands which a person decided about, one commitment at least for each project of the order's lines. An earlier
    /// version did not note it.
    /// </summary>
    private static bool IsAsDecided(LeftOutOrder? decided, IReadOnlyList<LedgerCommitment> commitments) => decided is null
        || (decided.Projects.All(project => decided.Commitments.Any(one => one.ProjectId == project))
            && commitments.Count == decided.Commitments.Count
            && commitments.All(one => decided.Commitments.Contains(new(one.ContractId, one.ProjectId, one.Total))));

    private static decimal? RateOf(SyncRecord record, long projectId) =>
        record.CostByProject?.FirstOrDefault(cost => cost.ProjectId == projectId)?.Rate;

    /// <summary>Whether every project has its own part of the cost; an earlier version did not note the parts.</summary>
    private static bool AreEqualByProject(SyncRecord record, IReadOnlyList<LedgerCommitment> commitments)
    {
        var costs = record.CostByProject?.GroupBy(cost => cost.ProjectId)
            .ToDictionary(same => same.Key, same => same.Sum(one => one.Amount));
        var there = commitments.GroupBy(commitment => commitment.ProjectId)
            .ToDictionary(same => same.Key, same => same.Sum(one => one.Total));
        return costs is null || costs.Keys.Concat(there.Keys).All(project =>
            (costs.TryGetValue(project, out var cost) ? cost : 0) == (there.TryGetValue(project, out var total) ? total : 0));
    }

    private async Task<Dictionary<string, LedgerOrder>> ReadOrdersAsync(UnreadableOrders unreadable, CancellationToken cancellationToken)
    {
        var orders = new Dictionary<string, LedgerOrder>(StringComparer.Ordinal);
        await foreach (
            var row in session.Clients.Books.PurchaseOrders.ListAsync(
                null, cancellationToken).OnUnreadable(unreadable.Add).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            orders[row.PurchaseOrderId] = new(
                row.PurchaseOrderNumber ?? string.Empty,
                row.Status.Value.ToLowerInvariant(),
                row.CurrencyCode ?? string.Empty,
                row.Total ?? 0)
            {
                LastModified = row.LastModifiedTime,
                Date = row.Date,
                VendorId = row.VendorId,
            };
        }

        return orders;
    }

    /// <summary>
    /// The live commitments of every project that the service account sees: those that carry an origin_id of this organization, and all
    /// others.
    /// </summary>
    private async Task<(List<LedgerCommitment> Own, List<OtherCommitment> Others)> ReadCommitmentsAsync(
        UnreadableOrders unreadable, CancellationToken cancellationToken)
    {
        var company = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
        unreadable.Add(Incompleteness.Of(company.Directory, null, ListedKind.ProcoreProject));
        var (own, others) = (new List<LedgerCommitment>(), new List<OtherCommitment>());
        foreach (var project in company.Directory.ProcoreProjects.Where(project => project.IsActive))
        {
            var odd = new List<ProcoreUnreadableRow>();
            foreach (var contract in await ContractsAsync(project, odd, unreadable, cancellationToken).ConfigureAwait(false))
            {
                if (OriginIds.TryReadOrder(contract.OriginId, session.Connection.OrganizationId) is { } orderId)
                {
                    own.Add(LedgerCommitment.Of(orderId, project.Id, contract));
                }
                else
                {
                    others.Add(new(
                        LedgerCommitment.Of(string.Empty, project.Id, contract), contract.Number, project.Number, contract.Vendor?.Id));
                }
            }

            foreach (var row in odd)
            {
                var orderId = await UnreadableCommitment.OrderOfAsync(
                    store, session.Connection, project.Id, row, cancellationToken).ConfigureAwait(false);
                unreadable.Add(row, orderId);
            }
        }

        return (own, others);
    }

    /// <summary>The live commitments of a project; none of one that is not shown, which says nothing of what it has.</summary>
    private async Task<List<PurchaseOrderContract>> ContractsAsync(
        ProcoreProject project, List<ProcoreUnreadableRow> odd, UnreadableOrders unreadable, CancellationToken cancellationToken)
    {
        var live = new List<PurchaseOrderContract>();
        try
        {
            var contracts = session.Clients.Procore.PurchaseOrders.ListAsync(project.Id, new(), cancellationToken);
            await foreach (var contract in contracts.OnUnreadable(odd.Add).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (contract.DeletedAt is null)
                {
                    live.Add(contract);
                }
            }
        }
        catch (ProcoreException hidden) when (hidden.Status is 403 or 404)
        {
            unreadable.Hide(project);
            live.Clear();
        }

        return live;
    }
}
