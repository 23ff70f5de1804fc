using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Fixed assets and their types as JSON.</summary>
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
        typeof(ZohoRowConverter<FixedAsset>), typeof(ZohoRowConverter<FixedAssetType>), typeof(ZohoRowConverter<AssetForecast>),
        typeof(ZohoRowConverter<AssetValuation>), typeof(LenientListConverter<ReportingTag>), typeof(LenientListConverter<CustomField>),
    ])]
[JsonSerializable(typeof(AssetForecastList))]
[JsonSerializable(typeof(AssetSale))]
[JsonSerializable(typeof(AssetValuationList))]
[JsonSerializable(typeof(AssetWriteOff))]
[JsonSerializable(typeof(FixedAssetEnvelope))]
[JsonSerializable(typeof(FixedAssetInput))]
[JsonSerializable(typeof(FixedAssetList))]
[JsonSerializable(typeof(FixedAssetTypeEnvelope))]
[JsonSerializable(typeof(FixedAssetTypeInput))]
[JsonSerializable(typeof(FixedAssetTypeList))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(AssetForecast))]
[JsonSerializable(typeof(AssetValuation))]
[JsonSerializable(typeof(FixedAsset))]
[JsonSerializable(typeof(FixedAssetType))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class FixedAssetsJson : JsonSerializerContext;
