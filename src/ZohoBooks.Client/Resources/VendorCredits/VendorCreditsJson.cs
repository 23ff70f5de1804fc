using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Vendor credits and refunds as JSON.</summary>
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
        typeof(ZohoRowConverter<VendorCredit>), typeof(ZohoRowConverter<CreditedBill>), typeof(ZohoRowConverter<VendorCreditRefund>),
        typeof(LenientListConverter<BillLine>), typeof(LenientListConverter<LineTax>), typeof(LenientListConverter<ReportingTag>),
        typeof(LenientListConverter<CustomField>), typeof(DiscountConverter), typeof(OptionalConverter<Discount?>),
        typeof(OptionalConverter<LineItemCategory?>),
    ])]
[JsonSerializable(typeof(BillAmountsBody))]
[JsonSerializable(typeof(CreditedBillList))]
[JsonSerializable(typeof(VendorCreditEnvelope))]
[JsonSerializable(typeof(VendorCreditInput))]
[JsonSerializable(typeof(VendorCreditList))]
[JsonSerializable(typeof(VendorCreditRefundEnvelope))]
[JsonSerializable(typeof(VendorCreditRefundInput))]
[JsonSerializable(typeof(VendorCreditRefundList))]
[JsonSerializable(typeof(BillLine))]
[JsonSerializable(typeof(LineTax))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(Discount?))]
[JsonSerializable(typeof(LineItemCategory?))]
[JsonSerializable(typeof(VendorCredit))]
[JsonSerializable(typeof(CreditedBill))]
[JsonSerializable(typeof(VendorCreditRefund))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class VendorCreditsJson : JsonSerializerContext;
