using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Customer payments and refunds as JSON.</summary>
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
        typeof(ZohoRowConverter<CustomerPayment>), typeof(ZohoRowConverter<CustomerPaymentRefund>),
        typeof(LenientListConverter<Row<CustomerPaymentRefund>>), typeof(LenientListConverter<PaidInvoice>),
        typeof(LenientListConverter<ReportingTag>), typeof(LenientListConverter<CustomField>),
    ])]
[JsonSerializable(typeof(CustomerPaymentEnvelope))]
[JsonSerializable(typeof(CustomerPaymentInput))]
[JsonSerializable(typeof(CustomerPaymentList))]
[JsonSerializable(typeof(CustomerPaymentRefundEnvelope))]
[JsonSerializable(typeof(CustomerPaymentRefundInput))]
[JsonSerializable(typeof(CustomerPaymentRefundList))]
[JsonSerializable(typeof(IReadOnlyList<CustomFieldInput>))]
[JsonSerializable(typeof(PaidInvoice))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(CustomerPayment))]
[JsonSerializable(typeof(CustomerPaymentRefund))]
[JsonSerializable(typeof(Row<CustomerPaymentRefund>))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class CustomerPaymentsJson : JsonSerializerContext;
