using System.Text.Json.Serialization;

namespace DirectCosts;

/// <summary>The stored form of what is read and planned.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BillSource))]
[JsonSerializable(typeof(BillStanding))]
[JsonSerializable(typeof(PlannedCost))]
internal sealed partial class BillJson : JsonSerializerContext;
