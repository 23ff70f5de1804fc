using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Amounts as version 1 of the API writes them: strings with at least one decimal place, such as <c>"1000.0"</c>.</summary>
internal static class ProcoreMoney
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static bool TryParse(string? text, out decimal value) =>
        decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out value);

    public static decimal Parse(JsonNode? node) =>
        node is not null && TryParse(node.GetValue<string>(), out decimal value) ? value : 0m;

    public static string Text(decimal value) => value.ToString("0.0#########", CultureInfo.InvariantCulture);

    public static JsonNode Write(decimal value, bool asNumber) => asNumber ? JsonValue.Create(value) : JsonValue.Create(Text(value))!;
}
