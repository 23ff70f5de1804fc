using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The small shapes that several resources share.</summary>
internal static class ProcoreShapes
{
    public static JsonNode Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)!;

    public static JsonNode? Time(DateTimeOffset? at) => at is { } value ? Time(value) : null;

    public static JsonObject CostType(ProcoreCostType type) => new()
    {
        ["id"] = type.Id,
        ["name"] = type.Name,
        ["code"] = type.Code,
        ["base_type"] = type.BaseType,
        ["origin_data"] = type.Copy("origin_data"),
        ["origin_id"] = type.Copy("origin_id"),
    };

    public static JsonArray Ids(IEnumerable<long> ids)
    {
        JsonArray array = [];
        foreach (long id in ids)
            array.Add((JsonNode)id);
        return array;
    }
}
