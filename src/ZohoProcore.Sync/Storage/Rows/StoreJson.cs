using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>The form in which a store keeps its documents, and compares them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [
        typeof(InstantJsonConverter), typeof(LocalDateJsonConverter), typeof(DurationJsonConverter), typeof(DecimalJsonConverter),
        typeof(RecordKindJsonConverter),
    ])]
[JsonSerializable(typeof(WrittenCommitment))]
[JsonSerializable(typeof(CommitmentIntent))]
[JsonSerializable(typeof(Link))]
[JsonSerializable(typeof(OrderDecision))]
[JsonSerializable(typeof(ReviewItem))]
[JsonSerializable(typeof(SyncRecord))]
internal sealed partial class StoreJson : JsonSerializerContext;
