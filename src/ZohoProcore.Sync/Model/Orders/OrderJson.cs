using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>The stored and hashed form of an order as it was read.</summary>
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
[JsonSerializable(typeof(OrderSnapshot))]
internal sealed partial class OrderJson : JsonSerializerContext;
