namespace ZohoBooks.Client;

internal sealed record InvoiceAmountsBody(IReadOnlyList<InvoiceAmount> Invoices);

internal sealed record CreditNoteFieldsBody(IReadOnlyList<CustomFieldInput> CustomFields);
