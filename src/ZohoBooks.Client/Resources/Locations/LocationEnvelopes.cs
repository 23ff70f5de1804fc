using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed class LocationList : ListEnvelope<Location>
{
    public List<Location>? Locations { get; set; }

    [JsonIgnore]
    public override List<Location>? Rows => Locations;
}

internal sealed class LocationEnvelope : Envelope
{
    // One of them, under the name of many.
    public IReadOnlyList<Location> Locations { get => field ?? []; set; }
}
