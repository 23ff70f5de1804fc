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
                    .Select(row => unreadable.OrderIds.Contains(row.OrderId) ? row with { Result = ReconciliationResult.NotReadable } : row)
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
        return row with
        {
            Result = order is not null && order.IsCommitmentBy(policies) && !isLeftOut
                ? ResultOf(row, order, commitments, costed, policies)
                : commitments.All(commitment => commitment.IsClosed) ? ReconciliationResult.NotExpected
                : ReconciliationResult.MissingInZoho,
        };
    }

    /// <summary>How an order that policies make a commitment of compares.</summary>
    private static ReconciliationResult ResultOf(
        ReconciledOrder row, LedgerOrder order, IReadOnlyList<LedgerCommitment> commitments, SyncRecord? costed, SyncPolicies policies)
    {
        if (commitments.Count == 0)
        {
            return ReconciliationResult.MissingInProcore;
        }

        if (commitments.Any(commitment => commitment.IsBeside))
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

        var isEqual = !isKnown || (row.Cost == row.ProcoreTotal && AreEqualByProject(costed, commitments)
            && commitments.All(commitment => commitment.IsIn(row.Currency, RateOf(costed, commitment.ProjectId))));
        return !isEqual ? ReconciliationResult.AmountDiffers
            : commitments.Any(commitment => !commitment.IsCommittedAs(order, policies)) ? ReconciliationResult.NotCommitted
            : costed.State == RecordState.Conflict ? ReconciliationResult.InConflict
            : isKnown ? ReconciliationResult.Ties
            : ReconciliationResult.EnteredByHand;
    }

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
            var contracts = session.Clients.Procore.PurchaseOrders.ListAsync(
                project.Id, new PurchaseOrderContractFilter(), cancellationToken);
            var odd = new List<ProcoreUnreadableRow>();
            await foreach (var contract in contracts.OnUnreadable(odd.Add).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (contract.DeletedAt is not null)
                {
                    continue;
                }

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
}

/// <summary>What both ledgers hold and nobody can read.</summary>
internal sealed class UnreadableOrders
{
    private readonly UnreadableRows _rows = new();
    private readonly List<UnreadableRecord> _projects = [];

    public IReadOnlyList<UnreadableRecord> Records => [.. _projects, .. _rows.Records ?? []];

    /// <summary>The orders that such a row belongs to.</summary>
    public HashSet<string> OrderIds { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes projects: their commitments are not read.</summary>
    public void Add(IEnumerable<UnreadableRecord> projects) => _projects.AddRange(projects);

    public void Add(ZohoBooks.Client.ZohoBooksUnreadableRow row)
    {
        _rows.Add(ListedKind.PurchaseOrder, row, "purchaseorder_number");
        if (row.Id is { Length: > 0 } orderId)
        {
            OrderIds.Add(orderId);
        }
    }

    public void Add(ProcoreUnreadableRow row, string? orderId)
    {
        if (orderId is not null)
        {
            OrderIds.Add(orderId);
        }

        if (orderId is not null || UnreadableCommitment.IsNameless(row))
        {
            _rows.Add(ListedKind.Commitment, row, "number", "title");
        }
    }
}
