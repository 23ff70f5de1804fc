using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>The stored form of closed months, and of names that were read before.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [
        typeof(InstantJsonConverter), typeof(LocalDateJsonConverter), typeof(YearMonthJsonConverter), typeof(DurationJsonConverter),
        typeof(DecimalJsonConverter),
    ])]
[JsonSerializable(typeof(MonthStatement))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class MonthJson : JsonSerializerContext;
