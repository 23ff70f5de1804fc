using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Estimates as JSON.</summary>
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
        typeof(ZohoRowConverter<Estimate>), typeof(LenientListConverter<SalesLine>), typeof(LenientListConverter<LineTax>),
        typeof(LenientListConverter<ReportingTag>), typeof(LenientListConverter<CustomField>), typeof(DiscountConverter),
        typeof(OptionalConverter<Discount?>), typeof(OptionalConverter<DiscountType?>), typeof(OptionalConverter<LineItemCategory?>),
    ])]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(EstimateEnvelope))]
[JsonSerializable(typeof(EstimateInput))]
[JsonSerializable(typeof(EstimateList))]
[JsonSerializable(typeof(IReadOnlyList<CustomFieldInput>))]
[JsonSerializable(typeof(SalesLine))]
[JsonSerializable(typeof(LineTax))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(Discount?))]
[JsonSerializable(typeof(DiscountType?))]
[JsonSerializable(typeof(LineItemCategory?))]
[JsonSerializable(typeof(Estimate))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class EstimatesJson : JsonSerializerContext;
