using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Reads everything the plan of one order rests on: the order, the directory, what was decided and written before, and the
/// commitments as they are.
/// </summary>
internal sealed class OrderInputReader(ConnectionSession session, ISyncStore store, OrderRules rules, ProjectContracts lists)
{
    private readonly CommitmentReader _commitments = new(session, lists);
    private readonly StandingCommitmentReader _standing = new(session, store, rules, new(session), lists);
    private readonly OrderTypedReader _typed = new(session, store, rules, lists);
    private readonly OrderFileReader _files = new(session, store);
    private readonly SharedBooksReader _shared = new(session.Connection, store);
    private readonly OrderLinkReader _links = new(store, session.Connection);
    private readonly Instant _start = session.Now;
    private readonly BudgetReader? _budget =
        rules.NeedsBudget ? new(session, session.Connection.Policies.Approval?.Budget ?? new()) : null;

    /// <summary>A reader that reads each project's list once for as long as it lives, which is one batch.</summary>
    public OrderInputReader(ConnectionSession session, ISyncStore store, OrderRules rules)
        : this(session, store, rules, new(session, readsAll: false))
    {
    }

    /// <summary>Plans what was read.</summary>
    public OrderPlanner Planner => _typed.Planner;

    /// <summary>What the plan of an order rests on, with all names that it refers to read since this reader was made.</summary>
    public Task<OrderInput> ReadAsync(string orderId, CancellationToken cancellationToken) => ReadAsync(orderId, null, cancellationToken);

    /// <summary>What the plan of an order rests on.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="since">
    /// Records and items that it names are read again where they were read before that; null where this reader was made later than that.
    /// Nothing but month end makes an order due because one of them is called otherwise.
    /// </param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<OrderInput> ReadAsync(string orderId, Instant? since, CancellationToken cancellationToken)
    {
        var connection = session.Connection;
        var read = await session.Clients.Books.PurchaseOrders.GetAsync(orderId, cancellationToken).ConfigureAwait(false);
        var company = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
        var order = await OrderAnswer.ReadAsync(session, read, company, since ?? _start, cancellationToken).ConfigureAwait(false);
        var items = rules.NeedsItems || MappingCheck.NeedsItems(connection.Policies.Mapping)
            ? await session.Items.GetAsync(
                order.Lines.Select(line => line.ItemId).OfType<string>(), since ?? _start, cancellationToken).ConfigureAwait(false)
            : null;
        var facts = await session.Facts.GetAsync(order, _start, cancellationToken).ConfigureAwait(false); // of this order alone
        var links = await _links.ReadAsync(order, items, cancellationToken).ConfigureAwait(false);
        var isLinked = order.VendorId.Length == 0 || links.Find(LinkKind.Vendor, order.VendorId) is not null;
        var vendor = order.VendorId.Length == 0 || (isLinked && !rules.NeedsVendor) ? null
            : await session.Directory.VendorAsync(order.VendorId, cancellationToken).ConfigureAwait(false);
        links = isLinked ? links : await _links.WithOthersAsync(
            links, VendorIdentityRule.VendorOf(order, vendor, company), company.Vendors, cancellationToken).ConfigureAwait(false);
        var recorded = await store.ListCommitmentsAsync(connection.Id, new() { OrderIds = [orderId] }, cancellationToken)
            .ConfigureAwait(false);
        var intents = await store.ListOpenIntentsAsync(connection.Id, orderId, cancellationToken).ConfigureAwait(false);
        var input = new OrderInput
        {
            OrganizationId = connection.OrganizationId,
            Order = order,
            Vendor = vendor is null ? null
                : VendorReading.Kept(rules.NeedsVendor ? vendor : vendor with { CustomFields = null }, company.Vendors),
            Items = items,
            Facts = facts,
            Company = company,
            Links = links,
            Elsewhere = await _shared.ReadAsync(order.Lines.Select(line => line.ProjectId), links, cancellationToken)
                .ConfigureAwait(false),
            Recorded = recorded,
            OpenIntents = intents,
            Remembered = await OrderTypedMemory.ReadAsync(store, connection.Id, orderId, cancellationToken).ConfigureAwait(false),
            Asked = await OrderTypedMemory.AskedAsync(store, connection.Id, orderId, cancellationToken).ConfigureAwait(false),
            Policies = connection.Policies,
        };
        var routing = OrderRouting.Of(input, rules);
        var projects = new List<CodeIndex>();
        foreach (var projectId in routing.Projects)
        {
            projects.Add(await session.Directory.ProjectAsync(projectId, cancellationToken).ConfigureAwait(false));
        }

        var decisions = await store.ListDecisionsAsync(connection.Id, orderId, cancellationToken).ConfigureAwait(false);
        var isCommitment = OrderFilter.Of(input, routing, rules) is null;
        var isWithdrawn = OrderFilter.IsOnlyWithdrawn(input, routing, rules);

        // What was forgotten with a cancelled order may stand again, and what was sent before may have come late. What people type for an
        // order that policy leaves out is theirs.
        var looksIn = isCommitment || (isWithdrawn && order.Status == WithdrawnOrder.Cancelled) ? routing.Projects : [];
        var (existing, givenBack) = await _commitments.ReadAsync(
            orderId, looksIn, recorded, intents, decisions, cancellationToken).ConfigureAwait(false);
        input = input with
        {
            Routing = routing,
            Projects = projects,
            Existing = existing,
            GivenBack = givenBack,
            Decisions = decisions,
        };
        if (isCommitment)
        {
            input = input with
            {
                Budget = await BudgetAsync(projects, cancellationToken).ConfigureAwait(false),
                File = await _files.ReadAsync(input, cancellationToken).ConfigureAwait(false),
                Standing = await _standing.ReadAsync(input, cancellationToken).ConfigureAwait(false),
            };
            input = input with
            {
                CountedOtherwise = await lists.CountedOtherwiseAsync(
                    RoutedOrder.CompanyCurrencyOf(input), routing.Projects, cancellationToken).ConfigureAwait(false),
            };
            bool IsElsewhere(TypedForOrder one) => projects.TrueForAll(project => project.Codes.ProjectId != one.ProjectId);
            input = await WithTypedAsync(input, IsElsewhere, cancellationToken).ConfigureAwait(false);
            return await _typed.AddAsync(input, cancellationToken).ConfigureAwait(false);
        }

        if (isWithdrawn || recorded.Count + intents.Count > 0)
        {
            input = await WithLinkedAsync(input, cancellationToken).ConfigureAwait(false);
        }

        if (!isWithdrawn)
        {
            return input with { Unread = input.Remembered };
        }

        var typed = input.Order.Status == WithdrawnOrder.Cancelled
            ? await _standing.OfCancelledAsync(input, cancellationToken).ConfigureAwait(false)
            : [];
        input = await WithTypedAsync(
            typed.Count == 0 ? input : input with { Standing = [.. input.Standing ?? [], .. typed] }, _ => true, cancellationToken)
            .ConfigureAwait(false);
        return await _typed.AddAskedAsync(input, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is known of an order that Zoho does not have.</summary>
    public async Task<OrderInput> ReadMissingAsync(string orderId, string? number, CancellationToken cancellationToken)
    {
        var connection = session.Connection;
        var linked = new LinkQuery { Kind = LinkKind.Commitment, ZohoIds = [orderId] };
        var links = await store.ListLinksAsync(connection.Id, linked, cancellationToken).ConfigureAwait(false);
        var written = new CommitmentQuery { OrderIds = [orderId] };
        var recorded = await store.ListCommitmentsAsync(connection.Id, written, cancellationToken).ConfigureAwait(false);
        var intents = await store.ListOpenIntentsAsync(connection.Id, orderId, cancellationToken).ConfigureAwait(false);
        var decisions = await store.ListDecisionsAsync(connection.Id, orderId, cancellationToken).ConfigureAwait(false);
        var (existing, givenBack) = await _commitments.ReadAsync(orderId, [], recorded, intents, decisions, cancellationToken)
            .ConfigureAwait(false);

        // Where nothing stands, nothing is read for it.
        var asked = await OrderTypedMemory.AskedAsync(store, connection.Id, orderId, cancellationToken).ConfigureAwait(false);
        var company = existing.Count + asked.Count == 0
            ? new(new())
            : await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
        var input = new OrderInput
        {
            OrganizationId = connection.OrganizationId,
            Order = new() { OrderId = orderId, Number = number ?? string.Empty, Status = string.Empty, Total = 0 },
            Company = company,
            Links = new(links),
            Recorded = recorded,
            OpenIntents = intents,
            Decisions = decisions,
            Existing = existing,
            GivenBack = givenBack,
            Remembered = await OrderTypedMemory.ReadAsync(store, connection.Id, orderId, cancellationToken).ConfigureAwait(false),
            Asked = asked,
            Policies = connection.Policies,
        };
        input = await WithLinkedAsync(input, cancellationToken).ConfigureAwait(false);
        input = await WithTypedAsync(input, _ => true, cancellationToken).ConfigureAwait(false);
        return await _typed.AddAskedAsync(input, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is left of the projects' budgets; null where no rule asks.</summary>
    private async Task<IReadOnlyList<BudgetRoom>?> BudgetAsync(IReadOnlyList<CodeIndex> projects, CancellationToken cancellationToken)
    {
        if (_budget is null)
        {
            return null;
        }

        var rooms = new List<BudgetRoom>();
        foreach (var codes in projects.Select(project => project.Codes))
        {
            rooms.AddRange(OrderBudgetRoom.Left(codes, await _budget.ReadAsync(codes, cancellationToken).ConfigureAwait(false)));
        }

        return rooms;
    }

    /// <summary>What is remembered to have been typed for the order, where it is looked at.</summary>
    private async Task<OrderInput> WithTypedAsync(OrderInput input, Func<TypedForOrder, bool> looksAt, CancellationToken cancellationToken)
    {
        // What was given back was typed as well.
        var released = input.Recorded.Where(one => CommitmentAdoption.IsReleased(input, one) && CommitmentAdoption.IsGivenBack(input, one))
            .Select(one => new TypedForOrder(one.ProjectId, one.ContractId));
        var typed = await _standing.RememberedAsync(
            input, input.Remembered.Union(released).Where(looksAt), cancellationToken).ConfigureAwait(false);
        return input with
        {
            Standing = typed.Count == 0 ? input.Standing : [.. input.Standing ?? [], .. typed],
            Unread = [.. input.Remembered.Where(one => !looksAt(one))],
        };
    }

    /// <summary>An order that is none of any project: whatever was linked to it is elsewhere.</summary>
    private async Task<OrderInput> WithLinkedAsync(OrderInput input, CancellationToken cancellationToken)
    {
        var linked = await _standing.LinkedElsewhereAsync(input with { Projects = [] }, cancellationToken).ConfigureAwait(false);
        return linked.Count == 0 ? input : input with { Standing = linked };
    }
}
