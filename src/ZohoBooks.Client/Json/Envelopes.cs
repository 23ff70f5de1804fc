using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

// One type per root key of the API: the generator needs the names.
internal sealed class OrganizationList : ListEnvelope<Organization>
{
    public List<Organization>? Organizations { get; set; }

    [JsonIgnore]
    public override List<Organization>? Rows => Organizations;
}

internal sealed class OrganizationEnvelope : Envelope
{
    public Organization? Organization { get; set; }
}

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

internal sealed class ProjectList : ListEnvelope<Project>
{
    public List<Project>? Projects { get; set; }

    [JsonIgnore]
    public override List<Project>? Rows => Projects;
}

internal sealed class ProjectEnvelope : Envelope
{
    public Project? Project { get; set; }
}

internal sealed class PurchaseOrderList : ListEnvelope<PurchaseOrderSummary>
{
    [JsonPropertyName("purchaseorders")]
    public List<PurchaseOrderSummary>? PurchaseOrders { get; set; }

    [JsonIgnore]
    public override List<PurchaseOrderSummary>? Rows => PurchaseOrders;
}

internal sealed class PurchaseOrderEnvelope : Envelope
{
    [JsonPropertyName("purchaseorder")]
    public PurchaseOrder? PurchaseOrder { get; set; }
}

internal sealed class TemplateList : ListEnvelope<DocumentTemplate>
{
    public List<DocumentTemplate>? Templates { get; set; }

    [JsonIgnore]
    public override List<DocumentTemplate>? Rows => Templates;
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

internal sealed class CommentList : ListEnvelope<Comment>
{
    public List<Comment>? Comments { get; set; }

    public List<Comment>? ContactComments { get; set; }

    [JsonIgnore]
    public override List<Comment>? Rows => Comments ?? ContactComments;
}
