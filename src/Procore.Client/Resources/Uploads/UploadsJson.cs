using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of uploads, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter), typeof(ProcoreRowConverter<Upload>),
    ])]
[JsonSerializable(typeof(Upload))]
[JsonSerializable(typeof(Row<Upload>))]
[JsonSerializable(typeof(UploadInput))]
[JsonSerializable(typeof(UploadSegmentsBody))]
internal sealed partial class UploadsJson : JsonSerializerContext;
