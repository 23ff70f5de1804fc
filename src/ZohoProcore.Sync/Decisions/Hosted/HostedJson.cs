using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>The stored and hashed form of a snapshot of a host's own kind, and of its plan.</summary>
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
        typeof(RecordKindJsonConverter),
    ])]
[JsonSerializable(typeof(RecordSnapshot))]
[JsonSerializable(typeof(StoredHostedInput))]
[JsonSerializable(typeof(PlannedRecord))]
internal sealed partial class HostedJson : JsonSerializerContext;
