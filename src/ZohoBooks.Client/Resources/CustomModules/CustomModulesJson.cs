using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Custom modules and records as JSON.</summary>
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
        typeof(ZohoRowConverter<CustomModule>), typeof(ZohoRowConverter<CustomRecord>), typeof(LenientListConverter<Row<CustomRecord>>),
        typeof(LenientListConverter<CustomRecordField>),
    ])]
[JsonSerializable(typeof(CustomModuleEnvelope))]
[JsonSerializable(typeof(CustomModuleList))]
[JsonSerializable(typeof(CustomRecordEnvelope))]
[JsonSerializable(typeof(CustomRecordInput))]
[JsonSerializable(typeof(CustomRecordList))]
[JsonSerializable(typeof(CustomRecord))]
[JsonSerializable(typeof(CustomRecordField))]
[JsonSerializable(typeof(CustomModule))]
[JsonSerializable(typeof(Row<CustomRecord>))]
[JsonSerializable(typeof(CustomModuleInput))]
internal sealed partial class CustomModulesJson : JsonSerializerContext;
