using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Reads messages by field out of the shapes in which Procore sends them.</summary>
internal static class FieldMessages
{
    /// <summary>Where messages go that are about the record as a whole.</summary>
    public const string Base = "";

    // Who reads a message reads no longer name of a field, and not so many fields.
    private const int LongestPath = 500;
    private const int MostFields = 1000;

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(JsonElement errors)
    {
        var messages = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        Collect(errors, "", messages, depth: 0);
        return messages;
    }

    /// <summary>The messages of some members of an object, all of them. Its other members may be a record's own.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(JsonElement item, params ReadOnlySpan<string> members)
    {
        var messages = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (string member in members)
        {
            foreach (JsonElement said in item.Every(member))
                Collect(said, "", messages, depth: 0);
        }

        return messages;
    }

    public static void Add(Dictionary<string, IReadOnlyList<string>> messages, string field, string message)
    {
        if (messages.TryGetValue(field, out IReadOnlyList<string>? list))
            ((List<string>)list).Add(message);
        else if (messages.Count < MostFields)
            messages[field] = new List<string> { message };
    }

    private static void Collect(JsonElement element, string path, Dictionary<string, IReadOnlyList<string>> messages, int depth)
    {
        string field = path.Length == 0 ? Base : path;
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                Add(messages, field, element.GetString()!);
                break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                Add(messages, field, element.GetRawText());
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                    Collect(item, path, messages, depth + 1);
                break;
            case JsonValueKind.Object when depth > 8:
                Add(messages, field, "(nested too deeply)");
                break;
            case JsonValueKind.Object when Message(element) is { } message:
                field = Text(element, "source") ?? Text(element, "field") ?? field;
                Add(messages, field, message);
                foreach (string more in (string[])["title", "detail", "details", "errors", "error"])
                {
                    foreach (JsonElement rest in element.Every(more))
                        Collect(rest, field, messages, depth + 1);
                }

                foreach (JsonElement rest in element.Every("message").Where(static said => said.ValueKind != JsonValueKind.String))
                    Collect(rest, field, messages, depth + 1);

                break;
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject().TakeWhile(_ => messages.Count < MostFields))
                    Collect(property.Value, Extend(path, property.Name), messages, depth + 1);
                break;
            default:
                break;
        }
    }

    // Configurable validations wrap the fields once more; the wrapper is no field. What a long name holds goes under that name, and is not
    // cut: each of a thousand members with a name of its own would repeat it, and what is cut may end with half of a secret.
    private static string Extend(string path, string name) =>
        path.Length > LongestPath ? path : path.Length > 0 ? path + "." + name : name is "fields" or "base" ? "" : name;

    // {"message": "...", "source": "..."} is one message about one field, while {"message": ["..."]} is a field called message.
    private static string? Message(JsonElement element) =>
        Text(element, "message") ?? (Text(element, "source") is null ? null : Text(element, "reason_code") ?? Text(element, "code"));

    private static string? Text(JsonElement element, string name) =>
        element.Every(name).Where(static value => value.ValueKind == JsonValueKind.String).Select(static value => value.GetString()!)
            .Distinct().ToArray() is { Length: > 0 } texts ? string.Join("; ", texts) : null;
}
