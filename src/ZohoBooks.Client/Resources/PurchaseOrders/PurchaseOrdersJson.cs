using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Purchase orders as JSON.</summary>
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
        typeof(ZohoRowConverter<PurchaseOrderSummary>), typeof(ZohoRowConverter<DocumentTemplate>),
        typeof(ZohoRowConverter<PurchaseOrder>), typeof(LenientListConverter<PurchaseOrderLine>),
        typeof(LenientListConverter<LinkedBill>), typeof(LenientListConverter<LineTax>), typeof(LenientListConverter<ReportingTag>),
        typeof(LenientListConverter<CustomField>), typeof(DiscountConverter), typeof(OptionalConverter<Discount?>),
        typeof(OptionalConverter<LineItemCategory?>),
    ])]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(IReadOnlyList<CustomFieldInput>))]
[JsonSerializable(typeof(PurchaseOrderEnvelope))]
[JsonSerializable(typeof(PurchaseOrderInput))]
[JsonSerializable(typeof(PurchaseOrderList))]
[JsonSerializable(typeof(TemplateList))]
[JsonSerializable(typeof(PurchaseOrderLine))]
[JsonSerializable(typeof(LinkedBill))]
[JsonSerializable(typeof(LineTax))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(Discount?))]
[JsonSerializable(typeof(LineItemCategory?))]
[JsonSerializable(typeof(PurchaseOrderSummary))]
[JsonSerializable(typeof(DocumentTemplate))]
[JsonSerializable(typeof(PurchaseOrder))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class PurchaseOrdersJson : JsonSerializerContext;
