namespace ZohoBooks.Client;

internal sealed record InvoiceAmountsBody(IReadOnlyList<InvoiceAmount> Invoices);
