using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>What was imported from Zoho CRM as JSON.</summary>
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
        typeof(ZohoRowConverter<ImportedContact>), typeof(ZohoRowConverter<ImportedItem>),
    ])]
[JsonSerializable(typeof(ImportedContactEnvelope))]
[JsonSerializable(typeof(ImportedItemEnvelope))]
[JsonSerializable(typeof(ImportedContact))]
[JsonSerializable(typeof(ImportedItem))]
internal sealed partial class CrmImportJson : JsonSerializerContext;
