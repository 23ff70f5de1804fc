using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The writable fields of a resource: reads an item of a request strictly against them.</summary>
internal sealed class FieldSet
{
    private readonly Dictionary<string, (FieldKind Kind, string[] Choices)> _fields = new(StringComparer.Ordinal);

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
    /// service does), decimals normalised. An undocumented field ends the call with 406, a wrong JSON type with 400.
    /// </summary>
    public JsonObject Read(JsonObject item, FieldErrors errors, bool nullClears)
    {
        JsonObject values = [];
        foreach ((string name, JsonNode? value) in item)
        {
            if (!_fields.TryGetValue(name, out (FieldKind Kind, string[] Choices) field))
                throw new ProcoreProblem(406, $"Unknown field: {name}");
            if (value is null)
            {
                if (nullClears)
                    values[name] = null;
                continue;
            }

            values[name] = Value(name, field.Kind, field.Choices, value, errors);
        }

        return values;
    }

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
            _ => json == JsonValueKind.String,
        };
        if (!fits)
            throw ProcoreProblem.BadRequest(name, $"has the wrong type: {json} where {kind} is documented");
        switch (kind)
        {
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
