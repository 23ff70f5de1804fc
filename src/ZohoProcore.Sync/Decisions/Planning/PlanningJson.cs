using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>The stored and hashed form of a plan and of what it rests on.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [
        typeof(InstantJsonConverter), typeof(LocalDateJsonConverter), typeof(DurationJsonConverter), typeof(DecimalJsonConverter),
        typeof(SyncPoliciesJsonConverter),
    ])]
[JsonSerializable(typeof(OrderInputManifest))]
[JsonSerializable(typeof(OrderPlan))]
internal sealed partial class PlanningJson : JsonSerializerContext;
