using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The writable fields of a resource: reads an item of a request strictly against them.</summary>
internal sealed class FieldSet
{
    private readonly Dictionary<string, (FieldKind Kind, string[] Choices)> _fields = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _fields.Keys;

    public FieldSet With(FieldKind kind, params string[] names)
    {
        foreach (string name in names)
            _fields[name] = (kind, []);
        return this;
    }

    public FieldSet Choice(string name, params string[] choices)
    {
        _fields[name] = (FieldKind.Choice, choices);
        return this;
    }

    public FieldSet Without(params string[] names)
    {
        FieldSet copy = new();
        foreach ((string name, (FieldKind Kind, string[] Choices) field) in _fields)
        {
            if (Array.IndexOf(names, name) < 0)
                copy._fields[name] = field;
        }

        return copy;
    }

    /// <summary>
    /// The item's values in the form in which they are kept: dates checked (a bad one becomes null without a word, as the real
    /// service does), decimals kept as text. A field that is not documented is an error of the item, a wrong JSON type ends the call with 400.
    /// </summary>
    public JsonObject Read(JsonObject item, FieldErrors errors, bool nullClears, bool fromForm = false)
    {
        JsonObject values = [];
        foreach ((string name, JsonNode? value) in item)
        {
            if (!_fields.TryGetValue(name, out (FieldKind Kind, string[] Choices) field))
            {
                errors.Add(name, FieldErrors.Unknown);
                continue;
            }

            if (value is null)
            {
                if (nullClears)
                    values[name] = null;
                continue;
            }

            values[name] = Value(name, field.Kind, field.Choices, fromForm ? Typed(field.Kind, value) : value, errors);
        }

        return values;
    }

    /// <summary>A form's text as the type that the field has; what does not fit stays, and is refused.</summary>
    private static JsonNode Typed(FieldKind kind, JsonNode value) => (kind, value) switch
    {
        (FieldKind.Integer, JsonValue) when long.TryParse((string?)value, NumberStyles.None, CultureInfo.InvariantCulture, out long number) => number,
        (FieldKind.Flag, JsonValue) when bool.TryParse((string?)value, out bool flag) => flag,
        (FieldKind.IntegerList, JsonArray texts) => new JsonArray([.. texts.Select(text => Typed(FieldKind.Integer, text!.DeepClone()))]),
        _ => value,
    };

    private static JsonNode? Value(string name, FieldKind kind, string[] choices, JsonNode value, FieldErrors errors)
    {
        JsonValueKind json = value.GetValueKind();
        bool fits = kind switch
        {
            FieldKind.Integer => json == JsonValueKind.Number && value.AsValue().TryGetValue(out long _),
            FieldKind.Flag => json is JsonValueKind.True or JsonValueKind.False,
            FieldKind.IntegerList => value is JsonArray numbers && numbers.All(n => n is JsonValue v && v.TryGetValue(out long _)),
            FieldKind.TextList => value is JsonArray texts && texts.All(t => t?.GetValueKind() == JsonValueKind.String),
            FieldKind.Object => value is JsonObject,
            FieldKind.Decimal => json is JsonValueKind.String or JsonValueKind.Number,
            FieldKind.Number => json is JsonValueKind.Number,
            _ => json == JsonValueKind.String,
        };
        if (!fits)
            throw ProcoreProblem.BadRequest(name, $"has the wrong type: {json} where {kind} is documented");
        switch (kind)
        {
            case FieldKind.Decimal when json is JsonValueKind.Number:
                return value.GetValue<decimal>().ToString(CultureInfo.InvariantCulture);
            case FieldKind.Date:
                return DateOnly.TryParseExact(value.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                    ? value.DeepClone()
                    : null;
            case FieldKind.Decimal when !ProcoreMoney.TryParse(value.GetValue<string>(), out _):
                errors.Add(name, "is not a number");
                return null;
            case FieldKind.Choice when Array.IndexOf(choices, value.GetValue<string>()) < 0:
                errors.Add(name, "is not included in the list");
                return null;
            default:
                return value.DeepClone();
        }
    }
}
