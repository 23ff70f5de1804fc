using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Sales orders as JSON.</summary>
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
        typeof(ZohoRowConverter<SalesOrder>), typeof(LenientListConverter<Row<SalesOrder>>), typeof(LenientListConverter<SalesLine>),
        typeof(LenientListConverter<LineTax>), typeof(LenientListConverter<ReportingTag>), typeof(LenientListConverter<CustomField>),
        typeof(DiscountConverter), typeof(OptionalConverter<Discount?>), typeof(OptionalConverter<DiscountType?>),
        typeof(OptionalConverter<LineItemCategory?>),
    ])]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(SalesOrderEnvelope))]
[JsonSerializable(typeof(SalesOrderInput))]
[JsonSerializable(typeof(SalesOrderList))]
[JsonSerializable(typeof(VoidReasonBody))]
[JsonSerializable(typeof(IReadOnlyList<CustomFieldInput>))]
[JsonSerializable(typeof(SalesLine))]
[JsonSerializable(typeof(LineTax))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(Discount?))]
[JsonSerializable(typeof(DiscountType?))]
[JsonSerializable(typeof(LineItemCategory?))]
[JsonSerializable(typeof(SalesOrder))]
[JsonSerializable(typeof(Row<SalesOrder>))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class SalesOrdersJson : JsonSerializerContext;
