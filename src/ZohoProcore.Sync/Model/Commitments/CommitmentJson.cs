using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>The hashed form of a commitment's fields.</summary>
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
[JsonSerializable(typeof(CommitmentImage))]
[JsonSerializable(typeof(PlannedChangeOrder))]
internal sealed partial class CommitmentJson : JsonSerializerContext;
