using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Expenses as JSON.</summary>
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
        typeof(ZohoRowConverter<Expense>), typeof(LenientListConverter<ExpenseLine>), typeof(LenientListConverter<ReportingTag>),
        typeof(LenientListConverter<CustomField>),
        typeof(ZohoRowConverter<Employee>),
    ])]
[JsonSerializable(typeof(ExpenseEnvelope))]
[JsonSerializable(typeof(ExpenseInput))]
[JsonSerializable(typeof(ExpenseList))]
[JsonSerializable(typeof(ExpenseLine))]
[JsonSerializable(typeof(ReportingTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(Expense))]
[JsonSerializable(typeof(EmployeeEnvelope))]
[JsonSerializable(typeof(EmployeeInput))]
[JsonSerializable(typeof(EmployeeList))]
[JsonSerializable(typeof(Employee))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class ExpensesJson : JsonSerializerContext;
