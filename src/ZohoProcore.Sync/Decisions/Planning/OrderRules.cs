namespace ZohoProcore.Sync;

/// <summary>
/// The rules of a host, in the order in which they are asked. Start from <see cref="Default"/> and put your own in front.
/// </summary>
/// <example><code>
/// var rules = OrderRules.Default with { CostCode = [new CostCodeFromItemRule(), .. OrderRules.Default.CostCode] };
/// </code></example>
public sealed record OrderRules
{
    /// <summary>The rules of the core: stored links first, then exact codes and certain vendor names.</summary>
    public static OrderRules Default { get; } = new()
    {
        Vendor = [new StoredVendorLinkRule(), new VendorIdentityRule()],
        Project = [new StoredProjectLinkRule(), new ProjectCodeRule()],
        CostCode = [new StoredCostCodeLinkRule(), new CostCodeFormRule("cost-code.form.2", CodeForms.Of), new CostCodeTagRule()],
        CostType = [new CostTypeTagRule(), new CostTypeAccountRule(), new OnlyCostTypeRule()],
        OrderValidators = [new OrderCurrencyValidator(), new OrderWbsCodeValidator()],
        CommitmentValidators = [],
    };

    /// <summary>Which vendor an order's commitment goes to.</summary>
    public required IReadOnlyList<IOrderMappingRule<ProcoreVendor>> Vendor { get; init; }

    /// <summary>Which project a line belongs to.</summary>
    public required IReadOnlyList<IOrderMappingRule<ProcoreProject>> Project { get; init; }

    /// <summary>Which cost code a line is booked to.</summary>
    public required IReadOnlyList<IOrderMappingRule<ProcoreCostCode>> CostCode { get; init; }

    /// <summary>Which cost type a line is booked to.</summary>
    public required IReadOnlyList<IOrderMappingRule<ProcoreCostType>> CostType { get; init; }

    /// <summary>
    /// Fields of commitments beside those four, where policies can't say it; asked before <see cref="SyncPolicies.Mapping"/>. The first
    /// with an opinion on a field counts.
    /// </summary>
    public IReadOnlyList<IOrderFieldRule> Fields { get; init; } = [];

    /// <summary>Whether an order is synced at all, where policies can't say it; asked before <see cref="SyncPolicies.Scope"/>.</summary>
    public IReadOnlyList<IOrderScopeRule> Scope { get; init; } = [];

    /// <summary>
    /// Whether a rule of the host looks at <see cref="OrderLineContext.Item"/>: the items that orders name are then read. They are read
    /// anyway where <see cref="SyncPolicies.Mapping"/> names a field of them.
    /// </summary>
    public bool NeedsItems { get; init; }

    /// <summary>
    /// Whether a rule of the host looks at what only the own record of an order's vendor says (<see cref="OrderLineContext.Vendor"/>): its
    /// tax id, its custom fields. That is then read where the vendor is linked too, once for as long as the directory holds. A change of
    /// it alone makes no order due: a rule hears of it when an order is looked at for another reason, or is replayed.
    /// </summary>
    public bool NeedsVendor { get; init; }

    /// <summary>
    /// Whether a rule of the host looks at <see cref="OrderLineContext.Budget"/>: the budget views of the projects that an order's lines go
    /// to are then read, three lists a project, and are part of the plan's input.
    /// </summary>
    public bool NeedsBudget { get; init; }

    /// <summary>Checks of an order whose lines are all mapped.</summary>
    public required IReadOnlyList<IValidator<MappedOrder>> OrderValidators { get; init; }

    /// <summary>Checks of each commitment that would be written, beside the order that it comes from.</summary>
    public required IReadOnlyList<IValidator<OrderCommitmentContext>> CommitmentValidators { get; init; }

    /// <summary>The names of all rules in order; part of every plan's hash.</summary>
    internal IReadOnlyList<string> Names =>
    [
        .. Vendor.Select(rule => rule.Name),
        .. Project.Select(rule => rule.Name),
        .. CostCode.Select(rule => rule.Name),
        .. CostType.Select(rule => rule.Name),
        .. OrderValidators.Select(validator => validator.Name),
        .. CommitmentValidators.Select(validator => validator.Name),
        .. Scope.Select(rule => rule.Name),
        .. Fields.Select(rule => rule.Name),
    ];
}
