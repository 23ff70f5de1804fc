using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// What the body of a failed answer says. Procore has about ten shapes for it, and its edge answers with plain text or HTML.
/// </summary>
internal sealed record ProcoreErrorBody(string? Code, string? Message, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields)
{
    /// <summary>Whether it is a page or a line of text: an edge's or a proxy's, and no answer of the API.</summary>
    public bool IsPage { get; private init; }

    public static ProcoreErrorBody Read(ReadOnlySpan<byte> body)
    {
        try
        {
            using JsonDocument document = Parse(body);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return new ProcoreErrorBody(null, PlainText(body), new Dictionary<string, IReadOnlyList<string>>(0))
            {
                IsPage = !body.IsEmpty,
            };
        }
    }

    /// <summary>The error that the body of a success holds; null when it holds none.</summary>
    public static ProcoreErrorBody? ErrorIn(ReadOnlySpan<byte> body)
    {
        try
        {
            using JsonDocument document = Parse(body);
            bool any = document.RootElement.ValueKind == JsonValueKind.Object
                && (Says(document.RootElement, "errors") || Says(document.RootElement, "error"));
            return any ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The error that stands beside what an answer holds; null when none does.</summary>
    /// <param name="errors">The member <c>errors</c>; undefined when there is none.</param>
    /// <param name="error">The member <c>error</c>; undefined when there is none.</param>
    public static ProcoreErrorBody? ErrorIn(JsonElement errors, JsonElement error)
    {
        if (errors.ValueKind == JsonValueKind.Undefined && error.ValueKind == JsonValueKind.Undefined)
            return null;
        string body = "{\"errors\":" + Raw(errors) + ",\"error\":" + Raw(error) + "}";
        return ErrorIn(Encoding.UTF8.GetBytes(body));
    }

    private static string Raw(JsonElement element) =>
        element.ValueKind == JsonValueKind.Undefined ? "null" : JsonText.Clean(JsonMarshal.GetRawUtf8Value(element));

    private static bool Says(JsonElement root, string name) =>
        root.Every(name).Any(static value => FieldMessages.Read(value).Values.Any(messages =>
            messages.Any(message => message.Length > 0 && message is not ("false" or "0"))));

    private static JsonDocument Parse(ReadOnlySpan<byte> body) =>
        JsonDocument.Parse(JsonText.Clean(body), new JsonDocumentOptions { MaxDepth = JsonText.MostDeep });

    private static ProcoreErrorBody Read(JsonElement root)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        List<string> words = [];
        List<string?> codes = [];
        string? code = null;
        if (root.ValueKind != JsonValueKind.Object)
        {
            Gather(root, words, fields);
        }
        else
        {
            string? description = Text(root, "error_description");
            words.AddRange(description is null ? [] : [description]);
            GatherAll(root, words, fields);
            JsonElement[] errors = [.. root.Every("error")];
            bool isCoded = description is not null && Array.TrueForAll(errors, static error => error.ValueKind == JsonValueKind.String);
            foreach (JsonElement error in errors)
            {
                if (error.ValueKind == JsonValueKind.Object)
                {
                    codes.Add(Text(error, "code") ?? Text(error, "reason_code"));
                    GatherAll(error, words, fields);
                    Gather(error, "reason", words, fields);
                }
                else if (isCoded)
                {
                    // Of an OAuth error the code stands where others have the words.
                    codes.Add(JsonIds.ReadText(error));
                }
                else
                {
                    Gather(error, words, fields);
                }
            }

            // Two codes are words like others.
            words.AddRange(codes.Distinct().Count() > 1 ? codes.OfType<string>() : []);
            code = Joined(codes) ?? Text(root, "reason") ?? Text(root, "code");
        }

        if (Join(fields) is { } messages)
            words.Add(messages);
        string message = string.Join("; ",
            words.Select(static part => part.Trim().TrimEnd('.')).Where(static part => part.Length > 0).Distinct());
        // Whole: what is cut before its secrets are out may end with half of one.
        return new ProcoreErrorBody(code, message.Length == 0 ? null : message, fields);
    }

    /// <summary>Everything that may hold words, at the root or in its member <c>error</c>: none of them hides another.</summary>
    private static void GatherAll(JsonElement said, List<string> words, Dictionary<string, IReadOnlyList<string>> fields)
    {
        foreach (string member in (string[])["message", "title", "detail"])
        {
            if (Words(said, member) is { Length: > 0 } text)
                words.Add(text);
        }

        foreach (string member in (string[])["errors", "details", "fields"])
            Gather(said, member, words, fields);
    }

    private static void Gather(
        JsonElement parent, string member, List<string> words, Dictionary<string, IReadOnlyList<string>> fields)
    {
        foreach (JsonElement said in parent.Every(member))
            Gather(said, words, fields);
    }

    /// <summary>A text is said of the whole, everything else of what it names.</summary>
    private static void Gather(JsonElement said, List<string> words, Dictionary<string, IReadOnlyList<string>> fields)
    {
        if (said.ValueKind == JsonValueKind.String)
            words.Add(said.GetString()!);
        else
            Merge(fields, FieldMessages.Read(said));
    }

    private static void Merge(Dictionary<string, IReadOnlyList<string>> target, IReadOnlyDictionary<string, IReadOnlyList<string>> source)
    {
        foreach (KeyValuePair<string, IReadOnlyList<string>> pair in source)
        {
            foreach (string message in pair.Value)
                FieldMessages.Add(target, pair.Key, message);
        }
    }

    /// <summary>A text, or the texts in a list or an object.</summary>
    private static string? Words(JsonElement parent, string name) =>
        Joined(parent.Every(name).Select(static value => value.ValueKind is JsonValueKind.Array or JsonValueKind.Object
            ? Join(FieldMessages.Read(value)) : JsonIds.ReadText(value)));

    private static string? Join(IReadOnlyDictionary<string, IReadOnlyList<string>> fields) =>
        fields.Count == 0
            ? null
            : string.Join("; ",
                fields.Select(pair => (pair.Key == FieldMessages.Base ? "" : pair.Key + ": ") + string.Join(", ", pair.Value)));

    private static string? Text(JsonElement parent, string name) => Joined(parent.Every(name).Select(JsonIds.ReadText));

    // What is there twice: neither hides the other, and two codes are none that means anything.
    private static string? Joined(IEnumerable<string?> texts) =>
        texts.Where(static text => text is { Length: > 0 }).Distinct().ToArray() is { Length: > 0 } all ? string.Join("; ", all) : null;

    // An HTML page says nothing that a person needs; a line of text does.
    private static string? PlainText(ReadOnlySpan<byte> body)
    {
        string text = Encoding.UTF8.GetString(body.ToArray()).Trim();
        return text.Length == 0 || text[0] == '<' ? null : text;
    }
}
