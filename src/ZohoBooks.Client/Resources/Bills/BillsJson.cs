using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Bills and what pays them as JSON.</summary>
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
        typeof(PartedCustomFieldInputConverter),
        typeof(ZohoRowConverter<Bill>), typeof(ZohoRowConverter<BillPayment>), typeof(LenientListConverter<BillLine>),
        typeof(LenientListConverter<LinkedPurchaseOrder>), typeof(LenientListConverter<LineTax>),
        typeof(LenientListConverter<ReportingTag>), typeof(LenientListConverter<CustomField>), typeof(DiscountConverter),
        typeof(OptionalConverter<Discount?>), typeof(OptionalConverter<LineItemCategory?>),
    ])]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(BillEnvelope))]
[JsonSerializable(typeof(BillDraftEnvelope))]
[JsonSerializable(typeof(BillInput))]
[JsonSerializable(typeof(BillList))]
[JsonSerializable(typeof(BillPaymentList))]
[JsonSerializable(typeof(CreditsBody))]
[JsonSerializable(typeof(IReadOnlyList<CustomFieldInput>))]
[JsonSerializable(typeof(BillLine))]
[JsonSerializable(typeof(LinkedPurchaseOrder))]
[JsonSerializable(typeof(LineTax))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(Discount?))]
[JsonSerializable(typeof(LineItemCategory?))]
[JsonSerializable(typeof(Bill))]
[JsonSerializable(typeof(BillPayment))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class BillsJson : JsonSerializerContext;
