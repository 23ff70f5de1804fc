using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What is wrong with one item, field by field, as Procore lists it.</summary>
internal sealed class FieldErrors
{
    public const string Unknown = "is not a field of this operation";
    public const string Taken = "has already been taken";

    private readonly SortedDictionary<string, List<string>> _byField = new(StringComparer.Ordinal);

    public bool Any => _byField.Count > 0;

    public IEnumerable<string> Names => _byField.Keys;

    public static FieldErrors Of(string field, string message)
    {
        FieldErrors errors = new();
        errors.Add(field, message);
        return errors;
    }

    public void Add(string field, string message)
    {
        if (!_byField.TryGetValue(field, out List<string>? messages))
            _byField[field] = messages = [];
        messages.Add(message);
    }

    public bool HasUnknown => _byField.Values.Any(messages => messages.Contains(Unknown));

    public bool Has(string field, string message) => _byField.TryGetValue(field, out List<string>? messages) && messages.Contains(message);

    public JsonObject ToJson()
    {
        JsonObject json = [];
        foreach ((string field, List<string> messages) in _byField)
        {
            JsonArray list = [];
            foreach (string message in messages)
                list.Add((JsonNode)message);
            json[field] = list;
        }

        return json;
    }
}
