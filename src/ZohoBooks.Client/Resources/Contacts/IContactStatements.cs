using NodaTime;

namespace ZohoBooks.Client;

/// <summary>Statements of what a contact owes and is owed, by e-mail.</summary>
public interface IContactStatements
{
    /// <summary><c>GET …/statements/email</c>: what Zoho Books would write, and to whom.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="from">First day of the statement; null takes the first of this month.</param>
    /// <param name="until">Last day; null takes the last of this month.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such contact.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<EmailContent> GetEmailAsync(
        string contactId, LocalDate? from = null, LocalDate? until = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/statements/email</c>: sends a statement. Never repeated by the client, so that nobody gets it twice: with
    /// <see cref="ZohoBooksException.OutcomeUnknown"/>, the comments of the contact tell whether it was sent.
    /// </summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="email">The e-mail; Zoho Books documents subject and text as needed.</param>
    /// <param name="from">First day of the statement; null takes the first of this month.</param>
    /// <param name="until">Last day; null takes the last of this month.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">Nobody is named who gets it; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SendEmailAsync(
        string contactId, EmailInput email, LocalDate? from = null, LocalDate? until = null, CancellationToken cancellationToken = default);
}
