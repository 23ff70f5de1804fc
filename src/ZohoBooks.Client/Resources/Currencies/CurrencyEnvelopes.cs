using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed class CurrencyList : ListEnvelope<Currency>
{
    public List<Currency>? Currencies { get; set; }

    [JsonIgnore]
    public override List<Currency>? Rows => Currencies;
}

internal sealed class CurrencyEnvelope : Envelope
{
    public Currency? Currency { get; set; }
}

internal sealed class ExchangeRateList : ListEnvelope<ExchangeRate>
{
    public List<ExchangeRate>? ExchangeRates { get; set; }

    [JsonIgnore]
    public override List<ExchangeRate>? Rows => ExchangeRates;
}
