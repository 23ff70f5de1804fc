using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of direct costs, generated at compile time.</summary>
[JsonSourceGenerationOptions(
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
        typeof(ProcoreRowConverter<DirectCostLine>),
    ])]
[JsonSerializable(typeof(DirectCost))]
[JsonSerializable(typeof(Row<DirectCost>))]
[JsonSerializable(typeof(RowList<DirectCost>))]
[JsonSerializable(typeof(DirectCostLine))]
[JsonSerializable(typeof(RowList<DirectCostLine>))]
internal sealed partial class DirectCostsJson : JsonSerializerContext;
