namespace ZohoBooks.Client;

internal sealed record JournalInvoicesBody(IReadOnlyList<JournalInvoice> Invoices);
