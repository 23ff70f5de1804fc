using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed class PurchaseOrderList : ListEnvelope<PurchaseOrderSummary>
{
    [JsonPropertyName("purchaseorders")]
    public List<PurchaseOrderSummary>? PurchaseOrders { get; set; }

    [JsonIgnore]
    public override List<PurchaseOrderSummary>? Rows => PurchaseOrders;
}

internal sealed class PurchaseOrderEnvelope : Envelope
{
    [JsonPropertyName("purchaseorder")]
    public PurchaseOrder? PurchaseOrder { get; set; }
}

internal sealed class TemplateList : ListEnvelope<DocumentTemplate>
{
    public List<DocumentTemplate>? Templates { get; set; }

    [JsonIgnore]
    public override List<DocumentTemplate>? Rows => Templates;
}
