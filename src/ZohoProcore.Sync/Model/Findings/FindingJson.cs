using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>The hashed form of a finding.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(InstantJsonConverter),
        typeof(LocalDateJsonConverter),
        typeof(DurationJsonConverter),
        typeof(DecimalJsonConverter),
    ])]
[JsonSerializable(typeof(Finding))]
internal sealed partial class FindingJson : JsonSerializerContext;
