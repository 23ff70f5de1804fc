namespace ZohoProcore.Sync;

/// <summary>Everything one decision rests on. The same input and the same rules always give the same plan.</summary>
internal sealed record OrderInput
{
    /// <summary>The Zoho organization_id; part of every origin_id.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The order as it was read.</summary>
    public required OrderSnapshot Order { get; init; }

    /// <summary>
    /// The order's vendor as Zoho's own record of it says, tax id and state included; null when Zoho does not have it, and when it is
    /// linked already and rules do not ask for it (<see cref="OrderRules.NeedsVendor"/>).
    /// </summary>
    public ZohoVendor? Vendor { get; init; }

    /// <summary>The items that the order's lines name, where policies or rules ask for them; null where none does.</summary>
    public IReadOnlyList<ZohoItem>? Items { get; init; }

    /// <summary>What the host says of the order and neither service tells; null where it says nothing.</summary>
    public IReadOnlyDictionary<string, string>? Facts { get; init; }

    /// <summary>What is left of the budgets of the order's projects, where rules ask for it; null where none does.</summary>
    public IReadOnlyList<BudgetRoom>? Budget { get; init; }

    /// <summary>The order's file; null when it has none, or nothing asks for it.</summary>
    public OrderFile? File { get; init; }

    /// <summary>The vendors and projects of both sides.</summary>
    public required CompanyIndex Company { get; init; }

    /// <summary>The cost codes, cost types and WBS codes of the projects that the order's lines go to.</summary>
    public IReadOnlyList<CodeIndex> Projects { get; init; } = [];

    /// <summary>The links that can matter for the order, rejected ones included.</summary>
    public LinkSet Links { get; init; } = LinkSet.Empty;

    /// <summary>
    /// Which of the order's projects another connection of the organization has in its own company; null when none does.
    /// </summary>
    internal IReadOnlyList<ForeignProject>? Elsewhere { get; init; }

    /// <summary>The commitments that exist in Procore for the order.</summary>
    public IReadOnlyList<ExistingCommitment> Existing { get; init; } = [];

    /// <summary>
    /// Commitments with the order's number that stand in its projects and that the sync did not make; where it has made one there, those
    /// that a scan saw, and one that can't be seen any more has no status. Null when there are none.
    /// </summary>
    public IReadOnlyList<ExistingCommitment>? Standing { get; init; }

    /// <summary>
    /// The origin_ids of recorded commitments that were seen in Procore and do not carry them: they are not the order's any more. A
    /// recorded one that is neither here nor among the existing was not seen. Null when there are none.
    /// </summary>
    internal IReadOnlyList<string>? GivenBack { get; init; }

    /// <summary>
    /// What stands in its projects and may be the order though it is no purchase order with its number: where a commitment would be made,
    /// and what was a question once. Null when there is nothing.
    /// </summary>
    internal IReadOnlyList<TypedContract>? Beside { get; init; }

    /// <summary>The projects of which not all subcontracts can be seen; null when there are none, or nothing asks.</summary>
    internal IReadOnlyList<long>? SubcontractsUnseen { get; init; }

    /// <summary>
    /// The projects that Procore counts in another currency than amounts are written in, and those of which it does not tell what it counts
    /// them in, where policies name no currency; null where there is none.
    /// </summary>
    internal IReadOnlyList<CountedProject>? CountedOtherwise { get; init; }

    /// <summary>What is remembered of commitments that somebody typed with the order's number.</summary>
    internal IReadOnlyList<TypedForOrder> Remembered { get; init; } = [];

    /// <summary>Those of them that were not looked at now.</summary>
    internal IReadOnlyList<TypedForOrder> Unread { get; init; } = [];

    /// <summary>What was a question of the order once and no purchase order with its number, as it is remembered.</summary>
    internal IReadOnlyList<TypedForOrder> Asked { get; init; } = [];

    /// <summary>What to remember of that from now on; null for the same.</summary>
    internal IReadOnlyList<TypedForOrder>? ToAsk { get; init; }

    /// <summary>What the sync itself last wrote, by project.</summary>
    public IReadOnlyList<WrittenCommitment> Recorded { get; init; } = [];

    /// <summary>Intents of this order that have no outcome yet: a write may or may not have happened.</summary>
    public IReadOnlyList<CommitmentIntent> OpenIntents { get; init; } = [];

    /// <summary>What people decided for this order.</summary>
    public IReadOnlyList<OrderDecision> Decisions { get; init; } = [];

    /// <summary>The connection's policies.</summary>
    public required SyncPolicies Policies { get; init; }

    /// <summary>Where the order's lines go, when the reading had to find that out; null when the planner has to.</summary>
    internal OrderRouting? Routing { get; init; }

    /// <summary>The order's vendor in Zoho as it is known best, whether it is linked or not; null when Zoho does not have it.</summary>
    internal ZohoVendor? ZohoVendor => Vendor ?? Company.ZohoVendor(Order.VendorId);

    /// <summary>What is left of the budget of one project; null where nothing asks, or its view shows none.</summary>
    internal IReadOnlyList<BudgetRoom>? BudgetOf(long projectId) =>
        Budget?.Where(room => room.ProjectId == projectId).ToList() is { Count: > 0 } rooms ? rooms : null;
}

/// <summary>A project of Procore, and the currency that it is counted in; empty where nobody knows it.</summary>
internal sealed record CountedProject(long ProjectId, string Currency)
{
    /// <summary>Whether both currencies are known, and not the same.</summary>
    public bool IsOtherThan(string currency) =>
        Currency.Length > 0 && currency.Length > 0 && !string.Equals(Currency, currency, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A commitment that somebody typed with an order's number, or that may be the order.</summary>
internal sealed record TypedForOrder(long ProjectId, long ContractId)
{
    /// <summary>Whether it is a subcontract.</summary>
    public bool IsSubcontract { get; init; }
}
