using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of subcontractor invoices, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(LenientListConverter<ProcoreAttachment>),
        typeof(LenientListConverter<long>),
        typeof(LenientListConverter<RequisitionItem>), typeof(LenientListConverter<string>), typeof(OptionalConverter<LocalDate?>),
        typeof(OptionalConverter<RequisitionItemStatus?>), typeof(OptionalConverter<RequisitionStatus?>), typeof(OptionalConverter<bool?>),
        typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<long?>), typeof(OptionalConverter<string>),
        typeof(AccountingMethodConverter), typeof(RequisitionItemStatusConverter), typeof(RequisitionItemTypeConverter),
        typeof(RequisitionStatusConverter), typeof(ProcoreRowConverter<Requisition>), typeof(ProcoreRowConverter<RequisitionItem>),
        typeof(ProcoreRowConverter<RequisitionDetail>), typeof(ProcoreRowConverter<RequisitionChange>),
    ])]
[JsonSerializable(typeof(Requisition))]
[JsonSerializable(typeof(Row<Requisition>))]
[JsonSerializable(typeof(RowList<Requisition>))]
[JsonSerializable(typeof(RequisitionItem))]
[JsonSerializable(typeof(Row<RequisitionItem>))]
[JsonSerializable(typeof(RowList<RequisitionItem>))]
[JsonSerializable(typeof(RequisitionDetail))]
[JsonSerializable(typeof(RowList<RequisitionDetail>))]
[JsonSerializable(typeof(RequisitionChange))]
[JsonSerializable(typeof(RowList<RequisitionChange>))]
[JsonSerializable(typeof(WholeChangeOrderItemBody))]
[JsonSerializable(typeof(RequisitionBody))]
[JsonSerializable(typeof(RequisitionDueDateBody))]
[JsonSerializable(typeof(RequisitionItemsBody))]
[JsonSerializable(typeof(RequisitionItemStatus?))]
[JsonSerializable(typeof(RequisitionStatus?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(long?))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class RequisitionsJson : JsonSerializerContext;
