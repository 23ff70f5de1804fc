using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Taxes, groups, authorities and exemptions as JSON.</summary>
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
        typeof(ZohoRowConverter<Tax>), typeof(ZohoRowConverter<TaxAuthority>), typeof(ZohoRowConverter<TaxExemption>),
        typeof(ZohoRowConverter<TaxGroup>), typeof(LenientListConverter<Row<Tax>>), typeof(LenientListConverter<Tax>),
    ])]
[JsonSerializable(typeof(TaxAuthorityEnvelope))]
[JsonSerializable(typeof(TaxAuthorityInput))]
[JsonSerializable(typeof(TaxAuthorityList))]
[JsonSerializable(typeof(TaxEnvelope))]
[JsonSerializable(typeof(TaxExemptionEnvelope))]
[JsonSerializable(typeof(TaxExemptionInput))]
[JsonSerializable(typeof(TaxExemptionList))]
[JsonSerializable(typeof(TaxGroupBody))]
[JsonSerializable(typeof(TaxGroupEnvelope))]
[JsonSerializable(typeof(TaxInput))]
[JsonSerializable(typeof(TaxList))]
[JsonSerializable(typeof(Tax))]
[JsonSerializable(typeof(TaxAuthority))]
[JsonSerializable(typeof(TaxExemption))]
[JsonSerializable(typeof(TaxGroup))]
[JsonSerializable(typeof(Row<Tax>))]
internal sealed partial class TaxesJson : JsonSerializerContext;
