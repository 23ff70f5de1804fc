using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class InvoiceList : ListEnvelope<Invoice>
{
    public RowList<Invoice>? Invoices { get => Rows; set => Rows = value; }

    // Where debit notes are asked for.
    public RowList<Invoice>? DebitNotes { get => Rows; set => Rows = value; }
}

internal sealed class InvoiceEnvelope : Envelope
{
    public Row<Invoice>? Invoice { get; set; }
}

internal sealed class InvoicePaymentList : ListEnvelope<InvoicePayment>
{
    public RowList<InvoicePayment>? Payments { get => Rows; set => Rows = value; }
}

internal sealed class AppliedCreditList : ListEnvelope<AppliedCredit>
{
    public RowList<AppliedCredit>? Credits { get => Rows; set => Rows = value; }
}

internal sealed class InvoiceDocumentEnvelope : Envelope
{
    public Row<InvoiceDocument>? Document { get; set; }
}

internal sealed class PaymentLinkEnvelope : Envelope
{
    public Row<PaymentLink>? Data { get; set; }
}
