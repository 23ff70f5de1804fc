using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of prime contracts, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(ProcoreRowConverter<PrimeContract>),
    ])]
[JsonSerializable(typeof(PrimeContract))]
[JsonSerializable(typeof(Row<PrimeContract>))]
[JsonSerializable(typeof(RowList<PrimeContract>))]
internal sealed partial class PrimeContractsJson : JsonSerializerContext;
