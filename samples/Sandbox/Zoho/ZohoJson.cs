using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Zoho's way with JSON: absent values are <c>""</c>, whole amounts have no decimals.</summary>
internal static class ZohoJson
{
    /// <summary>Adds fields that hold nothing: the empty text, whatever their type.</summary>
    public static JsonObject Blank(this JsonObject target, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) target[name] = "";
        return target;
    }

    /// <summary>Adds fields that are false.</summary>
    public static JsonObject No(this JsonObject target, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) target[name] = false;
        return target;
    }

    /// <summary>Adds fields that are 0.</summary>
    public static JsonObject Zero(this JsonObject target, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) target[name] = 0;
        return target;
    }

    /// <summary>Adds empty arrays.</summary>
    public static JsonObject None(this JsonObject target, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) target[name] = new JsonArray();
        return target;
    }

    /// <summary>Adds all members of another object.</summary>
    public static JsonObject Add(this JsonObject target, params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        foreach (var (name, value) in members) target[name] = value;
        return target;
    }

    /// <summary>Moves the members of an object to another.</summary>
    public static JsonObject Add(this JsonObject target, JsonObject members)
    {
        foreach (var (name, value) in members.ToList())
        {
            members.Remove(name);
            target[name] = value;
        }

        return target;
    }

    /// <summary>A number without trailing zeros: 40, 149.97.</summary>
    public static JsonValue Number(decimal value) => JsonValue.Create(value / 1.000000000000000000000000000000000m);

    /// <summary>A date, or <c>""</c>.</summary>
    public static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
