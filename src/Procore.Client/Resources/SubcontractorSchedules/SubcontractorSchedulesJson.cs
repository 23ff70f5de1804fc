using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of subcontractors' own schedules of values, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<long?>),
        typeof(OptionalConverter<string>), typeof(SubcontractorScheduleStatusConverter),
        typeof(ProcoreRowConverter<SubcontractorScheduleLine>),
    ])]
[JsonSerializable(typeof(SubcontractorScheduleLine))]
[JsonSerializable(typeof(Row<SubcontractorScheduleLine>))]
[JsonSerializable(typeof(RowList<SubcontractorScheduleLine>))]
[JsonSerializable(typeof(SubcontractorScheduleLineBody))]
[JsonSerializable(typeof(SubcontractorScheduleStatusBody))]
[JsonSerializable(typeof(SubcontractorScheduleStatus?))]
internal sealed partial class SubcontractorSchedulesJson : JsonSerializerContext;
