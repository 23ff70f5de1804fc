using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.ContactPersonRoutes;

namespace ZohoBooks.Client;

internal sealed class ContactPersonsOperations(ApiSender sender) : IContactPersons
{
    public ZohoList<ContactPerson> ListAsync(string contactId, CancellationToken cancellationToken)
    {
        Of(Routes.List, contactId).Dispose();
        return PagedList.Create<ContactPersonList, ContactPerson>(
            sender,
                () => Of(Routes.List, contactId),
                ContactsJson.Default.ContactPersonList, static row => row.ContactPersonId, cancellationToken);
    }

    public Task<ContactPerson> GetAsync(string contactId, string contactPersonId, CancellationToken cancellationToken) =>
        RecordAsync(Of(Routes.Get, contactId).Id("contact_person_id", contactPersonId, nameof(contactPersonId)), cancellationToken);

    public Task<ContactPerson> CreateAsync(string contactId, ContactPersonInput person, CancellationToken cancellationToken)
    {
        _ = person ?? throw new ArgumentNullException(nameof(person));
        RouteValue.CheckId(contactId, nameof(contactId));
        new Needs("A new contact person").Text(person.FirstName, nameof(ContactPersonInput.FirstName)).Check(nameof(person));
        return RecordAsync(Routes.Create.Request()
            .Json(ContactPersonCreate.From(contactId, person), ContactsJson.Default.ContactPersonCreate), cancellationToken);
    }

    public Task<ContactPerson> UpdateAsync(
        string contactId, string contactPersonId, ContactPersonInput person, CancellationToken cancellationToken)
    {
        _ = person ?? throw new ArgumentNullException(nameof(person));
        RouteValue.CheckId(contactId, nameof(contactId));
        ApiRequest request = One(Routes.Update, contactPersonId)
            .Json(ContactPersonCreate.From(contactId, person), ContactsJson.Default.ContactPersonCreate);
        return RecordAsync(request.Repeatable(), cancellationToken);
    }

    public Task DeleteAsync(string contactPersonId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.Delete, contactPersonId), cancellationToken);

    public Task MarkPrimaryAsync(string contactPersonId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MarkPrimary, contactPersonId), cancellationToken);

    public Task InviteToPortalAsync(string contactPersonId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.InviteToPortal, contactPersonId), cancellationToken);

    public Task InviteAgainAsync(string contactPersonId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.InviteAgain, contactPersonId), cancellationToken);

    public Task EnableSmsAsync(string contactPersonId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.EnableSms, contactPersonId), cancellationToken);

    public Task DisableSmsAsync(string contactPersonId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.DisableSms, contactPersonId), cancellationToken);

    private static ApiRequest Of(ZohoOperation operation, string contactId) =>
        operation.Request().Id("contact_id", contactId, nameof(contactId));

    private static ApiRequest One(ZohoOperation operation, string contactPersonId) =>
        operation.Request().Id("contact_person_id", contactPersonId, nameof(contactPersonId));

    private Task<ContactPerson> RecordAsync(ApiRequest request, CancellationToken cancellationToken) =>
        sender.SendAsync(
            request,
            ContactsJson.Default.ContactPersonEnvelope,
            static envelope => envelope.ContactPerson is [var person, ..] ? person : null,
            cancellationToken);
}
