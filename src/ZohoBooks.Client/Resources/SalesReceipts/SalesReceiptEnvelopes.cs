using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class SalesReceiptList : ListEnvelope<SalesReceipt>
{
    [JsonPropertyName("salesreceipts")]
    public RowList<SalesReceipt>? SalesReceipts { get => Rows; set => Rows = value; }
}

internal sealed class SalesReceiptEnvelope : Envelope
{
    [JsonPropertyName("salesreceipt")]
    public Row<SalesReceipt>? SalesReceipt { get; set; }
}
