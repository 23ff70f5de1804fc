using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of projects, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(OptionalConverter<LocalDate?>), typeof(OptionalConverter<bool?>),
        typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<long?>), typeof(OptionalConverter<string>),
        typeof(ProcoreRowConverter<Project>), typeof(LenientListConverter<Row<Project>>),
        typeof(LenientListConverter<long>), typeof(LenientListConverter<string>), typeof(ProcoreRowConverter<CurrencySettings>),
    ])]
[JsonSerializable(typeof(CurrencySettings))]
[JsonSerializable(typeof(Row<CurrencySettings>))]
[JsonSerializable(typeof(Project))]
[JsonSerializable(typeof(Row<Project>))]
[JsonSerializable(typeof(RowList<Project>))]
[JsonSerializable(typeof(ProjectBody))]
[JsonSerializable(typeof(ProjectSync))]
[JsonSerializable(typeof(SyncAnswer<Project>))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class ProjectsJson : JsonSerializerContext;
