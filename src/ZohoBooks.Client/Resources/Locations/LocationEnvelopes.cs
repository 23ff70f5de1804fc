using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class LocationList : ListEnvelope<Location>
{
    public RowList<Location>? Locations { get => Rows; set => Rows = value; }
}

internal sealed class LocationEnvelope : Envelope
{
    // One of them, under the name of many.
    public IReadOnlyList<Row<Location>> Locations { get => field ?? []; set; }
}
