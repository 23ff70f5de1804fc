using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of cost codes, cost types and sub jobs, generated at compile time.</summary>
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
        typeof(OptionalConverter<CostTypeBase?>), typeof(OptionalConverter<long?>), typeof(OptionalConverter<string>),
        typeof(BillerTypeConverter), typeof(CostTypeBaseConverter), typeof(ProcoreRowConverter<CostCode>),
        typeof(ProcoreRowConverter<StandardCostCode>), typeof(ProcoreRowConverter<CostType>), typeof(ProcoreRowConverter<SubJob>),
        typeof(LenientListConverter<Row<CostCode>>), typeof(LenientListConverter<Row<StandardCostCode>>),
        typeof(LenientListConverter<Row<CostType>>), typeof(LenientListConverter<Row<SubJob>>),
        typeof(LenientListConverter<string>), typeof(LenientListConverter<CostCode>), typeof(LenientListConverter<long>),
        typeof(OptionalConverter<bool?>), typeof(ProcoreRowConverter<CostCodeCopy>), typeof(ProcoreRowConverter<StandardCostCodeList>),
    ])]
[JsonSerializable(typeof(CostCode))]
[JsonSerializable(typeof(RowList<CostCode>))]
[JsonSerializable(typeof(Row<CostCode>))]
[JsonSerializable(typeof(CostCodeBody))]
[JsonSerializable(typeof(CostCodeSync))]
[JsonSerializable(typeof(SyncAnswer<CostCode>))]
[JsonSerializable(typeof(StandardCostCode))]
[JsonSerializable(typeof(Row<StandardCostCode>))]
[JsonSerializable(typeof(RowList<StandardCostCode>))]
[JsonSerializable(typeof(StandardCostCodeBody))]
[JsonSerializable(typeof(StandardCostCodeSync))]
[JsonSerializable(typeof(SyncAnswer<StandardCostCode>))]
[JsonSerializable(typeof(CostType))]
[JsonSerializable(typeof(Row<CostType>))]
[JsonSerializable(typeof(RowList<CostType>))]
[JsonSerializable(typeof(CostTypeBody))]
[JsonSerializable(typeof(CostTypeSync))]
[JsonSerializable(typeof(SyncAnswer<CostType>))]
[JsonSerializable(typeof(SubJob))]
[JsonSerializable(typeof(Row<SubJob>))]
[JsonSerializable(typeof(RowList<SubJob>))]
[JsonSerializable(typeof(SubJobBody))]
[JsonSerializable(typeof(SubJobSync))]
[JsonSerializable(typeof(SyncAnswer<SubJob>))]
[JsonSerializable(typeof(CostTypeBase?))]
[JsonSerializable(typeof(CostCodeCopy))]
[JsonSerializable(typeof(Row<CostCodeCopy>))]
[JsonSerializable(typeof(StandardCopyBody))]
[JsonSerializable(typeof(StandardCostCodeList))]
[JsonSerializable(typeof(Row<StandardCostCodeList>))]
[JsonSerializable(typeof(RowList<StandardCostCodeList>))]
[JsonSerializable(typeof(StandardListCreateBody))]
[JsonSerializable(typeof(StandardListUpdateBody))]
[JsonSerializable(typeof(bool?))]
internal sealed partial class CostCodesJson : JsonSerializerContext;
