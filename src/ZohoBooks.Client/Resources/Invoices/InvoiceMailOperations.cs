using NodaTime;
using NodaTime.Text;
using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.InvoiceRoutes;

namespace ZohoBooks.Client;

internal sealed class InvoiceMailOperations(ApiSender sender) : IInvoiceMail
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd' 'HH':'mm':'ss");

    public Task<EmailContent> GetReminderAsync(string invoiceId, CancellationToken cancellationToken) =>
        EmailsOperations.ContentAsync(sender, One(Routes.GetReminder, invoiceId), cancellationToken);

    public Task SendReminderAsync(string invoiceId, EmailInput email, CancellationToken cancellationToken) =>
        EmailsOperations.SendAsync(
            sender, One(Routes.SendReminder, invoiceId), email, nameof(email), cancellationToken);

    public Task DisableRemindersAsync(string invoiceId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.DisableReminders, invoiceId), cancellationToken);

    public Task EnableRemindersAsync(string invoiceId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.EnableReminders, invoiceId), cancellationToken);

    public Task ScheduleAsync(string invoiceId, LocalDateTime time, CancellationToken cancellationToken)
    {
        ApiRequest request = One(Routes.ScheduleEmail, invoiceId);
        return sender.DoAsync(request.Json(new(Moment.Format(time)), InvoicesJson.Default.EmailScheduleBody), cancellationToken);
    }

    public Task CancelScheduleAsync(string invoiceId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.CancelScheduledEmail, invoiceId), cancellationToken);

    public Task SendPdfAsync(string invoiceId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MailPdf, invoiceId), cancellationToken);

    public Task SendLetterAsync(string invoiceId, string? contactPersonId, CancellationToken cancellationToken)
    {
        if (contactPersonId is not null)
            RouteValue.CheckId(contactPersonId, nameof(contactPersonId));
        return sender.DoAsync(One(Routes.SendLetter, invoiceId).Query("contact_person_id", contactPersonId), cancellationToken);
    }

    public Task SendDunningAsync(string invoiceId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.SendDunning, invoiceId), cancellationToken);

    private static ApiRequest One(ZohoOperation operation, string invoiceId) =>
        operation.Request().Id("invoice_id", invoiceId, nameof(invoiceId));
}
