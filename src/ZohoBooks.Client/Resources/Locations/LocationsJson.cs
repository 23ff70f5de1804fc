using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Locations as JSON.</summary>
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
        typeof(ZohoRowConverter<Location>), typeof(LenientListConverter<Row<Location>>),
    ])]
[JsonSerializable(typeof(LocationEnvelope))]
[JsonSerializable(typeof(LocationInput))]
[JsonSerializable(typeof(LocationList))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(Row<Location>))]
internal sealed partial class LocationsJson : JsonSerializerContext;
