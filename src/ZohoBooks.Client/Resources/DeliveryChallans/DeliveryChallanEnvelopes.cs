using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class DeliveryChallanList : ListEnvelope<DeliveryChallan>
{
    [JsonPropertyName("deliverychallans")]
    public RowList<DeliveryChallan>? DeliveryChallans { get => Rows; set => Rows = value; }
}

internal sealed class DeliveryChallanEnvelope : Envelope
{
    [JsonPropertyName("deliverychallan")]
    public Row<DeliveryChallan>? DeliveryChallan { get; set; }
}
