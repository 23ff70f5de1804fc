using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class PriceListPage : ListEnvelope<PriceList>
{
    [JsonPropertyName("pricebooks")]
    public RowList<PriceList>? PriceLists { get => Rows; set => Rows = value; }
}

internal sealed class PriceListEnvelope : Envelope
{
    [JsonPropertyName("pricebook")]
    public Row<PriceList>? PriceList { get; set; }
}
