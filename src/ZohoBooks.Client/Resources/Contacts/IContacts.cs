namespace ZohoBooks.Client;

/// <summary>
/// Vendors and customers. Scopes: <c>ZohoBooks.contacts.READ</c>, <c>.CREATE</c> (also for changes of state), <c>.UPDATE</c>,
/// <c>.DELETE</c>. All methods throw <see cref="ZohoBooksException"/> when a call fails, and <see cref="ArgumentException"/> before
/// anything is sent when an id is not 1 to 20 digits.
/// </summary>
/// <remarks>
/// Contacts can be merged in the web application, so an id may disappear. Whether a create with
/// <see cref="ZohoBooksException.OutcomeUnknown"/> happened shows in the list: names are unique. Merging two contacts, tax information
/// records and the upload of documents have no method: Zoho does not document what their calls carry. Cards can be
/// deleted and not written: their numbers belong to the form of a gateway. <c>IZohoBooksClient.SendAsync</c> reaches all of these.
/// </remarks>
public interface IContacts
{
    /// <summary>Comments and history.</summary>
    IComments Comments { get; }

    /// <summary>Statements by e-mail.</summary>
    IContactStatements Statements { get; }

    /// <summary>Bank accounts that a contact pays from or is paid to.</summary>
    IContactBankAccounts BankAccounts { get; }

    /// <summary>
    /// <c>GET /contacts</c>. The service has no filter on the time of change; <see cref="ContactFilter.LastModifiedAfter"/> is kept by the
    /// client. A filter that the service ignores is not reported by it: <see cref="ContactFilter.Type"/> is checked on every row.
    /// </summary>
    /// <param name="filter">Which contacts; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Contact> ListAsync(ContactFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /contacts/{contact_id}</c>, with addresses and tax ids.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id is not made of digits; nothing was sent.</exception>
    /// <exception cref="ZohoBooksNotFoundException">There is no such contact.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Contact> GetAsync(string contactId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /contacts</c>. Never repeated by the client. A name that exists is refused with code 3062.</summary>
    /// <param name="contact">
    /// The contact; <see cref="ContactInput.ContactName"/> and <see cref="ContactInput.ContactType"/> are needed.
    /// </param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The name or the type is missing; nothing was sent.</exception>
    Task<Contact> CreateAsync(ContactInput contact, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /contacts/{contact_id}</c>. Repeated by the client only when no contact person is new.</summary>
    /// <param name="contactId">The contact.</param>
    /// <param name="contact">What to change; Zoho Books wants name and type in every update.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<Contact> UpdateAsync(string contactId, ContactInput contact, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /contacts</c> with <c>X-Upsert</c>: updates the contact with this value of a unique custom field, or creates it.
    /// </summary>
    /// <param name="key">The unique custom field and its value. Put the same value into <see cref="ContactInput.CustomFields"/>.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="createIfMissing">False only updates.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<Contact> UpsertAsync(
        UniqueField key, ContactInput contact, bool createIfMissing = true, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /contacts/{contact_id}</c>. Contacts with transactions cannot be deleted.</summary>
    /// <param name="contactId">The contact.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task DeleteAsync(string contactId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/active</c>.</summary>
    /// <param name="contactId">The contact.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task MarkActiveAsync(string contactId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/inactive</c>.</summary>
    /// <param name="contactId">The contact.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task MarkInactiveAsync(string contactId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/track1099</c> or <c>…/untrack1099</c> (US).</summary>
    /// <param name="contactId">The vendor.</param>
    /// <param name="track">Whether payments are reported on form 1099.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task Track1099Async(string contactId, bool track, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/address</c>: all addresses; the list has one page.</summary>
    /// <param name="contactId">The contact.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Address> ListAddressesAsync(string contactId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/address</c>: adds an address.</summary>
    /// <param name="contactId">The contact.</param>
    /// <param name="address">The address.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<Address> AddAddressAsync(string contactId, Address address, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/address/{address_id}</c>.</summary>
    /// <param name="contactId">The contact.</param>
    /// <param name="addressId">The address: <see cref="Address.AddressId"/>.</param>
    /// <param name="address">What it becomes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task UpdateAddressAsync(string contactId, string addressId, Address address, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/address/{address_id}</c>.</summary>
    /// <param name="contactId">The contact.</param>
    /// <param name="addressId">The address: <see cref="Address.AddressId"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task DeleteAddressAsync(string contactId, string addressId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/address/{address_id}/markasbilling</c>: makes an address the billing address.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="addressId">The address: <see cref="Address.AddressId"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkAddressAsBillingAsync(string contactId, string addressId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/address/{address_id}/markasshipping</c>: makes an address the shipping address.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="addressId">The address: <see cref="Address.AddressId"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkAddressAsShippingAsync(string contactId, string addressId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>DELETE …/tags/{tag_id}</c>: takes a reporting tag off a contact. To put one on, write <see cref="ContactInput.Tags"/>.
    /// </summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="tagId">The tag, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteTagAsync(string contactId, string tagId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/documents/{document_id}</c>: downloads a document of a contact. Dispose the answer.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="documentId">The document, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such document.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetDocumentAsync(string contactId, string documentId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/documents/{document_id}</c>.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="documentId">The document, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteDocumentAsync(string contactId, string documentId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /contacts</c>: several at once.</summary>
    /// <param name="contactIds">The contacts, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteManyAsync(IEnumerable<string> contactIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/owner</c>: says which user a contact belongs to.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="ownerId">The user, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AssignOwnerAsync(string contactId, string ownerId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /contacts/owner</c>: the same for several, at most 200.</summary>
    /// <param name="contactIds">The contacts, each 1 to 20 digits.</param>
    /// <param name="ownerId">The user, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AssignOwnerToManyAsync(IEnumerable<string> contactIds, string ownerId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /contacts/track1099</c> (US): payments to several vendors, at most 200, are reported on form 1099.</summary>
    /// <param name="contactIds">The vendors, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task TrackMany1099Async(IEnumerable<string> contactIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/address/{address_id}/verify</c>: has an address verified.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="addressId">The address: <see cref="Address.AddressId"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task VerifyAddressAsync(string contactId, string addressId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/einvoice/verify</c> (India): has what e-invoices need of a contact verified.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task VerifyEInvoicingAsync(string contactId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/portal/enable</c>: lets persons of a contact into the portal. Never repeated by the client, because they are invited.
    /// </summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="contactPersonIds">The persons, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task EnablePortalAsync(string contactId, IEnumerable<string> contactPersonIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/portal/disable</c>: closes the portal to a contact.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DisablePortalAsync(string contactId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/paymentreminder/enable</c>: lets Zoho Books remind a customer of what is to be paid.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task EnableRemindersAsync(string contactId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/paymentreminder/disable</c>: no more reminders.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DisableRemindersAsync(string contactId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/email</c>. Never repeated by the client, so that nobody gets it twice: with
    /// <see cref="ZohoBooksException.OutcomeUnknown"/>, the comments of the contact tell whether it was sent.
    /// </summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="email">The e-mail; Zoho Books documents subject and text as needed.</param>
    /// <param name="sendCustomerStatement">Whether a statement goes with it as PDF.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">Nobody is named who gets it; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SendEmailAsync(
        string contactId, EmailInput email, bool sendCustomerStatement = false, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>GET …/receivables/unusedretainerpayments</c>: what a customer paid for retainer invoices and no invoice has used; the list has
    /// one page.
    /// </summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="currencyId">The currency; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<UnusedRetainer> ListUnusedRetainersAsync(
        string contactId, string? currencyId = null, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/card/{card_id}</c>: deletes a card that a customer pays with.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="cardId">The card, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteCardAsync(string contactId, string cardId, CancellationToken cancellationToken = default);
}
