namespace ZohoBooks.Client;

/// <summary>Purchase orders. Scope: <c>ZohoBooks.purchaseorders.READ</c>.</summary>
public interface IPurchaseOrders
{
    /// <summary><c>GET /purchaseorders</c>. Rows have no lines; the list is newest first whatever is asked, and deleted orders do not appear.</summary>
    /// <param name="filter">Which orders; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    AsyncPage<PurchaseOrderSummary> ListAsync(PurchaseOrderFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /purchaseorders/{purchaseorder_id}</c>, with lines.</summary>
    /// <param name="purchaseOrderId">The order, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id is not made of digits; nothing was sent.</exception>
    /// <exception cref="ZohoBooksNotFoundException">There is no such order.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<PurchaseOrder> GetAsync(string purchaseOrderId, CancellationToken cancellationToken = default);
}
