using System.Collections.Concurrent;

namespace ZohoProcore.Sync;

/// <summary>
/// Finds, where an order's commitment is about to be made, what somebody may have typed for it as a subcontract, or under no number or
/// another. Whose number another order of the vendor has is that order's.
/// </summary>
internal sealed class OrderTypedReader(ConnectionSession session, ISyncStore store, OrderRules rules, ProjectContracts lists)
{
    private readonly OrderPlanner _planner = new(rules);
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyDictionary<string, string>>>> _numbers = [];

    /// <summary>The input with what may be the order; as it is where nothing would be made.</summary>
    public async Task<OrderInput> AddAsync(OrderInput input, CancellationToken cancellationToken)
    {
        if (input.Projects.All(project => input.Existing.Any(one => !one.IsDeleted && one.ProjectId == project.Codes.ProjectId)))
        {
            return input;
        }

        var (beside, unseen) = (new List<TypedContract>(), new List<long>());
        var plan = _planner.Plan(input);
        foreach (var planned in OrderTypedOtherwise.Made(input, plan.Commitments, [.. plan.Steps]))
        {
            var orders = await lists.GetAsync(planned.ProjectId, cancellationToken).ConfigureAwait(false);
            var subcontracts = await lists.SubcontractsAsync(planned.ProjectId, cancellationToken).ConfigureAwait(false);
            if (!subcontracts.IsWhole)
            {
                unseen.Add(planned.ProjectId);
            }

            var found = orders.Where(one => one is { IsDeleted: false, OriginId: null or "" }).Select(one => one.Typed)
                .Concat(subcontracts.Shown)
                .Where(one => OrderTypedOtherwise.MayBe(input, planned, one))
                .ToList();
            beside.AddRange(await WithoutOthersAsync(input, planned, found, cancellationToken).ConfigureAwait(false));
        }

        return beside.Count + unseen.Count == 0 ? input : input with
        {
            Beside = beside.Count == 0 ? null : [.. beside.OrderBy(one => one.ContractId)],
            SubcontractsUnseen = unseen.Count == 0 ? null : unseen,
        };
    }

    /// <summary>What is left of them without those that are another order's: by a link, by what was written, or by their number.</summary>
    private async Task<IReadOnlyList<TypedContract>> WithoutOthersAsync(
        OrderInput input, PlannedCommitment planned, IReadOnlyList<TypedContract> found, CancellationToken cancellationToken)
    {
        if (found.Count == 0)
        {
            return found;
        }

        var connectionId = session.Connection.Id;
        var linked = await store.ListLinksAsync(
            connectionId,
            new() { Kind = LinkKind.Commitment, ProcoreIds = [.. found.Select(one => one.ContractId)] },
            cancellationToken).ConfigureAwait(false);
        var recorded = await store.ListCommitmentsAsync(
            connectionId, new() { ProjectIds = [planned.ProjectId] }, cancellationToken).ConfigureAwait(false);
        var left = found
            .Where(one => one.IsSubcontract || (recorded.All(own => own.ContractId != one.ContractId)
                && !linked.Any(link => link is { Status: LinkStatus.Confirmed } && link.ProcoreId == one.ContractId)))
            .ToList();
        if (left.TrueForAll(one => one.Number.Length == 0 || OrderTypedOtherwise.IsOfNumber(input, planned, one)))
        {
            return left;
        }

        var numbers = await _numbers.GetOrAdd(
            input.Order.VendorId, id => new(() => NumbersAsync(id, cancellationToken))).Value.ConfigureAwait(false);
        var project = input.Company.ProcoreProject(planned.ProjectId)?.Number;
        return
        [
            .. left.Where(one => OrderTypedOtherwise.IsOfNumber(input, planned, one)
                || !CommitmentNumbers.OrdersOf(one.Number, project)
                    .Any(number => numbers.TryGetValue(number, out var owner) && owner != input.Order.OrderId)),
        ];
    }

    /// <summary>The orders that Zoho Books has of a vendor, by their numbers in plain form.</summary>
    private async Task<IReadOnlyDictionary<string, string>> NumbersAsync(string vendorId, CancellationToken cancellationToken)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        var orders = session.Clients.Books.PurchaseOrders.ListAsync(new() { VendorId = vendorId }, cancellationToken);
        await foreach (var order in orders.OnUnreadable(_ => { }).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            numbers[CommitmentNumbers.Plain(order.PurchaseOrderNumber)] = order.PurchaseOrderId;
        }

        return numbers;
    }
}
