using System.Collections.Concurrent;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Finds, where an order's commitment is about to be made, what somebody may have typed for it as a subcontract, or under no number or
/// another; and looks at what was a question of the order once, by its id. Whose number another order of the vendor has is that order's.
/// </summary>
internal sealed class OrderTypedReader(ConnectionSession session, ISyncStore store, OrderRules rules, ProjectContracts lists)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<PurchaseOrderSummary>>>> _orders = [];

    /// <summary>Says what would be made; who plans with it what was read here has nothing decided twice.</summary>
    public OrderPlanner Planner { get; } = new(rules);

    /// <summary>The input with what may be the order, and with what was a question of it.</summary>
    public async Task<OrderInput> AddAsync(OrderInput input, CancellationToken cancellationToken)
    {
        var isAllMade = input.Projects.All(project =>
            input.Existing.Any(one => !one.IsDeleted && one.ProjectId == project.Codes.ProjectId));
        var (found, unseen) = (new List<TypedContract>(), new List<long>());
        foreach (var planned in isAllMade ? [] : Planner.Made(input))
        {
            var (orders, subcontracts) = (await lists.GetAsync(planned.ProjectId, cancellationToken).ConfigureAwait(false),
                await lists.SubcontractsAsync(planned.ProjectId, cancellationToken).ConfigureAwait(false));
            if (!subcontracts.IsWhole)
            {
                unseen.Add(planned.ProjectId);
            }

            // What another order took over may be this one's again when that is taken back.
            var alike = orders.Where(one => !one.IsDeleted && OrderTypedOtherwise.MayBe(input, planned, one.Typed)).ToList();
            var recorded = await RecordedAsync(
                alike.Where(one => !string.IsNullOrEmpty(one.OriginId)).Select(one => one.Typed), cancellationToken).ConfigureAwait(false);
            var typed = alike
                .Where(one => string.IsNullOrEmpty(one.OriginId) || recorded.Any(own => own.IsAdopted && own.ContractId == one.Id))
                .Select(one => one.Typed)
                .Concat(subcontracts.Shown.Where(one => OrderTypedOtherwise.MayBe(input, planned, one)))
                .Where(one => input.Asked.All(asked => asked.ContractId != one.ContractId))
                .ToList();
            found.AddRange(await WithoutNumbersOfOthersAsync(input, planned, typed, cancellationToken).ConfigureAwait(false));
        }

        return await AddAskedAsync(
            unseen.Count == 0 ? input : input with { SubcontractsUnseen = unseen }, cancellationToken, found).ConfigureAwait(false);
    }

    /// <summary>The input with what was a question of the order, as it is now, and with what was found.</summary>
    public async Task<OrderInput> AddAskedAsync(
        OrderInput input, CancellationToken cancellationToken, IReadOnlyList<TypedContract>? found = null)
    {
        var (beside, gone) = (new List<TypedContract>(found ?? []), new List<TypedForOrder>());
        foreach (var one in input.Asked.Where(one => !IsAnswered(input, one)))
        {
            if (await ReadAsync(input, one, cancellationToken).ConfigureAwait(false) is { } read)
            {
                beside.Add(read with { IsAsked = true });
            }
            else
            {
                gone.Add(one);
            }
        }

        var owned = await WithOwnersAsync(input, beside, cancellationToken).ConfigureAwait(false);
        var next = input.Asked.Except(gone)
            .Union(owned.Select(one => new TypedForOrder(one.ProjectId, one.ContractId) { IsSubcontract = one.IsSubcontract }))
            .OrderBy(one => one.ContractId).ThenBy(one => one.IsSubcontract).ToList();
        var isSame = next.SequenceEqual(input.Asked);
        return isSame && owned.Count == 0 && input is { Beside: null, ToAsk: null } ? input : input with
        {
            Beside = owned.Count == 0 ? null : [.. owned.OrderBy(one => one.ContractId)],
            ToAsk = isSame ? null : next,
        };
    }

    /// <summary>Whether a person answered for good: it need not be read until the answer is taken back.</summary>
    private static bool IsAnswered(OrderInput input, TypedForOrder one) => !one.IsSubcontract
        && (input.Links.IsRejected(LinkKind.Commitment, input.Order.OrderId, one.ContractId)
            || input.Links.Find(LinkKind.Commitment, input.Order.OrderId, one.ProjectId)?.ProcoreId == one.ContractId);

    /// <summary>
    /// One as it is now; null where it is known to be gone. What can't be seen is there with nothing but its id. A subcontract says nowhere
    /// that it was deleted: it is gone where all of its project are shown and Procore has none of its id.
    /// </summary>
    private async Task<TypedContract?> ReadAsync(OrderInput input, TypedForOrder one, CancellationToken cancellationToken)
    {
        var (project, id) = (one.ProjectId, one.ContractId);
        var unseen = new TypedContract { ProjectId = project, ContractId = id, IsSubcontract = one.IsSubcontract };
        if (input.Company.ProcoreProject(project) is null)
        {
            return unseen;
        }

        var isWhole = false;
        try
        {
            if (one.IsSubcontract)
            {
                var shown = await lists.SubcontractsAsync(project, cancellationToken).ConfigureAwait(false);
                isWhole = shown.IsWhole;
                if (shown.Shown.FirstOrDefault(there => there.ContractId == id) is { } listed)
                {
                    return listed;
                }

                var subcontract = await session.Clients.Procore.WorkOrders.GetAsync(project, id, cancellationToken).ConfigureAwait(false);
                return subcontract.DeletedAt is null ? ProjectContracts.Typed(subcontract, project) : null;
            }

            var orders = await lists.GetAsync(project, cancellationToken).ConfigureAwait(false);
            if (orders.FirstOrDefault(there => there.Id == id) is { } order)
            {
                return order.IsDeleted ? null : order.Typed;
            }

            var contract = await session.Clients.Procore.PurchaseOrders.GetAsync(project, id, cancellationToken).ConfigureAwait(false);
            return contract.DeletedAt is null ? ListedContract.TypedOf(contract, project) : null;
        }
        catch (ProcoreException hidden) when (hidden.Status is 403 or 404)
        {
            return isWhole && hidden.Status == 404 ? null : unseen;
        }
    }

    /// <summary>
    /// Them with whose they are: by a link, by their origin_id, or by what the sync made; and with which orders come to the same.
    /// </summary>
    private async Task<IReadOnlyList<TypedContract>> WithOwnersAsync(
        OrderInput input, IReadOnlyList<TypedContract> typed, CancellationToken cancellationToken)
    {
        var orders = typed.Where(one => !one.IsSubcontract).ToList();
        if (orders.Count == 0)
        {
            return typed;
        }

        var linked = await LinksAsync(orders, cancellationToken).ConfigureAwait(false);
        var recorded = await RecordedAsync(orders, cancellationToken).ConfigureAwait(false);
        var owned = new List<TypedContract>(typed.Where(one => one.IsSubcontract));
        foreach (var one in orders)
        {
            var listed = one.Status.Length == 0 ? null
                : (await lists.GetAsync(one.ProjectId, cancellationToken).ConfigureAwait(false))
                    .FirstOrDefault(there => there.Id == one.ContractId);
            var owner = linked.FirstOrDefault(link => link is { Status: LinkStatus.Confirmed } && link.ProcoreId == one.ContractId)?.ZohoId
                ?? recorded.FirstOrDefault(own => own.ContractId == one.ContractId && !own.IsAdopted)?.OrderId
                ?? (recorded.Any(own => own.ContractId == one.ContractId) ? null : OwnerOf(listed?.OriginId));
            var alike = owner is not null || one.Status.Length == 0 || one.IsEnded ? []
                : (await OrdersAsync(input.Order.VendorId, cancellationToken).ConfigureAwait(false))
                    .Where(other => other.PurchaseOrderId != input.Order.OrderId && other.Total is { } total
                        && (total == one.Total || total == one.Total - one.ApprovedChangeOrders))
                    .Where(other => linked.All(link => link.ZohoId != other.PurchaseOrderId || link.ProcoreId != one.ContractId))
                    .Select(other => other.PurchaseOrderNumber ?? other.PurchaseOrderId)
                    .OrderBy(number => number, StringComparer.Ordinal).Take(5).ToList();
            owned.Add(one with { OfOrder = owner, Alike = alike.Count == 0 ? null : alike });
        }

        return owned;
    }

    // One that was taken over for an order and is linked to it no more carries its origin_id until the next write: it is nobody's.
    private string? OwnerOf(string? originId) =>
        OriginIds.TryReadOrder(originId, session.Connection.OrganizationId) ?? (string.IsNullOrEmpty(originId) ? null : originId);

    /// <summary>
    /// What is left of them without those that have the number of another order of the vendor, which nobody rejected for it.
    /// </summary>
    private async Task<IReadOnlyList<TypedContract>> WithoutNumbersOfOthersAsync(
        OrderInput input, PlannedCommitment planned, IReadOnlyList<TypedContract> found, CancellationToken cancellationToken)
    {
        if (found.All(one => one.Number.Length == 0 || OrderTypedOtherwise.IsOfNumber(input, planned, one)))
        {
            return found;
        }

        var linked = await LinksAsync(found, cancellationToken).ConfigureAwait(false);
        var orders = (await OrdersAsync(input.Order.VendorId, cancellationToken).ConfigureAwait(false))
            .Where(order => order.PurchaseOrderId != input.Order.OrderId)
            .ToLookup(order => CommitmentNumbers.Plain(order.PurchaseOrderNumber), order => order.PurchaseOrderId, StringComparer.Ordinal);
        var project = input.Company.ProcoreProject(planned.ProjectId)?.Number;
        return
        [
            .. found.Where(one => OrderTypedOtherwise.IsOfNumber(input, planned, one)
                || linked.Any(link => link is { Status: LinkStatus.Confirmed } && link.ProcoreId == one.ContractId)
                || CommitmentNumbers.OrdersOf(one.Number, project).SelectMany(number => orders[number]).All(owner =>
                    linked.Any(link => link is { Status: LinkStatus.Rejected }
                        && link.ZohoId == owner && link.ProcoreId == one.ContractId))),
        ];
    }

    /// <summary>What the sync has of contracts: not of all that it has in their projects, which is ever more.</summary>
    private async Task<IReadOnlyList<WrittenCommitment>> RecordedAsync(
        IEnumerable<TypedContract> contracts, CancellationToken cancellationToken)
    {
        var query = new CommitmentQuery { ProjectIds = [.. contracts.Select(one => one.ProjectId).Distinct()] };
        return query.ProjectIds.Count == 0 ? [] : await store.ListCommitmentsAsync(
            session.Connection.Id,
            query with { ContractIds = [.. contracts.Select(one => one.ContractId).Distinct()] },
            cancellationToken).ConfigureAwait(false);
    }

    private ValueTask<IReadOnlyList<Link>> LinksAsync(IEnumerable<TypedContract> typed, CancellationToken cancellationToken) =>
        store.ListLinksAsync(
            session.Connection.Id,
            new() { Kind = LinkKind.Commitment, ProcoreIds = [.. typed.Select(one => one.ContractId)] },
            cancellationToken);

    /// <summary>The orders that Zoho Books has of a vendor and that can have a commitment: a cancelled one is not taken up again.</summary>
    private Task<IReadOnlyList<PurchaseOrderSummary>> OrdersAsync(string vendorId, CancellationToken cancellationToken) =>
        _orders.GetOrAdd(vendorId, id => new(() => ListAsync(id, cancellationToken))).Value;

    private async Task<IReadOnlyList<PurchaseOrderSummary>> ListAsync(string vendorId, CancellationToken cancellationToken)
    {
        var orders = new List<PurchaseOrderSummary>();
        var all = session.Clients.Books.PurchaseOrders.ListAsync(new() { VendorId = vendorId }, cancellationToken);
        await foreach (var order in all.OnUnreadable(_ => { }).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (order.Status.Value != WithdrawnOrder.Cancelled)
            {
                orders.Add(order);
            }
        }

        return orders;
    }
}
