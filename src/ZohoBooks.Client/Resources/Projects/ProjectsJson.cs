using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Projects, their tasks and users as JSON.</summary>
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
        typeof(ZohoRowConverter<Project>), typeof(ZohoRowConverter<ProjectUser>), typeof(ZohoRowConverter<ProjectTask>),
        typeof(LenientListConverter<CustomField>),
    ])]
[JsonSerializable(typeof(ProjectCopyBody))]
[JsonSerializable(typeof(ProjectEnvelope))]
[JsonSerializable(typeof(ProjectInput))]
[JsonSerializable(typeof(ProjectList))]
[JsonSerializable(typeof(ProjectTaskEnvelope))]
[JsonSerializable(typeof(ProjectTaskInput))]
[JsonSerializable(typeof(ProjectTaskList))]
[JsonSerializable(typeof(ProjectUserEnvelope))]
[JsonSerializable(typeof(ProjectUserInput))]
[JsonSerializable(typeof(ProjectUserList))]
[JsonSerializable(typeof(ProjectUsersBody))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(Project))]
[JsonSerializable(typeof(ProjectUser))]
[JsonSerializable(typeof(ProjectTask))]
internal sealed partial class ProjectsJson : JsonSerializerContext;
