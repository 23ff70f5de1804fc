using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Recurring invoices as JSON.</summary>
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
        typeof(ZohoRowConverter<RecurringInvoice>), typeof(ZohoRowConverter<MadeInvoice>), typeof(LenientListConverter<SalesLine>),
        typeof(LenientListConverter<LineTax>), typeof(LenientListConverter<ReportingTag>), typeof(LenientListConverter<CustomField>),
        typeof(DiscountConverter), typeof(OptionalConverter<Discount?>), typeof(OptionalConverter<LineItemCategory?>),
        typeof(OptionalConverter<DiscountType?>), typeof(OptionalConverter<RecurrenceFrequency?>),
    ])]
[JsonSerializable(typeof(MadeInvoiceList))]
[JsonSerializable(typeof(RecurringInvoiceEnvelope))]
[JsonSerializable(typeof(RecurringInvoiceInput))]
[JsonSerializable(typeof(RecurringInvoiceList))]
[JsonSerializable(typeof(SalesLine))]
[JsonSerializable(typeof(LineTax))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(Discount?))]
[JsonSerializable(typeof(LineItemCategory?))]
[JsonSerializable(typeof(DiscountType?))]
[JsonSerializable(typeof(RecurrenceFrequency?))]
[JsonSerializable(typeof(MadeInvoice))]
[JsonSerializable(typeof(RecurringInvoice))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class RecurringInvoicesJson : JsonSerializerContext;
