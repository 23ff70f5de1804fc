using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class PurchaseOrdersOperations(ApiSender sender) : IPurchaseOrders
{
    public AsyncPage<PurchaseOrderSummary> ListAsync(PurchaseOrderFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<PurchaseOrderList, PurchaseOrderSummary>(
            sender,
            () => (filter ?? new()).AddTo(ApiRequest.Get(ZohoRoutes.PurchaseOrders)),
            ZohoJson.Default.PurchaseOrderList,
            static row => row.PurchaseOrderId,
            cancellationToken);

    public Task<PurchaseOrder> GetAsync(string purchaseOrderId, CancellationToken cancellationToken) => sender.GetAsync(
            ApiRequest.Get(ZohoRoutes.PurchaseOrder).Id("purchaseorder_id", purchaseOrderId, nameof(purchaseOrderId)),
            ZohoJson.Default.PurchaseOrderEnvelope,
            static envelope => envelope.PurchaseOrder,
            cancellationToken);
}
