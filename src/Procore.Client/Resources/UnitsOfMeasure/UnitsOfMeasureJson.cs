using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of units of measure, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(ProcoreRowConverter<UnitOfMeasure>),
        typeof(ProcoreRowConverter<Reference>), typeof(OptionalConverter<long?>), typeof(OptionalConverter<string>),
        typeof(LenientListConverter<long>), typeof(LenientListConverter<string>), typeof(UnitsAnswerConverter),
    ])]
[JsonSerializable(typeof(UnitOfMeasure))]
[JsonSerializable(typeof(Row<UnitOfMeasure>))]
[JsonSerializable(typeof(RowList<UnitOfMeasure>))]
[JsonSerializable(typeof(UnitOfMeasureBody))]
[JsonSerializable(typeof(Reference))]
[JsonSerializable(typeof(RowList<Reference>))]
[JsonSerializable(typeof(UnitsAnswer))]
[JsonSerializable(typeof(UnitOfMeasureSyncBody))]
[JsonSerializable(typeof(long?))]
internal sealed partial class UnitsOfMeasureJson : JsonSerializerContext;
