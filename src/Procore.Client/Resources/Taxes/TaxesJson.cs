using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of tax codes and tax types, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = 32,
    Converters =
    [
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(OptionalConverter<bool?>), typeof(OptionalConverter<decimal?>),
        typeof(OptionalConverter<string>),
    ])]
[JsonSerializable(typeof(TaxCode))]
[JsonSerializable(typeof(List<TaxCode>))]
[JsonSerializable(typeof(TaxCodeBody))]
[JsonSerializable(typeof(TaxCodeSync))]
[JsonSerializable(typeof(SyncAnswer<TaxCode>))]
[JsonSerializable(typeof(TaxType))]
[JsonSerializable(typeof(List<TaxType>))]
[JsonSerializable(typeof(TaxTypeBody))]
[JsonSerializable(typeof(TaxTypeSync))]
[JsonSerializable(typeof(SyncAnswer<TaxType>))]
[JsonSerializable(typeof(decimal?))]
internal sealed partial class TaxesJson : JsonSerializerContext;
