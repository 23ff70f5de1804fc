using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of change orders, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(OptionalConverter<ChangeOrderStatus?>),
        typeof(OptionalConverter<LocalDate?>), typeof(OptionalConverter<bool?>), typeof(OptionalConverter<long?>),
        typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<string>), typeof(ChangeOrderStatusConverter),
        typeof(ProcoreRowConverter<CommitmentChangeOrder>), typeof(ProcoreRowConverter<CommitmentChangeOrderLine>),
        typeof(ListOrOneConverter<CommitmentChangeOrder>), typeof(OptionalConverter<ExtendedType?>), typeof(BillerTypeConverter),
        typeof(CostTypeBaseConverter), typeof(ExtendedTypeConverter), typeof(LenientListConverter<CostType>),
        typeof(LenientListConverter<string>), typeof(ProcoreRowConverter<PotentialChangeOrder>),
        typeof(ProcoreRowConverter<PotentialChangeOrderLine>), typeof(LenientListConverter<Row<PotentialChangeOrder>>),
        typeof(LenientListConverter<Row<PotentialChangeOrderLine>>), typeof(LenientListConverter<long>),
    ])]
[JsonSerializable(typeof(CommitmentChangeOrder))]
[JsonSerializable(typeof(Row<CommitmentChangeOrder>))]
[JsonSerializable(typeof(IReadOnlyList<Row<CommitmentChangeOrder>>))]
[JsonSerializable(typeof(CommitmentChangeOrderBody))]
[JsonSerializable(typeof(CommitmentChangeOrderLine))]
[JsonSerializable(typeof(DataEnvelope<Row<CommitmentChangeOrderLine>>))]
[JsonSerializable(typeof(DataEnvelope<RowList<CommitmentChangeOrderLine>>))]
[JsonSerializable(typeof(CommitmentChangeOrderLineInput))]
[JsonSerializable(typeof(PotentialChangeOrder))]
[JsonSerializable(typeof(Row<PotentialChangeOrder>))]
[JsonSerializable(typeof(RowList<PotentialChangeOrder>))]
[JsonSerializable(typeof(PotentialChangeOrderBody))]
[JsonSerializable(typeof(PotentialChangeOrderSync))]
[JsonSerializable(typeof(SyncAnswer<PotentialChangeOrder>))]
[JsonSerializable(typeof(PotentialChangeOrderLine))]
[JsonSerializable(typeof(Row<PotentialChangeOrderLine>))]
[JsonSerializable(typeof(RowList<PotentialChangeOrderLine>))]
[JsonSerializable(typeof(PotentialChangeOrderLineSync))]
[JsonSerializable(typeof(SyncAnswer<PotentialChangeOrderLine>))]
[JsonSerializable(typeof(ExtendedType?))]
[JsonSerializable(typeof(ChangeOrderStatus?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class ChangeOrdersJson : JsonSerializerContext;
