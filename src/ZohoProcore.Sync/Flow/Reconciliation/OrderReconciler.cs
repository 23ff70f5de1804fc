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
        var commitments = await ReadCommitmentsAsync(orders, unreadable, cancellationToken).ConfigureAwait(false);
        string[] ids = [.. orders.Keys.Concat(commitments.Select(commitment => commitment.OrderId)).Concat(unreadable.OrderIds).Distinct()];
        RecordKey[] keys = [.. ids.Select(RecordKey.PurchaseOrder)];
        var records = await store.GetRecordsAsync(connection.Id, keys, cancellationToken).ConfigureAwait(false);
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
                        [.. commitments.Where(commitment => commitment.OrderId == id)],
                        records.TryGetValue(RecordKey.PurchaseOrder(id), out var record) ? record : null,
                        connection.Policies))
                    .Select(row => unreadable.OrderIds.Contains(row.OrderId) ? row with { Result = ReconciliationResult.NotReadable } : row)
                    .OrderBy(row => row.OrderNumber, StringComparer.Ordinal).ThenBy(row => row.OrderId, StringComparer.Ordinal),
            ],
            Unreadable = unreadable.Records,
        };
    }

    /// <summary>Compares one order with its commitments. Pure.</summary>
    internal static ReconciledOrder Compare(
        string orderId, LedgerOrder? order, IReadOnlyList<LedgerCommitment> commitments, SyncRecord? record, SyncPolicies policies)
    {
        var procore = commitments.Sum(commitment => commitment.Total);

        // The cost was found with the order and the policies as they were then: where they changed since, nobody knows it.
        var costed = order is not null && record is not null && order.IsAsReadBy(record)
            && (record.PoliciesHash ?? OrderVersion.HashOf(policies)) == OrderVersion.HashOf(policies) ? record : null;

        // What the scope leaves out, the list does not tell.
        var expected = order is not null && order.IsCommitmentBy(policies) && costed is not { State: RecordState.Filtered };
        var cost = costed?.Cost ?? order?.Total ?? 0;
        var currency = costed?.CostCurrency ?? order?.Currency ?? record?.Currency ?? string.Empty;
        return new()
        {
            OrderId = orderId,
            OrderNumber = order?.Number ?? record?.OrderNumber ?? string.Empty,
            Currency = currency,
            OrderStatus = order?.Status ?? string.Empty,
            ZohoTotal = order?.Total ?? 0,
            Cost = cost,
            Corrections = costed?.Corrections ?? [],
            ProcoreTotal = procore,
            ContractIds = [.. commitments.Select(commitment => commitment.ContractId)],
            State = record?.State,
            Result = (expected, commitments.Count) switch
            {
                (true, 0) => ReconciliationResult.MissingInProcore,
                (false, 0) => ReconciliationResult.NotExpected,
                (false, _) when commitments.All(commitment => commitment.IsClosed) => ReconciliationResult.NotExpected,
                (false, _) => ReconciliationResult.MissingInZoho,
                (true, _) when commitments.Any(commitment => commitment.IsBeside) => ReconciliationResult.CommittedTwice,
                (true, _) when costed is null => ReconciliationResult.NotReadYet,
                (true, _) when costed is { State: RecordState.NeedsReview or RecordState.Skipped, Cost: null, CostByProject: null } =>
                    ReconciliationResult.CostUnknown,
                (true, _) when cost != procore || !AreEqualByProject(costed, commitments)
                    || !commitments.All(commitment => commitment.IsIn(currency)) => ReconciliationResult.AmountDiffers,
                (true, _) when commitments.Any(commitment => !commitment.IsCommittedAs(order!, policies)) =>
                    ReconciliationResult.NotCommitted,
                (true, _) => costed.State == RecordState.Conflict ? ReconciliationResult.InConflict : ReconciliationResult.Ties,
            },
        };
    }

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
            };
        }

        return orders;
    }

    /// <summary>
    /// The live commitments that carry an origin_id of this organization, in every project that the service account sees.
    /// </summary>
    private async Task<List<LedgerCommitment>> ReadCommitmentsAsync(
        Dictionary<string, LedgerOrder> orders, UnreadableOrders unreadable, CancellationToken cancellationToken)
    {
        LinkSet links = new(await store.ListLinksAsync(
            session.Connection.Id, new() { Kind = LinkKind.Commitment }, cancellationToken).ConfigureAwait(false));
        var company = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
        unreadable.Add(Incompleteness.Of(company.Directory, null, ListedKind.ProcoreProject));
        var commitments = new List<LedgerCommitment>();
        foreach (var project in company.Directory.ProcoreProjects.Where(project => project.IsActive))
        {
            var contracts = session.Clients.Procore.PurchaseOrders.ListAsync(
                project.Id, new PurchaseOrderContractFilter(), cancellationToken);
            var odd = new List<ProcoreUnreadableRow>();
            var (own, others) = (new List<LedgerCommitment>(), new List<PurchaseOrderContract>());
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
                    others.Add(contract);
                }
            }

            commitments.AddRange(own);
            commitments.AddRange(
                from commitment in own
                where !commitment.IsClosed && orders.ContainsKey(commitment.OrderId)
                from other in others
                where other.Status?.Value != CommitmentStatuses.Closed
                    && CommitmentNumbers.IsNumberOf(other.Number, orders[commitment.OrderId].Number, project.Number)
                    && !links.IsRejected(LinkKind.Commitment, commitment.OrderId, other.Id)
                select LedgerCommitment.Of(commitment.OrderId, project.Id, other) with { IsBeside = true });

            foreach (var row in odd)
            {
                var orderId = await UnreadableCommitment.OrderOfAsync(
                    store, session.Connection, project.Id, row, cancellationToken).ConfigureAwait(false);
                unreadable.Add(row, orderId);
            }
        }

        return commitments;
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
