using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class SalesOrderList : ListEnvelope<SalesOrder>
{
    [JsonPropertyName("salesorders")]
    public RowList<SalesOrder>? SalesOrders { get => Rows; set => Rows = value; }
}

internal sealed class SalesOrderEnvelope : Envelope
{
    // Documented as a list of one.
    [JsonPropertyName("salesorder")]
    public IReadOnlyList<Row<SalesOrder>> SalesOrder { get => field ?? []; set; }
}
