using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>
/// Reads policies that an earlier version stored: a policy that the stored text lacks gets its default. (Source-generated readers give a
/// missing init-only member the zero of its type, not its initial value.)
/// </summary>
internal sealed class SyncPoliciesJsonConverter : JsonConverter<SyncPolicies>
{
    private const string CostProperty = "cost";
    private const string OwnershipProperty = "ownership";
    private const string ApprovalProperty = "approval";

    public override SyncPolicies Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var policies = JsonSerializer.SerializeToNode(new SyncPolicies(), PlainPoliciesJson.Default.SyncPolicies)!.AsObject();

        // Absent means what held before there was the policy: in what an earlier version stored as in what is written today.
        policies.Remove("numbering");
        policies.Remove(ApprovalProperty);
        policies["commitmentStatusByOrderStatus"] = JsonSerializer.SerializeToNode(
            SyncPolicies.UsualStatuses, PlainPoliciesJson.Default.SortedDictionaryStringString);
        return JsonNode.Parse(ref reader) is JsonObject stored
            ? Read(stored, policies, ApprovalPolicy.Nothing)
            : throw new JsonException("The policies of a connection are no JSON object.");
    }

    /// <summary>Reads policies; what the text lacks is taken from the defaults, also inside of groups.</summary>
    internal static SyncPolicies Read(JsonObject stored, JsonObject policies, ApprovalPolicy approval)
    {
        Put(stored, policies);
        PutInto(
            policies,
            CostProperty,
            stored,
            () => JsonSerializer.SerializeToNode(new CostPolicy(), PlainPoliciesJson.Default.CostPolicy));
        PutInto(
            policies,
            OwnershipProperty,
            stored,
            () => JsonSerializer.SerializeToNode(new OwnershipPolicy(), PlainPoliciesJson.Default.OwnershipPolicy));
        PutInto(
            policies,
            ApprovalProperty,
            stored,
            () => JsonSerializer.SerializeToNode(approval, PlainPoliciesJson.Default.ApprovalPolicy));
        return policies.Deserialize(PlainPoliciesJson.Default.SyncPolicies)!;
    }

    public override void Write(Utf8JsonWriter writer, SyncPolicies value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, PlainPoliciesJson.Default.SyncPolicies);

    private static void PutInto(JsonObject policies, string name, JsonObject stored, Func<JsonNode?> defaults)
    {
        if (stored[name] is JsonObject group)
        {
            var whole = defaults()!.AsObject();
            Put(group, whole);
            policies[name] = whole;
        }
    }

    private static void Put(JsonObject stored, JsonObject policies)
    {
        foreach (var policy in stored)
        {
            policies[policy.Key] = policy.Value?.DeepClone();
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(LocalDateJsonConverter), typeof(DurationJsonConverter), typeof(DecimalJsonConverter)])]
[JsonSerializable(typeof(SyncPolicies))]
internal sealed partial class PlainPoliciesJson : JsonSerializerContext;
