using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>A record of Procore: its id, the values that callers wrote, and when it changed.</summary>
internal abstract class ProcoreRecord(long id, DateTimeOffset createdAt)
{
    public long Id { get; } = id;

    /// <summary>The writable fields by their names on the wire.</summary>
    public JsonObject Values { get; } = [];

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public DateTimeOffset? DeletedAt { get; set; }

    public string? OriginId => Text("origin_id");

    public string? Text(string field) => (string?)Values[field];

    public long? Integer(string field) => (long?)Values[field];

    public bool Flag(string field) => (bool?)Values[field] ?? false;

    public JsonNode? Copy(string field) => Values[field]?.DeepClone();

    /// <summary>Writes the values; whether any of them is new.</summary>
    public bool Merge(JsonObject values)
    {
        bool changed = false;
        foreach ((string name, JsonNode? value) in values)
        {
            changed |= !JsonNode.DeepEquals(Values[name], value);
            Values[name] = value?.DeepClone();
        }

        return changed;
    }
}
