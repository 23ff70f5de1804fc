namespace ZohoBooks.Client;

/// <summary>E-mails about records of one kind. The scope is that of the records.</summary>
public interface IEmails
{
    /// <summary><c>GET …/email</c>: what Zoho Books would write, and to whom.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="emailTemplateId">The template that the text comes from; null takes the one of the customer.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such record.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<EmailContent> GetContentAsync(string recordId, string? emailTemplateId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/email</c>. Never repeated by the client, so that nobody gets it twice: with
    /// <see cref="ZohoBooksException.OutcomeUnknown"/>, the record's comments tell whether it was sent.
    /// </summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="email">The e-mail.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">Nobody is named who gets it; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SendAsync(string recordId, EmailInput email, CancellationToken cancellationToken = default);
}
