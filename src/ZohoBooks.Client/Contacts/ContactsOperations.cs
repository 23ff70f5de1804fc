using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class ContactsOperations(ApiSender sender) : IContacts
{
    public AsyncPage<Contact> ListAsync(ContactFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<ContactList, Contact>(
            sender,
            () => (filter ?? new()).AddTo(ApiRequest.Get(ZohoRoutes.Contacts)),
            ZohoJson.Default.ContactList,
            static row => row.ContactId,
            cancellationToken);

    public Task<Contact> GetAsync(string contactId, CancellationToken cancellationToken) => sender.GetAsync(
            ApiRequest.Get(ZohoRoutes.Contact).Id("contact_id", contactId, nameof(contactId)),
            ZohoJson.Default.ContactEnvelope,
            static envelope => envelope.Contact,
            cancellationToken);
}
