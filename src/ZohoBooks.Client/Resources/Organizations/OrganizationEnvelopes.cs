using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

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
