using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Currencies and exchange rates as JSON.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(DecimalConverter), typeof(Int32Converter), typeof(Int64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter),
        typeof(ZohoRowConverter<Currency>), typeof(ZohoRowConverter<ExchangeRate>),
    ])]
[JsonSerializable(typeof(CurrencyEnvelope))]
[JsonSerializable(typeof(CurrencyInput))]
[JsonSerializable(typeof(CurrencyList))]
[JsonSerializable(typeof(ExchangeRateInput))]
[JsonSerializable(typeof(ExchangeRateList))]
[JsonSerializable(typeof(Currency))]
[JsonSerializable(typeof(ExchangeRate))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class CurrenciesJson : JsonSerializerContext;
