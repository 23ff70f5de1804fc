using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Sales receipts as JSON.</summary>
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
        typeof(ZohoRowConverter<SalesReceipt>), typeof(LenientListConverter<SalesLine>), typeof(LenientListConverter<LineTax>),
        typeof(LenientListConverter<ReportingTag>), typeof(LenientListConverter<CustomField>), typeof(DiscountConverter),
        typeof(OptionalConverter<Discount?>), typeof(OptionalConverter<LineItemCategory?>),
    ])]
[JsonSerializable(typeof(SalesReceiptEnvelope))]
[JsonSerializable(typeof(SalesReceiptInput))]
[JsonSerializable(typeof(SalesReceiptList))]
[JsonSerializable(typeof(SalesLine))]
[JsonSerializable(typeof(LineTax))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(Discount?))]
[JsonSerializable(typeof(LineItemCategory?))]
[JsonSerializable(typeof(SalesReceipt))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class SalesReceiptsJson : JsonSerializerContext;
