using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Recurring bills as JSON.</summary>
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
        typeof(PartedCustomFieldInputConverter), typeof(ZohoRowConverter<RecurringBill>), typeof(LenientListConverter<BillLine>),
        typeof(LenientListConverter<LineTax>), typeof(LenientListConverter<ReportingTag>), typeof(LenientListConverter<CustomField>),
        typeof(DiscountConverter), typeof(OptionalConverter<Discount?>), typeof(OptionalConverter<LineItemCategory?>),
        typeof(OptionalConverter<RecurrenceFrequency?>),
    ])]
[JsonSerializable(typeof(RecurringBillEnvelope))]
[JsonSerializable(typeof(RecurringBillInput))]
[JsonSerializable(typeof(RecurringBillList))]
[JsonSerializable(typeof(BillLine))]
[JsonSerializable(typeof(LineTax))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(Discount?))]
[JsonSerializable(typeof(LineItemCategory?))]
[JsonSerializable(typeof(RecurrenceFrequency?))]
[JsonSerializable(typeof(RecurringBill))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class RecurringBillsJson : JsonSerializerContext;
