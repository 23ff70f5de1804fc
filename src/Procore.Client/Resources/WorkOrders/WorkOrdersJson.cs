using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of work orders, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(LenientListConverter<CostType>),
        typeof(LenientListConverter<ProcoreAttachment>),
        typeof(LenientListConverter<WorkOrderContractLine>), typeof(OptionalConverter<AccountingMethod?>),
        typeof(OptionalConverter<ExtendedType?>),
        typeof(OptionalConverter<LocalDate?>), typeof(OptionalConverter<WorkOrderContractStatus?>), typeof(OptionalConverter<bool?>),
        typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<long?>), typeof(OptionalConverter<string>),
        typeof(AccountingMethodConverter), typeof(BillerTypeConverter), typeof(CostTypeBaseConverter), typeof(ExtendedTypeConverter),
        typeof(WorkOrderContractStatusConverter), typeof(ProcoreRowConverter<WorkOrderContract>),
        typeof(ProcoreRowConverter<WorkOrderContractLine>),
        typeof(LenientListConverter<Row<WorkOrderContract>>), typeof(LenientListConverter<Row<WorkOrderContractLine>>),
        typeof(LenientListConverter<string>), typeof(LenientListConverter<long>),
    ])]
[JsonSerializable(typeof(WorkOrderContract))]
[JsonSerializable(typeof(Row<WorkOrderContract>))]
[JsonSerializable(typeof(RowList<WorkOrderContract>))]
[JsonSerializable(typeof(WorkOrderContractBody))]
[JsonSerializable(typeof(WorkOrderContractSync))]
[JsonSerializable(typeof(SyncAnswer<WorkOrderContract>))]
[JsonSerializable(typeof(WorkOrderContractLine))]
[JsonSerializable(typeof(Row<WorkOrderContractLine>))]
[JsonSerializable(typeof(RowList<WorkOrderContractLine>))]
[JsonSerializable(typeof(WorkOrderContractLineSync))]
[JsonSerializable(typeof(SyncAnswer<WorkOrderContractLine>))]
[JsonSerializable(typeof(AccountingMethod?))]
[JsonSerializable(typeof(ExtendedType?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(WorkOrderContractStatus?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class WorkOrdersJson : JsonSerializerContext;
