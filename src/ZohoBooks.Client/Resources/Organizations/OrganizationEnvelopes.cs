using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class OrganizationList : ListEnvelope<Organization>
{
    public RowList<Organization>? Organizations { get => Rows; set => Rows = value; }
}

internal sealed class OrganizationEnvelope : Envelope
{
    public Row<Organization>? Organization { get; set; }
}

internal sealed class OrganizationAddressEnvelope : Envelope
{
    public Row<OrganizationAddress>? OrganizationAddress { get; set; }
}
