using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads everything one decision rests on: the order, the directory, what was decided and written before, and the commitments as they are.</summary>
internal sealed class InputReader(ConnectionSession session, ISyncStore store, MappingRules rules)
{
    public async Task<PlanInput> ReadAsync(string orderId, CancellationToken cancellationToken)
    {
        var connection = session.Connection;
        var order = OrderReader.Read(await session.Clients.Books.PurchaseOrders.GetAsync(orderId, cancellationToken).ConfigureAwait(false));
        var company = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
        var links = new LinkSet(await store.ListLinksAsync(connection.Id, cancellationToken).ConfigureAwait(false));
        var vendor = order.VendorId.Length == 0 || links.Find(LinkKind.Vendor, order.VendorId) is not null
            ? null
            : await session.Directory.VendorAsync(order.VendorId, cancellationToken).ConfigureAwait(false);
        var recorded = await store.ListCommitmentsAsync(connection.Id, orderId, cancellationToken).ConfigureAwait(false);
        var intents = await store.ListOpenIntentsAsync(connection.Id, orderId, cancellationToken).ConfigureAwait(false);
        var targets = OrderMapper.Projects(order, connection.OrganizationId, company, links, connection.Policies, rules);
        var projects = new List<ProjectIndex>();
        foreach (var projectId in targets)
        {
            projects.Add(await session.Directory.ProjectAsync(projectId, cancellationToken).ConfigureAwait(false));
        }

        var isCommitment = connection.Policies.CommitmentStatusByOrderStatus.ContainsKey(order.Status);
        var existing = await ReadExistingAsync(orderId, isCommitment ? targets : [], recorded, intents, cancellationToken).ConfigureAwait(false);
        return new()
        {
            OrganizationId = connection.OrganizationId,
            Order = order,
            Vendor = vendor,
            Company = company,
            Projects = projects,
            Links = links,
            Existing = existing,
            Recorded = recorded,
            OpenIntents = intents,
            Decisions = await store.ListDecisionsAsync(connection.Id, orderId, cancellationToken).ConfigureAwait(false),
            Policies = connection.Policies,
        };
    }

    /// <summary>The order's commitments in the projects it goes to and in those where one was, or may have been, written before.</summary>
    public async Task<IReadOnlyList<ExistingCommitment>> ReadExistingAsync(
        string orderId, IEnumerable<long> targets, IReadOnlyList<CommitmentRecord> recorded, IReadOnlyList<Intent> intents, CancellationToken cancellationToken)
    {
        var existing = new List<ExistingCommitment>();
        var known = recorded.Select(record => record.ProjectId).Concat(intents.Select(intent => intent.ProjectId));
        foreach (var projectId in targets.Concat(known).Distinct().OrderBy(id => id))
        {
            existing.AddRange(await ReadCommitmentsAsync(projectId, OriginIds.Commitment(session.Connection.OrganizationId, orderId, projectId), cancellationToken).ConfigureAwait(false));
        }

        return existing;
    }

    /// <summary>
    /// The commitment of an origin_id, deleted or not. The filter is checked again here: an integration must never take somebody else's commitment for its own,
    /// even if the filter were ignored.
    /// </summary>
    public async Task<IReadOnlyList<ExistingCommitment>> ReadCommitmentsAsync(long projectId, string originId, CancellationToken cancellationToken)
    {
        var orders = session.Clients.Procore.PurchaseOrders;
        var filter = new PurchaseOrderContractFilter { OriginId = originId, IncludeDeleted = IncludeDeleted.With, View = PurchaseOrderContractView.Extended };
        var found = new List<ExistingCommitment>();
        await foreach (var contract in orders.ListAsync(projectId, filter, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (contract.OriginId != originId)
            {
                continue;
            }

            var lines = new List<PurchaseOrderLine>(contract.Lines);
            if (contract.DeletedAt is null && lines.Count == 0)
            {
                await foreach (var line in orders.ListLinesAsync(projectId, contract.Id, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
                {
                    lines.Add(line);
                }
            }

            found.Add(CommitmentImages.Of(contract, projectId, lines));
        }

        return [.. found.OrderBy(commitment => commitment.IsDeleted).Take(1)];
    }
}
