using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads both ledgers fresh and lays them side by side.</summary>
internal sealed class OrderReconciler(ConnectionSession session, ISyncStore store, OrderRules rules, TimeProvider time)
{
    private readonly CommitmentCodeReader _lines = new(session);

    public async Task<ReconciliationReport> ReconcileAsync(CancellationToken cancellationToken)
    {
        var connection = session.Connection;
        var at = Instant.FromDateTimeOffset(time.GetUtcNow());
        var unreadable = new UnreadableOrders();
        var orders = await ReadOrdersAsync(unreadable, cancellationToken).ConfigureAwait(false);
        var company = await CompanyAsync(cancellationToken).ConfigureAwait(false);
        var (own, all) = await ReadCommitmentsAsync(company, unreadable, cancellationToken).ConfigureAwait(false);
        var joined = await LinksAsync(LinkKind.Commitment).ConfigureAwait(false);
        var alone = new UnlistedOrders(session, store, rules, company);
        await alone.AddAsync(orders, own, joined, unreadable, cancellationToken).ConfigureAwait(false);
        string[] ids = [.. orders.Keys.Concat(own.Select(commitment => commitment.OrderId)).Concat(unreadable.OrderIds).Distinct()];
        RecordKey[] keys = [.. ids.Select(RecordKey.PurchaseOrder)];
        var records = await store.GetRecordsAsync(connection.Id, keys, cancellationToken).ConfigureAwait(false);
        var others = new OthersCommitments(orders, all, joined);
        LinkSet vendors = new(await LinksAsync(LinkKind.Vendor).ConfigureAwait(false));
        var (ofOrders, ofNone) = others.Of(own, records, vendors, connection.Policies);
        var commitments = ofOrders.ToLookup(commitment => commitment.OrderId, StringComparer.Ordinal);
        var costs = new Dictionary<string, (IReadOnlyList<OrderCodeCost>, IReadOnlyDictionary<long, string>)?>(StringComparer.Ordinal);
        var codes = new OrderCodeReader(store, connection.Id, rules);
        var decisions = new Dictionary<string, IReadOnlyList<OrderDecision>>(StringComparer.Ordinal);
        foreach (var id in ids.Where(orders.ContainsKey))
        {
            if (OrderVendorReconciliation.Differ(orders[id].VendorId, commitments[id], vendors))
            {
                decisions[id] = await store.ListDecisionsAsync(connection.Id, id, cancellationToken).ConfigureAwait(false);
            }

            var record = records.TryGetValue(RecordKey.PurchaseOrder(id), out var known) ? known : null;
            costs[id] = await codes.ReadAsync(record, cancellationToken).ConfigureAwait(false);
        }

        var unbilled = await codes.UnbilledAsync(orders, records, cancellationToken).ConfigureAwait(false);
        var budgets = await new CommittedCostReader(session).ReadAsync(
            company, own, [.. all.Select(other => other.Commitment)], unreadable, cancellationToken).ConfigureAwait(false);
        return new()
        {
            ConnectionId = connection.Id,
            At = at,
            Budgets = budgets,
            Rows =
            [
                .. ids
                    .Select(id => OrderReconciliation.Compare(
                        id,
                        orders.TryGetValue(id, out var order) ? order : null,
                        [.. commitments[id]],
                        records.TryGetValue(RecordKey.PurchaseOrder(id), out var record) ? record : null,
                        connection.Policies))
                    .Select(row => OrderCodeReconciliation.Add(
                        row, costs.TryGetValue(row.OrderId, out var cost) ? cost : null, commitments[row.OrderId]))
                    .Select(row => OrderVendorReconciliation.Add(
                        row, commitments[row.OrderId], vendors, decisions.TryGetValue(row.OrderId, out var decided) ? decided : []))
                    .Select(row => unreadable.Has(row.OrderId, records)
                        ? row with { Result = ReconciliationResult.NotReadable, Cause = ReconciliationCause.NotReadable }
                        : row)
                    .Select(row => UnbilledRemainder.Add(row, unbilled))
                    .Select(row => row with { Projects = [.. row.Projects.Select(Named)] })
                    .OrderBy(row => row.OrderNumber, StringComparer.Ordinal).ThenBy(row => row.OrderId, StringComparer.Ordinal),
            ],
            Unreadable = unreadable.Records,
            Shown = unreadable.Shown,
            OnlyInProcore =
            [
                .. ofNone.Select(one => one with { ProjectName = company.ProcoreProject(one.ProjectId)?.Name ?? string.Empty })
                    .OrderBy(one => one.ProjectName, StringComparer.Ordinal).ThenBy(one => one.ProjectId)
                    .ThenBy(one => one.Number, StringComparer.Ordinal).ThenBy(one => one.ContractId),
            ],
        };

        ReconciledProject Named(ReconciledProject project) =>
            project with { ProjectName = company.ProcoreProject(project.ProjectId)?.Name ?? string.Empty };

        ValueTask<IReadOnlyList<Link>> LinksAsync(LinkKind kind) =>
            store.ListLinksAsync(connection.Id, new() { Kind = kind }, cancellationToken);
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
                IsUntold = row.Total is null || row.Status.Value.Length == 0,
                LastModified = row.LastModifiedTime,
                Date = row.Date,
                VendorId = row.VendorId,
                VendorName = row.VendorName,
            };
        }

        return orders;
    }

    /// <summary>
    /// The directory with Procore's projects as they are listed now: one that was just permitted is read, and one that was hidden is not.
    /// </summary>
    private async Task<CompanyIndex> CompanyAsync(CancellationToken cancellationToken)
    {
        var kept = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
        var odd = new UnreadableRows();
        var projects = await DirectoryReader.ReadProcoreProjectsAsync(session.Clients, odd, cancellationToken).ConfigureAwait(false);
        odd.Take(kept.Directory.Unreadable?.Where(one => one.Kind != ListedKind.ProcoreProject).ToList());
        return new(kept.Directory with { ProcoreProjects = projects, Unreadable = odd.Records }, kept);
    }

    /// <summary>
    /// The live commitments of every project that the service account sees: those that carry an origin_id of this organization, and all
    /// others. Closed projects are read too, whatever the sync knows of them: what is committed there stays committed, and what our own
    /// records do not name may stand there all the same.
    /// </summary>
    private async Task<(List<LedgerCommitment> Own, List<OtherCommitment> Others)> ReadCommitmentsAsync(
        CompanyIndex company, UnreadableOrders unreadable, CancellationToken cancellationToken)
    {
        unreadable.Add(Incompleteness.Of(company.Directory, null, ListedKind.ProcoreProject));
        var (own, others) = (new List<LedgerCommitment>(), new List<OtherCommitment>());
        var unlisted = await UnlistedCommitments.OfAsync(session, store, cancellationToken).ConfigureAwait(false);
        var written = await store.ListCommitmentProjectsAsync(session.Connection.Id, cancellationToken).ConfigureAwait(false);
        foreach (var project in company.Directory.ProcoreProjects)
        {
            try
            {
                var (ours, theirs) = await ReadProjectAsync(project, unlisted, unreadable, cancellationToken).ConfigureAwait(false);
                own.AddRange(ours);
                others.AddRange(theirs);
            }
            catch (ProcoreException refused)
                when (refused is not (ProcoreRateLimitException or ProcoreAuthenticationException or { Status: null, IsTransient: true }))
            {
                await HideAsync(project.Id, project, refused, unreadable, cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var id in written.Where(id => company.ProcoreProject(id) is null))
        {
            await HideAsync(id, null, null, unreadable, cancellationToken).ConfigureAwait(false);
        }

        return (own, others);
    }

    /// <summary>The live commitments of a project: this organization's own, and all others.</summary>
    private async Task<(List<LedgerCommitment> Own, List<OtherCommitment> Others)> ReadProjectAsync(
        ProcoreProject project, UnlistedCommitments unlisted, UnreadableOrders unreadable, CancellationToken cancellationToken)
    {
        var (own, others, odd) = (new List<LedgerCommitment>(), new List<OtherCommitment>(), new List<ProcoreUnreadableRow>());
        var (live, listed) = (new List<PurchaseOrderContract>(), new HashSet<long>());
        var contracts = session.Clients.Procore.PurchaseOrders.ListAsync(
            project.Id,
            new() { View = PurchaseOrderContractView.Extended, IncludeDeleted = IncludeDeleted.With },
            cancellationToken);
        await foreach (var contract in contracts.OnUnreadable(odd.Add).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            _ = listed.Add(contract.Id);
            if (contract.DeletedAt is null)
            {
                live.Add(contract);
            }
        }

        listed.UnionWith(odd.Select(row => UnreadableRows.Number(row.Id)).OfType<long>());
        live.AddRange(await unlisted.ReadAsync(project.Id, listed, cancellationToken).ConfigureAwait(false));
        unreadable.Shown.UnionWith(listed.Concat(live.Select(contract => contract.Id)).Select(id => (project.Id, id)));
        var approved = live.Exists(contract => OrderOf(contract) is not null)
            ? await ApprovedChanges.ReadAsync(session, project.Id, cancellationToken).ConfigureAwait(false)
            : null;
        var counted = await CountedCurrency.ReadAsync(
            session, project.Id, [.. live.Select(contract => contract.CurrencyConfiguration)], cancellationToken).ConfigureAwait(false);
        foreach (var contract in live)
        {
            var orderId = OrderOf(contract);
            var read = LedgerCommitment.Of(orderId ?? string.Empty, project.Id, contract, counted) with
            {
                Lines = await _lines.ReadAsync(
                    contract, project.Id, orderId is not null, approved, cancellationToken).ConfigureAwait(false),
            };
            if (orderId is not null)
            {
                own.Add(read);
            }
            else
            {
                others.Add(new(
                    read, contract.Number, project.Number, contract.Vendor?.Id, OriginIds.IsCommitment(contract.OriginId)));
            }
        }

        // What was deleted may be as odd as it likes.
        foreach (var row in odd.Where(row => UnreadableRows.Text(row.Json, "deleted_at") is null))
        {
            var orderId = await UnreadableCommitment.OrderOfAsync(
                store, session.Connection, project.Id, row, cancellationToken).ConfigureAwait(false);
            unreadable.Add(project.Id, row, orderId);
        }

        return (own, others);

        string? OrderOf(PurchaseOrderContract contract) => OriginIds.TryReadOrder(contract.OriginId, session.Connection.OrganizationId);
    }

    /// <summary>
    /// Notes a project whose commitments are not shown or can't be read, with the orders that the sync wrote there: that nothing is seen
    /// is no proof that nothing is committed. Of a project that is not listed any more nothing is asked once a person, or policy, left all
    /// of those orders out.
    /// </summary>
    private async Task HideAsync(
        long projectId,
        ProcoreProject? listed,
        ProcoreException? refused,
        UnreadableOrders unreadable,
        CancellationToken cancellationToken)
    {
        var query = new CommitmentQuery { ProjectIds = [projectId] };
        var written = await store.ListCommitmentsAsync(session.Connection.Id, query, cancellationToken).ConfigureAwait(false);
        RecordKey[] keys = [.. written.Select(one => RecordKey.PurchaseOrder(one.OrderId)).Distinct()];
        var records = await store.GetRecordsAsync(session.Connection.Id, keys, cancellationToken).ConfigureAwait(false);
        List<WrittenCommitment> open =
        [
            .. written.Where(one => !records.TryGetValue(RecordKey.PurchaseOrder(one.OrderId), out var record)
                || (record.State != RecordState.Skipped && record is not { State: RecordState.Filtered, IsLeftToPeople: true })),
        ];
        if (listed is not null || open.Count > 0)
        {
            unreadable.Hide(projectId, listed, refused, open);
        }
    }
}
