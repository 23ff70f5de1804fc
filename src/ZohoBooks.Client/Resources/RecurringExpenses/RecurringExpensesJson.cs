using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Recurring expenses as JSON.</summary>
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
        typeof(ZohoRowConverter<RecurringExpense>), typeof(ZohoRowConverter<MadeExpense>), typeof(LenientListConverter<ExpenseLine>),
        typeof(LenientListConverter<ReportingTag>), typeof(LenientListConverter<CustomField>),
        typeof(OptionalConverter<RecurrenceFrequency?>),
    ])]
[JsonSerializable(typeof(MadeExpenseList))]
[JsonSerializable(typeof(RecurringExpenseEnvelope))]
[JsonSerializable(typeof(RecurringExpenseInput))]
[JsonSerializable(typeof(RecurringExpenseList))]
[JsonSerializable(typeof(ExpenseLine))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(RecurrenceFrequency?))]
[JsonSerializable(typeof(MadeExpense))]
[JsonSerializable(typeof(RecurringExpense))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class RecurringExpensesJson : JsonSerializerContext;
