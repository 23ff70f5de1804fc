using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of budgets, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(OptionalConverter<BudgetCalculationStrategy?>),
        typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<long?>), typeof(OptionalConverter<string>),
        typeof(BillerTypeConverter), typeof(BudgetCalculationStrategyConverter), typeof(ProcoreRowConverter<BudgetView>),
        typeof(ProcoreRowConverter<BudgetColumn>), typeof(ProcoreRowConverter<BudgetRow>), typeof(ProcoreRowConverter<BudgetSummaryRow>),
        typeof(ProcoreRowConverter<BudgetLine>),
    ])]
[JsonSerializable(typeof(BudgetView))]
[JsonSerializable(typeof(RowList<BudgetView>))]
[JsonSerializable(typeof(BudgetColumn))]
[JsonSerializable(typeof(RowList<BudgetColumn>))]
[JsonSerializable(typeof(BudgetRow))]
[JsonSerializable(typeof(RowList<BudgetRow>))]
[JsonSerializable(typeof(BudgetSummaryRow))]
[JsonSerializable(typeof(RowList<BudgetSummaryRow>))]
[JsonSerializable(typeof(BudgetLine))]
[JsonSerializable(typeof(Row<BudgetLine>))]
[JsonSerializable(typeof(BudgetLineBody))]
[JsonSerializable(typeof(BudgetCalculationStrategy?))]
[JsonSerializable(typeof(decimal?))]
internal sealed partial class BudgetJson : JsonSerializerContext;
