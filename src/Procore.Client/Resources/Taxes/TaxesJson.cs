using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of tax codes and tax types, generated at compile time.</summary>
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
        typeof(OptionalConverter<string>), typeof(ProcoreRowConverter<TaxCode>), typeof(ProcoreRowConverter<TaxType>),
        typeof(LenientListConverter<Row<TaxCode>>), typeof(LenientListConverter<Row<TaxType>>),
        typeof(LenientListConverter<string>),
    ])]
[JsonSerializable(typeof(TaxCode))]
[JsonSerializable(typeof(Row<TaxCode>))]
[JsonSerializable(typeof(RowList<TaxCode>))]
[JsonSerializable(typeof(TaxCodeBody))]
[JsonSerializable(typeof(TaxCodeSync))]
[JsonSerializable(typeof(SyncAnswer<TaxCode>))]
[JsonSerializable(typeof(TaxType))]
[JsonSerializable(typeof(Row<TaxType>))]
[JsonSerializable(typeof(RowList<TaxType>))]
[JsonSerializable(typeof(TaxTypeBody))]
[JsonSerializable(typeof(TaxTypeSync))]
[JsonSerializable(typeof(SyncAnswer<TaxType>))]
[JsonSerializable(typeof(decimal?))]
internal sealed partial class TaxesJson : JsonSerializerContext;
