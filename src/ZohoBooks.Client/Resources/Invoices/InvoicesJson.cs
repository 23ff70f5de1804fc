using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Invoices and what pays them as JSON.</summary>
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
        typeof(ZohoRowConverter<Invoice>), typeof(ZohoRowConverter<InvoicePayment>), typeof(ZohoRowConverter<AppliedCredit>),
        typeof(ZohoRowConverter<InvoiceDocument>), typeof(LenientListConverter<SalesLine>), typeof(LenientListConverter<LineTax>),
        typeof(LenientListConverter<ReportingTag>), typeof(LenientListConverter<CustomField>), typeof(DiscountConverter),
        typeof(OptionalConverter<Discount?>), typeof(OptionalConverter<DiscountType?>), typeof(OptionalConverter<LineItemCategory?>),
        typeof(ZohoRowConverter<PaymentLink>),
    ])]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AppliedCreditList))]
[JsonSerializable(typeof(EmailScheduleBody))]
[JsonSerializable(typeof(InvoiceCreditsBody))]
[JsonSerializable(typeof(InvoiceRecipientsBody))]
[JsonSerializable(typeof(InvoiceDocumentEnvelope))]
[JsonSerializable(typeof(InvoiceEnvelope))]
[JsonSerializable(typeof(InvoiceInput))]
[JsonSerializable(typeof(InvoiceList))]
[JsonSerializable(typeof(InvoicePaymentList))]
[JsonSerializable(typeof(IReadOnlyList<CustomFieldInput>))]
[JsonSerializable(typeof(SalesLine))]
[JsonSerializable(typeof(LineTax))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(Discount?))]
[JsonSerializable(typeof(DiscountType?))]
[JsonSerializable(typeof(LineItemCategory?))]
[JsonSerializable(typeof(Invoice))]
[JsonSerializable(typeof(InvoicePayment))]
[JsonSerializable(typeof(AppliedCredit))]
[JsonSerializable(typeof(InvoiceDocument))]
[JsonSerializable(typeof(OnlinePaymentInput))]
[JsonSerializable(typeof(PaymentLinkEnvelope))]
[JsonSerializable(typeof(PaymentLink))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class InvoicesJson : JsonSerializerContext;
