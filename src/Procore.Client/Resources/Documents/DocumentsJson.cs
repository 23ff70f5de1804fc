using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of documents, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter),
        typeof(LenientListConverter<DocumentSubfolder>), typeof(LenientListConverter<DocumentFile>),
        typeof(LenientListConverter<DocumentFileVersion>), typeof(ProcoreRowConverter<DocumentFolder>),
        typeof(ProcoreRowConverter<DocumentFile>), typeof(OptionalConverter<string>), typeof(OptionalConverter<long?>),
        typeof(OptionalConverter<bool?>), typeof(ProcoreRowConverter<DocumentFileVersion>),
    ])]
[JsonSerializable(typeof(DocumentFolder))]
[JsonSerializable(typeof(Row<DocumentFolder>))]
[JsonSerializable(typeof(DocumentFile))]
[JsonSerializable(typeof(Row<DocumentFile>))]
[JsonSerializable(typeof(DocumentFileVersion))]
[JsonSerializable(typeof(Row<DocumentFileVersion>))]
[JsonSerializable(typeof(DocumentFileBody))]
[JsonSerializable(typeof(DocumentFolderBody))]
[JsonSerializable(typeof(long?))]
[JsonSerializable(typeof(bool?))]
internal sealed partial class DocumentsJson : JsonSerializerContext;
