using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>
/// The one JSON form of everything that is stored or hashed: members in the order they are declared, nulls left out, decimals and times in one
/// spelling each, so that equal values always give equal text.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(InstantJsonConverter), typeof(LocalDateJsonConverter), typeof(DurationJsonConverter), typeof(DecimalJsonConverter),
        typeof(RecordKindJsonConverter), typeof(SyncPoliciesJsonConverter),
    ])]
[JsonSerializable(typeof(Connection))]
[JsonSerializable(typeof(OrderSnapshot))]
[JsonSerializable(typeof(CompanyDirectory))]
[JsonSerializable(typeof(ProjectDirectory))]
[JsonSerializable(typeof(ExistingCommitment))]
[JsonSerializable(typeof(CommitmentImage))]
[JsonSerializable(typeof(PlanInputDocument))]
[JsonSerializable(typeof(SyncPlan))]
[JsonSerializable(typeof(Intent))]
[JsonSerializable(typeof(CommitmentRecord))]
[JsonSerializable(typeof(ReviewItem))]
[JsonSerializable(typeof(OrderDecision))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(Link))]
[JsonSerializable(typeof(SyncRecord))]
[JsonSerializable(typeof(WorkItem))]
[JsonSerializable(typeof(AuditEntry))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class SyncJson : JsonSerializerContext;
