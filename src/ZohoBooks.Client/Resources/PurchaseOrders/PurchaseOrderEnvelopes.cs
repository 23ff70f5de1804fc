using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class PurchaseOrderList : ListEnvelope<PurchaseOrderSummary>
{
    [JsonPropertyName("purchaseorders")]
    public RowList<PurchaseOrderSummary>? PurchaseOrders { get => Rows; set => Rows = value; }
}

internal sealed class PurchaseOrderEnvelope : Envelope
{
    [JsonPropertyName("purchaseorder")]
    public Row<PurchaseOrder>? PurchaseOrder { get; set; }
}
