using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of the set-up of currencies, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(OptionalConverter<bool?>), typeof(OptionalConverter<decimal?>),
        typeof(OptionalConverter<string>), typeof(ProcoreRowConverter<ConversionRate>),
    ])]
[JsonSerializable(typeof(CurrencySetupInput))]
[JsonSerializable(typeof(ConversionRate))]
[JsonSerializable(typeof(RowList<ConversionRate>))]
[JsonSerializable(typeof(ConversionRatesBody))]
[JsonSerializable(typeof(ConversionRateChangesBody))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(decimal?))]
internal sealed partial class CurrencySetupJson : JsonSerializerContext;
