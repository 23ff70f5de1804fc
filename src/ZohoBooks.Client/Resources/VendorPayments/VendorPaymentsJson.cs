using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Vendor payments and refunds as JSON.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(DecimalConverter), typeof(Int32Converter), typeof(Int64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(PartedCustomFieldInputConverter),
        typeof(ZohoRowConverter<VendorPayment>), typeof(ZohoRowConverter<VendorPaymentRefund>),
        typeof(LenientListConverter<Row<VendorPayment>>), typeof(LenientListConverter<Row<VendorPaymentRefund>>),
        typeof(LenientListConverter<PaidBill>), typeof(LenientListConverter<ReportingTag>), typeof(LenientListConverter<CustomField>),
    ])]
[JsonSerializable(typeof(VendorPaymentEnvelope))]
[JsonSerializable(typeof(VendorPaymentInput))]
[JsonSerializable(typeof(VendorPaymentList))]
[JsonSerializable(typeof(VendorPaymentRefundEnvelope))]
[JsonSerializable(typeof(VendorPaymentRefundInput))]
[JsonSerializable(typeof(VendorPaymentRefundList))]
[JsonSerializable(typeof(VendorPayment))]
[JsonSerializable(typeof(VendorPaymentRefund))]
[JsonSerializable(typeof(PaidBill))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(Row<VendorPayment>))]
[JsonSerializable(typeof(Row<VendorPaymentRefund>))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class VendorPaymentsJson : JsonSerializerContext;
