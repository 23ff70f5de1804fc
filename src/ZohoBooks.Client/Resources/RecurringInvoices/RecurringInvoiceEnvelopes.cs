using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class RecurringInvoiceList : ListEnvelope<RecurringInvoice>
{
    public RowList<RecurringInvoice>? RecurringInvoices { get => Rows; set => Rows = value; }
}

internal sealed class RecurringInvoiceEnvelope : Envelope
{
    public Row<RecurringInvoice>? RecurringInvoice { get; set; }
}

internal sealed class MadeInvoiceList : ListEnvelope<MadeInvoice>
{
    public RowList<MadeInvoice>? InvoiceHistory { get => Rows; set => Rows = value; }
}
