using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed class ItemList : ListEnvelope<Item>
{
    public List<Item>? Items { get; set; }

    [JsonIgnore]
    public override List<Item>? Rows => Items;
}

internal sealed class ItemEnvelope : Envelope
{
    public Item? Item { get; set; }
}
