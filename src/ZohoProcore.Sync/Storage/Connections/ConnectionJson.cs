using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>The stored form of a connection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [
        typeof(InstantJsonConverter), typeof(LocalDateJsonConverter), typeof(DurationJsonConverter), typeof(DecimalJsonConverter),
        typeof(SyncPoliciesJsonConverter),
    ])]
[JsonSerializable(typeof(Connection))]
[JsonSerializable(typeof(SyncState))]
[JsonSerializable(typeof(PolicyState))]
[JsonSerializable(typeof(PolicyBounds))]
[JsonSerializable(typeof(GoAheadBounds))]
internal sealed partial class ConnectionJson : JsonSerializerContext;
