using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Addresses of the pages of Zoho Books that people open in a browser. They have to be signed in there; no call is made.</summary>
public static class ZohoBooksPages
{
    /// <summary>The page of a purchase order, where it can be read, printed and downloaded as a PDF.</summary>
    /// <param name="region">The data centre that holds the organization.</param>
    /// <param name="organizationId">The organization, 1 to 20 digits.</param>
    /// <param name="purchaseOrderId">The order, 1 to 20 digits.</param>
    /// <exception cref="ArgumentException">An id is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such region.</exception>
    public static Uri PurchaseOrder(ZohoRegion region, string organizationId, string purchaseOrderId) =>
        PurchaseOrder(ZohoHosts.PagesOf(region), organizationId, purchaseOrderId);

    /// <summary>The page of a purchase order in a data centre that <see cref="ZohoRegion"/> does not name.</summary>
    /// <param name="dataCenter">The data centre that holds the organization.</param>
    /// <param name="organizationId">The organization, 1 to 20 digits.</param>
    /// <param name="purchaseOrderId">The order, 1 to 20 digits.</param>
    /// <exception cref="ArgumentException">An id is none, or the data centre has no <see cref="ZohoDataCenter.Pages"/>.</exception>
    public static Uri PurchaseOrder(ZohoDataCenter dataCenter, string organizationId, string purchaseOrderId)
    {
        _ = dataCenter ?? throw new ArgumentNullException(nameof(dataCenter));
        Uri pages = dataCenter.Pages ?? throw new ArgumentException("The data centre has no Pages.", nameof(dataCenter));
        return PurchaseOrder(pages, organizationId, purchaseOrderId);
    }

    private static Uri PurchaseOrder(Uri pages, string organizationId, string purchaseOrderId)
    {
        RouteValue.CheckId(organizationId, nameof(organizationId));
        RouteValue.CheckId(purchaseOrderId, nameof(purchaseOrderId));
        return new(pages, $"/app/{organizationId}#/purchaseorders/{purchaseOrderId}");
    }
}
