using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of purchase orders, generated at compile time.</summary>
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
        typeof(LenientListConverter<PurchaseOrderContractLine>), typeof(OptionalConverter<AccountingMethod?>),
        typeof(OptionalConverter<ExtendedType?>), typeof(OptionalConverter<LocalDate?>),
        typeof(OptionalConverter<PurchaseOrderContractStatus?>),
        typeof(OptionalConverter<bool?>), typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<long?>),
        typeof(OptionalConverter<string>), typeof(AccountingMethodConverter), typeof(BillerTypeConverter), typeof(CostTypeBaseConverter),
        typeof(ExtendedTypeConverter), typeof(PurchaseOrderContractStatusConverter), typeof(ProcoreRowConverter<PurchaseOrderContract>),
        typeof(ProcoreRowConverter<PurchaseOrderContractLine>), typeof(LenientListConverter<Row<PurchaseOrderContract>>),
        typeof(LenientListConverter<Row<PurchaseOrderContractLine>>),
        typeof(LenientListConverter<string>), typeof(LenientListConverter<long>),
    ])]
[JsonSerializable(typeof(PurchaseOrderContract))]
[JsonSerializable(typeof(Row<PurchaseOrderContract>))]
[JsonSerializable(typeof(RowList<PurchaseOrderContract>))]
[JsonSerializable(typeof(PurchaseOrderContractSync))]
[JsonSerializable(typeof(SyncAnswer<PurchaseOrderContract>))]
[JsonSerializable(typeof(PurchaseOrderContractLine))]
[JsonSerializable(typeof(RowList<PurchaseOrderContractLine>))]
[JsonSerializable(typeof(PurchaseOrderContractLineSync))]
[JsonSerializable(typeof(SyncAnswer<PurchaseOrderContractLine>))]
[JsonSerializable(typeof(PurchaseOrderContractBody))]
[JsonSerializable(typeof(Row<PurchaseOrderContractLine>))]
[JsonSerializable(typeof(AccountingMethod?))]
[JsonSerializable(typeof(ExtendedType?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(PurchaseOrderContractStatus?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class PurchaseOrdersJson : JsonSerializerContext;
