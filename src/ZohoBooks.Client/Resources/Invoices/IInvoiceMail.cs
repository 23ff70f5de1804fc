using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// Reminders, scheduled e-mails and letters. Nothing that goes out is repeated by the client: with <see
/// cref="ZohoBooksException.OutcomeUnknown"/>, the comments of the invoice tell whether it went.
/// </summary>
public interface IInvoiceMail
{
    /// <summary><c>GET …/paymentreminder</c>: what Zoho Books would write, and to whom.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such invoice.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<EmailContent> GetReminderAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/paymentreminder</c>: reminds a customer of an invoice that is open or overdue.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="email">The e-mail. Zoho Books documents copies (<c>cc_mail_ids</c>) as needed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">Nobody is named who gets it; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SendReminderAsync(string invoiceId, EmailInput email, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/paymentreminder/disable</c>: no reminders go out by themselves.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DisableRemindersAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/paymentreminder/enable</c>.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task EnableRemindersAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/email/schedule</c>: sends it by e-mail later.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="time">When, in the organization's time zone, exact to the second.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ScheduleAsync(string invoiceId, LocalDateTime time, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/email/schedule</c>.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CancelScheduleAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/mailpdf</c>: sends the PDF to the customer by e-mail.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SendPdfAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/snailmail</c>: sends it on paper.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="contactPersonId">Who gets it; null leaves it to Zoho Books.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SendLetterAsync(string invoiceId, string? contactPersonId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/senddunningnotifications</c>: presses a customer for an invoice that is overdue. Never repeated by the client.
    /// </summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SendDunningAsync(string invoiceId, CancellationToken cancellationToken = default);
}
