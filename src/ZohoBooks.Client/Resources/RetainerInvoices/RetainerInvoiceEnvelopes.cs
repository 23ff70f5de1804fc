using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class RetainerInvoiceList : ListEnvelope<RetainerInvoice>
{
    [JsonPropertyName("retainerinvoices")]
    public RowList<RetainerInvoice>? RetainerInvoices { get => Rows; set => Rows = value; }
}

internal sealed class RetainerInvoiceEnvelope : Envelope
{
    [JsonPropertyName("retainerinvoice")]
    public Row<RetainerInvoice>? RetainerInvoice { get; set; }
}
