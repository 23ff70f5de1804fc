namespace ZohoBooks.Client;

/// <summary>Vendors and customers. Scope: <c>ZohoBooks.contacts.READ</c>.</summary>
public interface IContacts
{
    /// <summary>
    /// <c>GET /contacts</c>. There is no filter on the time of change: sort by <c>last_modified_time</c>, largest first, and stop at the
    /// time that is already known.
    /// </summary>
    /// <param name="filter">Which contacts; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    AsyncPage<Contact> ListAsync(ContactFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /contacts/{contact_id}</c>, with addresses and tax ids.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id is not made of digits; nothing was sent.</exception>
    /// <exception cref="ZohoBooksNotFoundException">There is no such contact.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Contact> GetAsync(string contactId, CancellationToken cancellationToken = default);
}
