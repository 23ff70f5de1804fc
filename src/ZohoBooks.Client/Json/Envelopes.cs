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
