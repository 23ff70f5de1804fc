using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>The address of an order's page in Zoho Books.</summary>
internal static class OrderPage
{
    /// <summary>The address; null in a data centre whose pages nobody named.</summary>
    public static string? Of(Connection connection, string orderId) => connection switch
    {
        { DataCenter: { Pages: not null } added } => ZohoBooksPages.PurchaseOrder(added, connection.OrganizationId, orderId).AbsoluteUri,
        { Region: { } region } => ZohoBooksPages.PurchaseOrder(region, connection.OrganizationId, orderId).AbsoluteUri,
        _ => null,
    };
}
