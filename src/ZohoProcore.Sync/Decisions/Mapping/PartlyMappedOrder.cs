namespace ZohoProcore.Sync;

/// <summary>An order of which its vendor or some lines may not be mapped.</summary>
/// <param name="Order">The order.</param>
/// <param name="Policies">The connection's policies.</param>
/// <param name="CommitmentCurrency">The currency that commitments are in.</param>
/// <param name="CompanyCurrency">The currency of Procore's company; empty where it is that of the commitments.</param>
/// <param name="BaseCurrency">The base currency of the Zoho Books organization; empty where it is not known.</param>
/// <param name="Lines">The lines that are mapped.</param>
internal sealed record PartlyMappedOrder(
    OrderSnapshot Order,
    SyncPolicies Policies,
    string CommitmentCurrency,
    string CompanyCurrency,
    string BaseCurrency,
    IReadOnlyList<MappedOrderLine> Lines)
{
    /// <summary>Whether the order's exchange rate leads to the currency of Procore's company.</summary>
    public bool HasRate => MappedOrder.LeadsTo(CompanyCurrency.Length > 0 ? CompanyCurrency : CommitmentCurrency, Order, BaseCurrency);

    public static PartlyMappedOrder Of(MappedOrder mapped) => new(
        mapped.Order, mapped.Policies, mapped.CommitmentCurrency, mapped.CompanyCurrency, mapped.BaseCurrency, mapped.Lines);
}
