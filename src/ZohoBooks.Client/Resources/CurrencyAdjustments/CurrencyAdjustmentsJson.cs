using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Adjustments of currencies as JSON.</summary>
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
        typeof(ZohoRowConverter<CurrencyAdjustment>), typeof(ZohoRowConverter<AdjustedContact>),
        typeof(LenientListConverter<AdjustedAccount>),
        typeof(ZohoRowConverter<CurrencyAdjustmentPreview>),
    ])]
[JsonSerializable(typeof(AdjustedContactList))]
[JsonSerializable(typeof(CurrencyAdjustmentEnvelope))]
[JsonSerializable(typeof(CurrencyAdjustmentInput))]
[JsonSerializable(typeof(CurrencyAdjustmentList))]
[JsonSerializable(typeof(AdjustedAccount))]
[JsonSerializable(typeof(AdjustedContact))]
[JsonSerializable(typeof(CurrencyAdjustment))]
[JsonSerializable(typeof(CurrencyAdjustmentPreviewEnvelope))]
[JsonSerializable(typeof(CurrencyAdjustmentPreview))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class CurrencyAdjustmentsJson : JsonSerializerContext;
