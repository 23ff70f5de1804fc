using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>The form in which a relational store keeps its documents.</summary>
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
