using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class CreditNoteList : ListEnvelope<CreditNote>
{
    [JsonPropertyName("creditnotes")]
    public RowList<CreditNote>? CreditNotes { get => Rows; set => Rows = value; }
}

internal sealed class CreditNoteEnvelope : Envelope
{
    [JsonPropertyName("creditnote")]
    public Row<CreditNote>? CreditNote { get; set; }
}

internal sealed class CreditedInvoiceList : ListEnvelope<CreditedInvoice>
{
    public RowList<CreditedInvoice>? InvoicesCredited { get => Rows; set => Rows = value; }
}

internal sealed class SentEmailList : ListEnvelope<SentEmail>
{
    public RowList<SentEmail>? EmailHistory { get => Rows; set => Rows = value; }
}

internal sealed class CreditNoteRefundList : ListEnvelope<CreditNoteRefund>
{
    [JsonPropertyName("creditnote_refunds")]
    public RowList<CreditNoteRefund>? Refunds { get => Rows; set => Rows = value; }
}

internal sealed class CreditNoteRefundEnvelope : Envelope
{
    [JsonPropertyName("creditnote_refund")]
    public Row<CreditNoteRefund>? Refund { get; set; }
}
