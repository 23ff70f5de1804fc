using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of budgets, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
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
        typeof(ProcoreRowConverter<BudgetLine>), typeof(ProcoreRowConverter<BudgetState>), typeof(ProcoreRowConverter<BudgetChange>),
        typeof(ProcoreRowConverter<BudgetAdjustment>), typeof(ProcoreRowConverter<BudgetModification>),
        typeof(ProcoreRowConverter<BudgetSnapshot>), typeof(LenientListConverter<BudgetChangeLine>),
        typeof(LenientListConverter<BudgetChangeFile>), typeof(LenientListConverter<long>), typeof(LenientListConverter<string>),
        typeof(OptionalConverter<BudgetChangeStatus?>), typeof(OptionalConverter<BudgetChangeLineType?>),
        typeof(OptionalConverter<BudgetSnapshotType?>), typeof(OptionalConverter<BudgetSnapshotApproval?>),
        typeof(OptionalConverter<bool?>), typeof(BudgetChangeStatusConverter), typeof(BudgetChangeLineTypeConverter),
        typeof(BudgetErpStatusConverter), typeof(BudgetSnapshotTypeConverter), typeof(BudgetSnapshotApprovalConverter),
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
[JsonSerializable(typeof(BudgetState))]
[JsonSerializable(typeof(Row<BudgetState>))]
[JsonSerializable(typeof(BudgetChange))]
[JsonSerializable(typeof(DataEnvelope<Row<BudgetChange>>))]
[JsonSerializable(typeof(DataEnvelope<RowList<BudgetChange>>))]
[JsonSerializable(typeof(BudgetChangeInput))]
[JsonSerializable(typeof(BudgetAdjustment))]
[JsonSerializable(typeof(DataEnvelope<RowList<BudgetAdjustment>>))]
[JsonSerializable(typeof(BudgetModification))]
[JsonSerializable(typeof(Row<BudgetModification>))]
[JsonSerializable(typeof(RowList<BudgetModification>))]
[JsonSerializable(typeof(BudgetModificationBody))]
[JsonSerializable(typeof(BudgetSnapshot))]
[JsonSerializable(typeof(RowList<BudgetSnapshot>))]
[JsonSerializable(typeof(DataEnvelope<Row<BudgetSnapshot>>))]
[JsonSerializable(typeof(BudgetSnapshotBody))]
[JsonSerializable(typeof(BudgetChangeStatus?))]
[JsonSerializable(typeof(BudgetChangeLineType?))]
[JsonSerializable(typeof(BudgetSnapshotType?))]
[JsonSerializable(typeof(BudgetSnapshotApproval?))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(long?))]
[JsonSerializable(typeof(BudgetCalculationStrategy?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(BudgetDetailBody))]
internal sealed partial class BudgetJson : JsonSerializerContext;
