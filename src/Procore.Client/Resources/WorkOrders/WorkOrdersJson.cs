using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of work orders, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = 32,
    Converters =
    [
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(LenientListConverter<CostType>),
        typeof(LenientListConverter<WorkOrderLine>), typeof(OptionalConverter<AccountingMethod?>), typeof(OptionalConverter<ExtendedType?>),
        typeof(OptionalConverter<LocalDate?>), typeof(OptionalConverter<WorkOrderStatus?>), typeof(OptionalConverter<bool?>),
        typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<long?>), typeof(OptionalConverter<string>),
        typeof(AccountingMethodConverter), typeof(BillerTypeConverter), typeof(CostTypeBaseConverter), typeof(ExtendedTypeConverter),
        typeof(WorkOrderStatusConverter), typeof(ProcoreRowConverter<WorkOrderContract>), typeof(ProcoreRowConverter<WorkOrderLine>),
        typeof(LenientListConverter<Row<WorkOrderContract>>), typeof(LenientListConverter<Row<WorkOrderLine>>),
    ])]
[JsonSerializable(typeof(WorkOrderContract))]
[JsonSerializable(typeof(Row<WorkOrderContract>))]
[JsonSerializable(typeof(List<Row<WorkOrderContract>>))]
[JsonSerializable(typeof(WorkOrderContractBody))]
[JsonSerializable(typeof(WorkOrderContractSync))]
[JsonSerializable(typeof(SyncAnswer<WorkOrderContract>))]
[JsonSerializable(typeof(WorkOrderLine))]
[JsonSerializable(typeof(Row<WorkOrderLine>))]
[JsonSerializable(typeof(List<Row<WorkOrderLine>>))]
[JsonSerializable(typeof(WorkOrderLineSync))]
[JsonSerializable(typeof(SyncAnswer<WorkOrderLine>))]
[JsonSerializable(typeof(AccountingMethod?))]
[JsonSerializable(typeof(ExtendedType?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(WorkOrderStatus?))]
[JsonSerializable(typeof(decimal?))]
internal sealed partial class WorkOrdersJson : JsonSerializerContext;
