namespace ZohoProcore.Sync;

/// <summary>An order with every line mapped.</summary>
public sealed record MappedOrder
{
    /// <summary>The order.</summary>
    public required OrderSnapshot Order { get; init; }

    /// <summary>What the host's provider of facts says of the order; null where there is none, or it says nothing.</summary>
    public IReadOnlyDictionary<string, string>? Facts { get; init; }

    /// <summary>The connection's policies.</summary>
    public required SyncPolicies Policies { get; init; }

    /// <summary>The currency that commitments are in.</summary>
    public required string CommitmentCurrency { get; init; }

    /// <summary>The currency of Procore's company; empty where it is that of the commitments.</summary>
    public string CompanyCurrency { get; init; } = string.Empty;

    /// <summary>
    /// The base currency of the Zoho Books organization, which the order's exchange rate leads to; empty where it is not known.
    /// </summary>
    public string BaseCurrency { get; init; } = string.Empty;

    /// <summary>Whether the commitments are in another currency than Procore's company.</summary>
    public bool IsInForeignCurrency => CompanyCurrency.Length > 0 && CompanyCurrency != CommitmentCurrency;

    /// <summary>Whether an order's exchange rate leads to a currency; it leads to the base currency, where that is known.</summary>
    internal static bool LeadsTo(string currency, OrderSnapshot order, string baseCurrency) =>
        order.ExchangeRate is > 0 && (baseCurrency.Length == 0 || baseCurrency == currency);

    /// <summary>The vendor in Procore.</summary>
    public required ProcoreVendor Vendor { get; init; }

    /// <summary>The vendor in Zoho, as a mapping rule sees it (<see cref="OrderLineContext.Vendor"/>).</summary>
    public ZohoVendor? ZohoVendor { get; init; }

    /// <summary>The mapped lines, headings and subtotals left out.</summary>
    public required IReadOnlyList<MappedOrderLine> Lines { get; init; }
}

/// <summary>A line with everything it maps to.</summary>
/// <param name="Line">The order's line.</param>
/// <param name="Project">The Procore project.</param>
/// <param name="CostCode">The cost code.</param>
/// <param name="CostType">The cost type.</param>
/// <param name="WbsCode">The WBS code of the two.</param>
public sealed record MappedOrderLine(
    OrderLine Line, ProcoreProject Project, ProcoreCostCode CostCode, ProcoreCostType CostType, ProcoreWbsCode WbsCode)
{
    /// <summary>The line's item, as a mapping rule sees it (<see cref="OrderLineContext.Item"/>).</summary>
    public ZohoItem? Item { get; init; }

    /// <summary>What is left of the budget of its project, as a mapping rule sees it (<see cref="OrderLineContext.Budget"/>).</summary>
    public IReadOnlyList<BudgetRoom>? Budget { get; init; }

    /// <summary>How the codes are written where policy has them, other than in tags; null where it has them in tags.</summary>
    internal string? WrittenAs { get; init; }

    /// <summary>A line whose project and cost code are mapped, and what they make with these two.</summary>
    internal static MappedOrderLine Of(OrderLineContext context, ProcoreCostType costType, ProcoreWbsCode code) =>
        new(context.Line, context.Project!, context.CostCode!, costType, code) { Item = context.Item, Budget = context.Budget };
}

/// <summary>Which rule decided what for which line, and why.</summary>
/// <param name="Subject">The line_item_id, or empty for the whole order.</param>
/// <param name="Target">What was mapped: vendor, project, cost code or cost type.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Value">What it mapped to, in words; empty when it rejected.</param>
/// <param name="Evidence">Why.</param>
public sealed record RuleAnswer(string Subject, string Target, string Rule, string Value, string Evidence);
