namespace ZohoBooks.Client;

internal sealed record RetainerUsesBody(IReadOnlyList<RetainerUse> InvoicePayments);
