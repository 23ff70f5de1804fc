using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Zoho.Procore.Sdk.Shared;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>Compares JSON that was read with JSON that was written from it.</summary>
internal static class Kept
{
    /// <summary>All that was read is there, with the same meaning. What was <c>""</c> or a record of nulls may be absent.</summary>
    public static void All(JsonNode expected, JsonNode? actual, string path)
    {
        switch (expected)
        {
            case JsonObject members:
                // One record that came in place of a list is a list of one.
                if (actual is JsonArray { Count: 1 } list)
                    actual = list[0];
                foreach ((string name, JsonNode? value) in members)
                {
                    bool found = actual is JsonObject written && written.ContainsKey(name);
                    if (IsAbsent(value))
                        continue;
                    // An address is written with each part under one name.
                    string kept = found ? name : name switch { "zipcode" => "zip", "street_address1" => "address", "street_address2" => "street2", _ => name };
                    Assert.True(found || actual?[kept] is not null, path + " lost " + name);
                    All(value!, actual![kept], path + "." + name);
                }
                break;
            case JsonArray items:
                Assert.True(actual is JsonArray same && same.Count == items.Count, path + " lost items");
                for (int i = 0; i < items.Count; i++)
                {
                    if (items[i] is { } item)
                        All(item, actual![i], path + "[]");
                }
                break;
            default:
                Assert.True(actual is not null && (Meaning(expected) == Meaning(actual) || IsSameNumber(expected, actual)), $"{path} was {expected.ToJsonString()} and became {actual?.ToJsonString()}");
                break;
        }
    }

    /// <summary>Whether nothing is there: <c>""</c>, and a record of nulls.</summary>
    public static bool IsAbsent(JsonNode? value) => value is null || (value is JsonValue && value.ToString().Length == 0) || (value is JsonObject members && members.All(member => IsAbsent(member.Value)));

    // An amount that came as a text.
    private static bool IsSameNumber(JsonNode expected, JsonNode actual) => expected.GetValueKind() == JsonValueKind.String && actual.GetValueKind() == JsonValueKind.Number
        && decimal.TryParse(expected.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal told) && told == decimal.Parse(actual.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Meaning(JsonNode value)
    {
        string text = value.ToString();
        if (WireTime.TryParseInstant(Encoding.UTF8.GetBytes(text), out Instant instant))
            return InstantPattern.ExtendedIso.Format(instant);
        return value.GetValueKind() == JsonValueKind.Number && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number.ToString("0.##########", CultureInfo.InvariantCulture)
            : text;
    }
}
