using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed record InvoiceCreditsBody(
    IReadOnlyList<InvoiceCredit> InvoicePayments,
    [property: JsonPropertyName("apply_creditnotes")] IReadOnlyList<InvoiceCredit> ApplyCreditNotes);

internal sealed record InvoiceRecipientsBody(IReadOnlyList<InvoiceRecipient> Contacts);

internal sealed record EmailScheduleBody(string ScheduleTime);
