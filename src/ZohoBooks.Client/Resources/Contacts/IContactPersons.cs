namespace ZohoBooks.Client;

/// <summary>Persons at vendors and customers. Scopes: <c>ZohoBooks.contacts.*</c>.</summary>
public interface IContactPersons
{
    /// <summary><c>GET /contacts/{contact_id}/contactpersons</c>.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<ContactPerson> ListAsync(string contactId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /contacts/{contact_id}/contactpersons/{contact_person_id}</c>.</summary>
    /// <param name="contactId">The contact.</param>
    /// <param name="contactPersonId">The person.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<ContactPerson> GetAsync(string contactId, string contactPersonId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /contacts/contactpersons</c>. Never repeated by the client.</summary>
    /// <param name="contactId">The contact.</param>
    /// <param name="person">The person; <see cref="ContactPersonInput.FirstName"/> is needed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The first name is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<ContactPerson> CreateAsync(string contactId, ContactPersonInput person, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /contacts/contactpersons/{contact_person_id}</c>.</summary>
    /// <param name="contactId">The contact.</param>
    /// <param name="contactPersonId">The person.</param>
    /// <param name="person">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<ContactPerson> UpdateAsync(
        string contactId, string contactPersonId, ContactPersonInput person, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /contacts/contactpersons/{contact_person_id}</c>.</summary>
    /// <param name="contactPersonId">The person.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string contactPersonId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /contacts/contactpersons/{contact_person_id}/primary</c>.</summary>
    /// <param name="contactPersonId">The person.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkPrimaryAsync(string contactPersonId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/portal/invite</c>: invites a person by e-mail. Never repeated by the client.</summary>
    /// <param name="contactPersonId">The person, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task InviteToPortalAsync(string contactPersonId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/portal/invite/resend</c>: sends the invitation once more. Never repeated by the client.</summary>
    /// <param name="contactPersonId">The person, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task InviteAgainAsync(string contactPersonId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/sms/enable</c>: lets Zoho Books write to the person by SMS.</summary>
    /// <param name="contactPersonId">The person, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task EnableSmsAsync(string contactPersonId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/sms/disable</c>: no more SMS.</summary>
    /// <param name="contactPersonId">The person, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DisableSmsAsync(string contactPersonId, CancellationToken cancellationToken = default);
}
