namespace ZohoProcore.Sync;

/// <summary>What a scope rule may look at.</summary>
public sealed record OrderScopeContext
{
    /// <summary>The whole order.</summary>
    public required OrderSnapshot Order { get; init; }

    /// <summary>The lines with goods or services, each with its project in Procore.</summary>
    public required IReadOnlyList<OrderScopeLine> Lines { get; init; }

    /// <summary>The order's vendor in Zoho, as a mapping rule sees it (<see cref="OrderLineContext.Vendor"/>).</summary>
    public ZohoVendor? Vendor { get; init; }

    /// <summary>What the host's provider of facts says of the order; null where there is none, or it says nothing.</summary>
    public IReadOnlyDictionary<string, string>? Facts { get; init; }

    /// <summary>The connection's policies.</summary>
    public required SyncPolicies Policies { get; init; }
}

/// <summary>A line and where it goes.</summary>
/// <param name="Line">The line.</param>
/// <param name="Project">The project in Procore; null where none is certain.</param>
public sealed record OrderScopeLine(OrderLine Line, ProcoreProject? Project)
{
    /// <summary>
    /// The line's item as Zoho's own record of it says; null when the line names none, Zoho does not have it, or nothing asked for items.
    /// </summary>
    public ZohoItem? Item { get; init; }
}
