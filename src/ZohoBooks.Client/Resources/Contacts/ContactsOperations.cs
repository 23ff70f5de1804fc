using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.ContactRoutes;

namespace ZohoBooks.Client;

internal sealed class ContactsOperations(ApiSender sender) : IContacts
{
    public IComments Comments => field ??= new CommentsOperations(
        sender, "contact_id", Routes.ListComments, Routes.AddComment, Routes.DeleteComment);

    public IContactStatements Statements => field ??= new ContactStatementsOperations(sender);

    public IContactBankAccounts BankAccounts => field ??= new ContactBankAccountsOperations(sender);

    public ZohoList<Contact> ListAsync(ContactFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<ContactList, Contact>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            ContactsJson.Default.ContactList,
            static row => row.ContactId,
            cancellationToken,
            new RowCheck<Contact>().Is(filter?.Type?.Value, static row => row.ContactType.Value)
                .LatestFirst(filter?.LastModifiedAfter, static row => row.LastModifiedTime));

    public Task<Contact> GetAsync(string contactId, CancellationToken cancellationToken) =>
        RecordAsync(One(Routes.Get, contactId), cancellationToken);

    public Task<Contact> CreateAsync(ContactInput contact, CancellationToken cancellationToken)
    {
        _ = contact ?? throw new ArgumentNullException(nameof(contact));
        new Needs("A new contact")
            .Text(contact.ContactName, nameof(ContactInput.ContactName))
            .That(contact.ContactType.GetValueOrDefault(null) is { Value.Length: > 0 }, nameof(ContactInput.ContactType)
                + " (without it Zoho Books would make a customer)")
            .Check(nameof(contact));
        return RecordAsync(With(Routes.Create.Request(), contact), cancellationToken);
    }

    public Task<Contact> UpdateAsync(string contactId, ContactInput contact, CancellationToken cancellationToken)
    {
        _ = contact ?? throw new ArgumentNullException(nameof(contact));
        return RecordAsync(Repeatable(With(One(Routes.Update, contactId), contact), contact), cancellationToken);
    }

    public Task<Contact> UpsertAsync(UniqueField key, ContactInput contact, bool createIfMissing, CancellationToken cancellationToken)
    {
        _ = contact ?? throw new ArgumentNullException(nameof(contact));
        ApiRequest request = With(key.AddTo(Routes.Upsert.Request(), createIfMissing), contact);
        return RecordAsync(
            key.StandsIn(contact.CustomFields) ? Repeatable(request, contact) : request,
            cancellationToken,
            made => key.IsNotThatOf(made.CustomFields, made.AdditionalMembers, key.StandsIn(contact.CustomFields)));
    }

    public Task DeleteAsync(string contactId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.Delete, contactId), cancellationToken);

    public Task MarkActiveAsync(string contactId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MarkActive, contactId), cancellationToken);

    public Task MarkInactiveAsync(string contactId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MarkInactive, contactId), cancellationToken);

    public Task Track1099Async(string contactId, bool track, CancellationToken cancellationToken) =>
        sender.DoAsync(One(track ? Routes.Track1099 : Routes.Untrack1099, contactId), cancellationToken);

    public ZohoList<Address> ListAddressesAsync(string contactId, CancellationToken cancellationToken)
    {
        One(Routes.ListAddresses, contactId).Dispose();
        return PagedList.Single<AddressList, Address>(
            sender, () => One(Routes.ListAddresses, contactId), ContactsJson.Default.AddressList, cancellationToken);
    }

    public Task<Address> AddAddressAsync(string contactId, Address address, CancellationToken cancellationToken)
    {
        _ = address ?? throw new ArgumentNullException(nameof(address));
        return sender.SendAsync(
            One(Routes.AddAddress, contactId).Json(address.ForRequest(), ContactsJson.Default.Address),
            ContactsJson.Default.AddressEnvelope,
            // An address need not have an id; one of which nothing is known is none.
            static envelope => envelope.AddressInfo is { Value: { } made } && made with { AdditionalMembers = null } == new Address()
                ? null : envelope.AddressInfo,
            cancellationToken);
    }

    public Task UpdateAddressAsync(string contactId, string addressId, Address address, CancellationToken cancellationToken)
    {
        _ = address ?? throw new ArgumentNullException(nameof(address));
        ApiRequest request = One(Routes.UpdateAddress, contactId).Id("address_id", addressId, nameof(addressId));
        return sender.DoAsync(
            request.Json(address.ForRequest(), ContactsJson.Default.Address).Repeatable(), cancellationToken);
    }

    public Task DeleteAddressAsync(string contactId, string addressId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.DeleteAddress, contactId).Id("address_id", addressId, nameof(addressId)), cancellationToken);

    public Task MarkAddressAsBillingAsync(string contactId, string addressId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MarkAddressAsBilling, contactId).Id("address_id", addressId, nameof(addressId)), cancellationToken);

    public Task MarkAddressAsShippingAsync(string contactId, string addressId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MarkAddressAsShipping, contactId).Id("address_id", addressId, nameof(addressId)), cancellationToken);

    public Task DeleteTagAsync(string contactId, string tagId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.DeleteTag, contactId).Id("tag_id", tagId, nameof(tagId)), cancellationToken);

    public Task<AttachmentContent> GetDocumentAsync(string contactId, string documentId, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender, One(Routes.GetDocument, contactId).Id("document_id", documentId, nameof(documentId)), cancellationToken);

    public Task DeleteDocumentAsync(string contactId, string documentId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.DeleteDocument, contactId).Id("document_id", documentId, nameof(documentId)), cancellationToken);

    public Task DeleteManyAsync(IEnumerable<string> contactIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.DeleteMany.Request().Ids("contact_ids", contactIds, nameof(contactIds)), cancellationToken);

    public Task AssignOwnerAsync(string contactId, string ownerId, CancellationToken cancellationToken)
    {
        RouteValue.CheckId(ownerId, nameof(ownerId));
        return sender.DoAsync(One(Routes.AssignOwner, contactId).Query("owner_id", ownerId), cancellationToken);
    }

    public Task AssignOwnerToManyAsync(IEnumerable<string> contactIds, string ownerId, CancellationToken cancellationToken)
    {
        RouteValue.CheckId(ownerId, nameof(ownerId));
        return sender.DoAsync(
            Routes.AssignOwnerToMany.Request().Ids("contact_ids", contactIds, nameof(contactIds), 200).Query("owner_id", ownerId),
            cancellationToken);
    }

    public Task TrackMany1099Async(IEnumerable<string> contactIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.TrackMany1099.Request().Ids("contact_ids", contactIds, nameof(contactIds), 200), cancellationToken);

    public Task VerifyAddressAsync(string contactId, string addressId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.VerifyAddress, contactId).Id("address_id", addressId, nameof(addressId)), cancellationToken);

    public Task VerifyEInvoicingAsync(string contactId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.VerifyEInvoicing, contactId), cancellationToken);

    public Task EnablePortalAsync(string contactId, IEnumerable<string> contactPersonIds, CancellationToken cancellationToken)
    {
        string[] persons = GivenValues.Rows(contactPersonIds, nameof(contactPersonIds));
        if (persons.Length == 0)
            throw new ArgumentException("Name at least one person.", nameof(contactPersonIds));
        Array.ForEach(persons, id => RouteValue.CheckId(id, nameof(contactPersonIds)));
        return sender.DoAsync(
            One(Routes.EnablePortal, contactId)
                .Json(new([.. persons.Select(static id => new PortalPersonBody(id))]), ContactsJson.Default.PortalBody),
            cancellationToken);
    }

    public Task DisablePortalAsync(string contactId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.DisablePortal, contactId), cancellationToken);

    public Task EnableRemindersAsync(string contactId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.EnableReminders, contactId), cancellationToken);

    public Task DisableRemindersAsync(string contactId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.DisableReminders, contactId), cancellationToken);

    public Task SendEmailAsync(string contactId, EmailInput email, bool sendCustomerStatement, CancellationToken cancellationToken) =>
        EmailsOperations.SendAsync(
            sender, One(Routes.SendEmail, contactId).Query("send_customer_statement", sendCustomerStatement ? true : null), email,
            nameof(email), cancellationToken);

    public ZohoList<UnusedRetainer> ListUnusedRetainersAsync(string contactId, string? currencyId, CancellationToken cancellationToken)
    {
        if (currencyId is not null)
            RouteValue.CheckId(currencyId, nameof(currencyId));
        One(Routes.ListUnusedRetainers, contactId).Dispose();
        return PagedList.Single<UnusedRetainerList, UnusedRetainer>(
            sender, () => One(Routes.ListUnusedRetainers, contactId).Query("currency_id", currencyId),
            ContactsJson.Default.UnusedRetainerList, cancellationToken);
    }

    public Task DeleteCardAsync(string contactId, string cardId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.DeleteCard, contactId).Id("card_id", cardId, nameof(cardId)), cancellationToken);

    private static ApiRequest One(ZohoOperation operation, string contactId) =>
        operation.Request().Id("contact_id", contactId, nameof(contactId));

    private static ApiRequest With(ApiRequest request, ContactInput contact) => request.Json(contact, ContactsJson.Default.ContactInput);

    private static ApiRequest Repeatable(ApiRequest request, ContactInput contact) => contact.AddsNoRows ? request.Repeatable() : request;

    private Task<Contact> RecordAsync(ApiRequest request, CancellationToken cancellationToken, Func<Contact, bool>? isAnother = null) =>
        sender.SendAsync(
            request, ContactsJson.Default.ContactEnvelope, static envelope => envelope.Contact, cancellationToken, isAnother: isAnother);
}
