using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class CurrencyList : ListEnvelope<Currency>
{
    public RowList<Currency>? Currencies { get => Rows; set => Rows = value; }
}

internal sealed class CurrencyEnvelope : Envelope
{
    public Row<Currency>? Currency { get; set; }
}

internal sealed class ExchangeRateList : ListEnvelope<ExchangeRate>
{
    public RowList<ExchangeRate>? ExchangeRates { get => Rows; set => Rows = value; }
}
