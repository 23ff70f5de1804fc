namespace ZohoProcore.Sync;

/// <summary>Zoho Books has no purchase order of that number or id.</summary>
public sealed class OrderNotFoundException : SyncException
{
    /// <summary>Says which order there is not.</summary>
    /// <param name="order">The number or id that was asked for.</param>
    /// <param name="organizationId">The Zoho Books organization_id in which it was looked for.</param>
    public OrderNotFoundException(string order, string organizationId)
        : base(
            $"There is no purchase order '{order}' in Zoho Books organization {organizationId}. "
            + "Give its number as it stands on the order, or its purchaseorder_id.") =>
        Order = order;

    /// <summary>The number or id that was asked for.</summary>
    public string Order { get; }
}
