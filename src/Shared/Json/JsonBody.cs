using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>A value as the body of a request: no record in it has a member twice, whoever gave it.</summary>
internal static class JsonBody
{
    /// <exception cref="ArgumentException">A member stands in a record and among its additional members, or a custom field or a tag
    /// twice in a list; services keep either.</exception>
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type)
    {
        GivenValues.Check(value, type);
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        if (FindTwice(body) is { } name)
        {
            throw new ArgumentException(
                $"The member '{name}' is given twice, as a property and among AdditionalMembers, and nothing was sent. "
                    + "Only one of them can be meant: take one away.",
                nameof(value));
        }
        using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = JsonText.MostDeep });
        CheckChoices(document.RootElement);
        return body;
    }

    /// <summary>Of a custom field or a tag that stands twice in one list nobody knows which value counts.</summary>
    private static void CheckChoices(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
                CheckChoices(item);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in value.EnumerateObject())
            {
                bool isChosen = member.Name == "tags" || member.Name.EndsWith("custom_fields", StringComparison.Ordinal);
                if (isChosen && member.Value.ValueKind == JsonValueKind.Array
                    && member.Value.EnumerateArray().Select(NameOf).OfType<string>().GroupBy(static name => name)
                        .FirstOrDefault(static same => same.Skip(1).Any()) is { } twice)
                {
                    throw new ArgumentException(
                        $"In {member.Name} {twice.Key} is given twice, and nothing was sent. Only one value can be kept: take one away.");
                }
                CheckChoices(member.Value);
            }
        }
    }

    /// <summary>What a custom field or a tag is named by: its id, or where it has none its label or position.</summary>
    private static string? NameOf(JsonElement choice)
    {
        if (choice.ValueKind != JsonValueKind.Object)
            return null;
        var names = choice.EnumerateObject().Where(static member => member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            .Where(static member => member.Name.EndsWith("_id", StringComparison.Ordinal) || member.Name is "label" or "index")
            .OrderBy(static member => member.Name is "label" ? 1 : member.Name is "index" ? 2 : 0).ToList();
        return names.Count > 0 ? names[0].Name + " '" + names[0].Value + "'" : null;
    }

    // Records are small: to compare their names costs less than to collect them.
    private static string? FindTwice(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        List<(int Start, int Length)> names = [];
        Stack<int> records = new();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    records.Push(names.Count);
                    break;
                case JsonTokenType.EndObject:
                    int first = records.Pop();
                    names.RemoveRange(first, names.Count - first);
                    break;
                case JsonTokenType.PropertyName:
                    // Names are written with escapes or without, but each always in the same way.
                    (int Start, int Length) name = ((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
                    for (int i = records.Peek(); i < names.Count; i++)
                    {
                        if (Name(body, names[i]).SequenceEqual(Name(body, name)))
                            return reader.GetString();
                    }
                    names.Add(name);
                    break;
            }
        }
        return null;
    }

    private static ReadOnlySpan<byte> Name(byte[] body, (int Start, int Length) name) => body.AsSpan(name.Start, name.Length);
}
