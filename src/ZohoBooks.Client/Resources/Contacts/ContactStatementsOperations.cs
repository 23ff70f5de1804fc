using NodaTime;
using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.ContactRoutes;

namespace ZohoBooks.Client;

internal sealed class ContactStatementsOperations(ApiSender sender) : IContactStatements
{
    public Task<EmailContent> GetEmailAsync(string contactId, LocalDate? from, LocalDate? until, CancellationToken cancellationToken) =>
        EmailsOperations.ContentAsync(sender, Of(Routes.GetStatementEmail, contactId, from, until), cancellationToken);

    public Task SendEmailAsync(
        string contactId, EmailInput email, LocalDate? from, LocalDate? until, CancellationToken cancellationToken) =>
        EmailsOperations.SendAsync(
            sender, Of(Routes.SendStatementEmail, contactId, from, until), email, nameof(email), cancellationToken);

    private static ApiRequest Of(ZohoOperation operation, string contactId, LocalDate? from, LocalDate? until) => operation.Request()
        .Id("contact_id", contactId, nameof(contactId))
        .Query("start_date", Filters.Date(from))
        .Query("end_date", Filters.Date(until));
}
