using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class ItemList : ListEnvelope<Item>
{
    public RowList<Item>? Items { get => Rows; set => Rows = value; }
}

internal sealed class ItemEnvelope : Envelope
{
    public Row<Item>? Item { get; set; }
}
