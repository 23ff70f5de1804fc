using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Tasks as JSON.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(DecimalConverter), typeof(Int32Converter), typeof(Int64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter),
        typeof(ZohoRowConverter<BooksTask>), typeof(ZohoRowConverter<TaskDocument>), typeof(LenientListConverter<TaskOwner>),
        typeof(LenientListConverter<TaskDocument>), typeof(LenientListConverter<TaskDependency>), typeof(LenientListConverter<TaskTag>),
        typeof(LenientListConverter<CustomField>),
    ])]
[JsonSerializable(typeof(BooksTaskInput))]
[JsonSerializable(typeof(IReadOnlyList<BooksTaskInput>))]
[JsonSerializable(typeof(TaskDocumentEnvelope))]
[JsonSerializable(typeof(TaskEnvelope))]
[JsonSerializable(typeof(TaskList))]
[JsonSerializable(typeof(TaskPercentageBody))]
[JsonSerializable(typeof(TaskDependency))]
[JsonSerializable(typeof(TaskOwner))]
[JsonSerializable(typeof(TaskTag))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(BooksTask))]
[JsonSerializable(typeof(TaskDocument))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class TasksJson : JsonSerializerContext;
