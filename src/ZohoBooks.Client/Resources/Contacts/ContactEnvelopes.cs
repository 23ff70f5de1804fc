using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class ContactList : ListEnvelope<Contact>
{
    public RowList<Contact>? Contacts { get => Rows; set => Rows = value; }
}

internal sealed class ContactEnvelope : Envelope
{
    public Row<Contact>? Contact { get; set; }
}

internal sealed class AddressList : ListEnvelope<Address>
{
    public RowList<Address>? Addresses { get => Rows; set => Rows = value; }
}

internal sealed class AddressEnvelope : Envelope
{
    public Row<Address>? AddressInfo { get; set; }
}

internal sealed class ContactPersonList : ListEnvelope<ContactPerson>
{
    public RowList<ContactPerson>? ContactPersons { get => Rows; set => Rows = value; }
}

internal sealed class ContactPersonEnvelope : Envelope
{
    // An object for one that is read, a list of one for one that was written.
    public IReadOnlyList<Row<ContactPerson>> ContactPerson { get => field ?? []; set; }
}

internal sealed class UnusedRetainerList : ListEnvelope<UnusedRetainer>
{
    public RowList<UnusedRetainer>? UnusedCreditsReceivable { get => Rows; set => Rows = value; }
}
