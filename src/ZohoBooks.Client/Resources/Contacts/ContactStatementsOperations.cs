using NodaTime;
using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.ContactRoutes;

namespace ZohoBooks.Client;

internal sealed class ContactStatementsOperations(ApiSender sender) : IContactStatements
{
    public Task<EmailContent> GetEmailAsync(string contactId, LocalDate? from, LocalDate? to, CancellationToken cancellationToken) =>
        EmailsOperations.ContentAsync(
            sender, One(Routes.GetStatementEmail, contactId).Query("start_date", Filters.Date(from)).Query("end_date", Filters.Date(to)),
            cancellationToken);

    public Task SendEmailAsync(string contactId, EmailInput email, LocalDate? from, LocalDate? to, CancellationToken cancellationToken) =>
        EmailsOperations.SendAsync(
            sender, One(Routes.SendStatementEmail, contactId).Query("start_date", Filters.Date(from)).Query("end_date", Filters.Date(to)),
            email, nameof(email), cancellationToken);

    private static ApiRequest One(ZohoOperation operation, string contactId) =>
        operation.Request().Id("contact_id", contactId, nameof(contactId));
}
