using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of direct costs, generated at compile time.</summary>
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
        typeof(LenientListConverter<DirectCostLine>), typeof(BillerTypeConverter), typeof(CostTypeBaseConverter),
        typeof(DirectCostTypeConverter), typeof(ExtendedTypeConverter), typeof(ProcoreRowConverter<DirectCost>),
        typeof(ProcoreRowConverter<DirectCostLine>), typeof(OptionalConverter<DirectCostCurrencyInput>),
        typeof(OptionalConverter<DirectCostType?>), typeof(OptionalConverter<ExtendedType?>), typeof(OptionalConverter<LocalDate?>),
        typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<long?>), typeof(OptionalConverter<string>),
        typeof(LenientListConverter<Row<DirectCost>>), typeof(LenientListConverter<Row<DirectCostLine>>),
        typeof(LenientListConverter<string>),
    ])]
[JsonSerializable(typeof(DirectCost))]
[JsonSerializable(typeof(Row<DirectCost>))]
[JsonSerializable(typeof(RowList<DirectCost>))]
[JsonSerializable(typeof(DirectCostLine))]
[JsonSerializable(typeof(Row<DirectCostLine>))]
[JsonSerializable(typeof(RowList<DirectCostLine>))]
[JsonSerializable(typeof(DirectCostBody))]
[JsonSerializable(typeof(DirectCostCurrencyInput))]
[JsonSerializable(typeof(DirectCostSync))]
[JsonSerializable(typeof(SyncAnswer<DirectCost>))]
[JsonSerializable(typeof(DirectCostLineBody))]
[JsonSerializable(typeof(DirectCostLineSync))]
[JsonSerializable(typeof(SyncAnswer<DirectCostLine>))]
[JsonSerializable(typeof(DirectCostType?))]
[JsonSerializable(typeof(ExtendedType?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(long?))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class DirectCostsJson : JsonSerializerContext;
