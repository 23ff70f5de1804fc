using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Credit notes and refunds as JSON.</summary>
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
        typeof(ZohoRowConverter<CreditNote>), typeof(ZohoRowConverter<CreditedInvoice>), typeof(ZohoRowConverter<CreditNoteRefund>),
        typeof(ZohoRowConverter<SentEmail>), typeof(LenientListConverter<SalesLine>), typeof(LenientListConverter<LineTax>),
        typeof(LenientListConverter<ReportingTag>), typeof(LenientListConverter<CustomField>), typeof(DiscountConverter),
        typeof(OptionalConverter<Discount?>), typeof(OptionalConverter<DiscountType?>), typeof(OptionalConverter<LineItemCategory?>),
    ])]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(CreditNoteEnvelope))]
[JsonSerializable(typeof(CreditNoteInput))]
[JsonSerializable(typeof(CreditNoteList))]
[JsonSerializable(typeof(CreditNoteRefundEnvelope))]
[JsonSerializable(typeof(CreditNoteRefundInput))]
[JsonSerializable(typeof(CreditNoteRefundList))]
[JsonSerializable(typeof(CreditedInvoiceList))]
[JsonSerializable(typeof(InvoiceAmountsBody))]
[JsonSerializable(typeof(SentEmailList))]
[JsonSerializable(typeof(SalesLine))]
[JsonSerializable(typeof(LineTax))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(Discount?))]
[JsonSerializable(typeof(DiscountType?))]
[JsonSerializable(typeof(LineItemCategory?))]
[JsonSerializable(typeof(CreditNote))]
[JsonSerializable(typeof(CreditedInvoice))]
[JsonSerializable(typeof(CreditNoteRefund))]
[JsonSerializable(typeof(SentEmail))]
[JsonSerializable(typeof(CreditNoteFieldsBody))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class CreditNotesJson : JsonSerializerContext;
