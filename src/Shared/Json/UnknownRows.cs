using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Rows that a caller sends in members without a property: lines, persons, tasks. Nobody knows what a service makes of them the second
/// time, so a body with some is sent once.
/// </summary>
internal static class UnknownRows
{
    /// <summary>Whether there are any, in the value or in anything that it holds.</summary>
    public static bool StandIn(object? value, JsonTypeInfo type)
    {
        switch (value, type.Kind)
        {
            case (null, _):
                return false;
            case (var record, JsonTypeInfoKind.Object):
                foreach (JsonPropertyInfo property in type.Properties)
                {
                    if (property.Get?.Invoke(record) is not { } held)
                        continue;
                    if (property.IsExtensionData)
                    {
                        if (held is IDictionary<string, JsonElement> members && members.Values.Any(AreRows))
                            return true;
                    }
                    else if (StandIn(held, property.PropertyType, type.Options))
                    {
                        return true;
                    }
                }

                return false;
            case (System.Collections.IEnumerable items, JsonTypeInfoKind.Enumerable):
                foreach (object? item in items)
                {
                    if (item is not null && StandIn(item, item.GetType(), type.Options))
                        return true;
                }

                return false;
            default:
                return false;
        }
    }

    private static bool StandIn(object value, Type type, JsonSerializerOptions options) =>
        value is not string && !type.IsValueType && options.TryGetTypeInfo(type, out JsonTypeInfo? known) && StandIn(value, known);

    private static bool AreRows(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Any(static one => one.ValueKind is JsonValueKind.Object or JsonValueKind.Array),
        JsonValueKind.Object => value.EnumerateObject().Any(static member => AreRows(member.Value)),
        _ => false,
    };
}
