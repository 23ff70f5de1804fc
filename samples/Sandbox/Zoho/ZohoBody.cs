using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// The body of a write, read strictly. The service's own way with fields that it does not know is not documented; here they are refused,
/// because a client that sends one is wrong.
/// </summary>
internal sealed class ZohoBody
{
    private readonly JsonObject _fields;

    private ZohoBody(JsonObject fields, IReadOnlySet<string>? known)
    {
        _fields = fields;
        foreach (var (name, _) in fields)
            if (known is not null && !known.Contains(name)) throw ZohoProblem.Invalid(name);
    }

    /// <summary>The body of a request: JSON, or the older form field <c>JSONString</c>.</summary>
    public static ZohoBody Of(SandboxRequest request, IReadOnlySet<string> known)
    {
        var node = request.Form().FirstOrDefault(pair => pair.Key == "JSONString").Value is { } form ? Parse(form) : request.IsJson ? request.ReadJson() : null;
        return new ZohoBody(node as JsonObject ?? throw new ZohoProblem(400, 1038, "JSON is not well formed"), known);
    }

    public bool Has(string name) => _fields.ContainsKey(name);

    /// <summary>A text, also where a number or a flag was sent; null when the field was not sent.</summary>
    public string? Text(string name) => Has(name) ? Text(_fields[name], name) : null;

    public bool? Flag(string name) => Text(name) is { } text ? bool.TryParse(text, out var flag) ? flag : throw ZohoProblem.Invalid(name) : null;

    /// <summary>A number, also where a text was sent; null when the field was not sent or is empty.</summary>
    public decimal? Number(string name) => Text(name) is { Length: > 0 } text
        ? decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw ZohoProblem.Invalid(name)
        : null;

    /// <summary>A date; null when the field was not sent or is empty.</summary>
    public DateOnly? Date(string name) => Text(name) is { Length: > 0 } text
        ? DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw ZohoProblem.Invalid(name)
        : null;

    /// <summary>A percentage such as "10%", or an amount; null when the field was not sent or is zero.</summary>
    public DiscountData? Discount(string name)
    {
        if (Text(name) is not { Length: > 0 } text) return null;
        var percent = text.EndsWith('%');
        if (!decimal.TryParse(percent ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) throw ZohoProblem.Invalid(name);
        return value == 0 ? null : new DiscountData(value, percent);
    }

    /// <summary>An object; null when the field was not sent.</summary>
    public ZohoBody? Inner(string name) => Has(name) ? new ZohoBody(_fields[name] as JsonObject ?? throw ZohoProblem.Invalid(name), null) : null;

    /// <summary>A list of objects; null when the field was not sent.</summary>
    public IReadOnlyList<ZohoBody>? Rows(string name, IReadOnlySet<string>? known = null) => Has(name)
        ? [.. (_fields[name] as JsonArray ?? throw ZohoProblem.Invalid(name)).Select(row => new ZohoBody(row as JsonObject ?? throw ZohoProblem.Invalid(name), known))]
        : null;

    /// <summary>The objects of a bare list.</summary>
    public static IReadOnlyList<ZohoBody> Rows(JsonArray rows, string name) =>
        [.. rows.Select(row => new ZohoBody(row as JsonObject ?? throw ZohoProblem.Invalid(name), null))];

    /// <summary>A copy of all fields.</summary>
    public JsonObject Copy() => (JsonObject)_fields.DeepClone();

    private static string Text(JsonNode? node, string name) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "",
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => node.ToJsonString(),
        _ => throw ZohoProblem.Invalid(name),
    };

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
