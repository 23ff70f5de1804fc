using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed class ContactList : ListEnvelope<Contact>
{
    public List<Contact>? Contacts { get; set; }

    [JsonIgnore]
    public override List<Contact>? Rows => Contacts;
}

internal sealed class ContactEnvelope : Envelope
{
    public Contact? Contact { get; set; }
}

internal sealed class AddressList : ListEnvelope<Address>
{
    public List<Address>? Addresses { get; set; }

    [JsonIgnore]
    public override List<Address>? Rows => Addresses;
}

internal sealed class AddressEnvelope : Envelope
{
    public Address? AddressInfo { get; set; }
}

internal sealed class ContactPersonList : ListEnvelope<ContactPerson>
{
    public List<ContactPerson>? ContactPersons { get; set; }

    [JsonIgnore]
    public override List<ContactPerson>? Rows => ContactPersons;
}

internal sealed class ContactPersonEnvelope : Envelope
{
    // An object for one that is read, a list of one for one that was written.
    public IReadOnlyList<ContactPerson> ContactPerson { get => field ?? []; set; }
}
