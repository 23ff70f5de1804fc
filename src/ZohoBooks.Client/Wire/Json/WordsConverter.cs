using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// The words around an answer: a text or a number, or all the texts in a list or an object. Whatever they are, they cost nothing else.
/// </summary>
internal sealed class WordsConverter : ReadingConverter<string?>
{
    public override string? ReadIn(ref Utf8JsonReader reader, ref Reading reading) =>
        reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped
            ? reading.Texts.Text(ref reader) : Read(ref reader, typeof(string), reading.Options);

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return LenientReader.Text(ref reader);
        List<string> words = [];
        Collect(JsonText.Parse(ref reader), words);
        // An empty text is a word that is missing, and no member that is.
        return words.Count > 0 ? string.Join("; ", words) : reader.TokenType == JsonTokenType.String ? "" : null;
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static void Collect(JsonElement element, List<string> words)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String when element.GetString() is { Length: > 0 } text:
                words.Add(text);
                break;
            case JsonValueKind.Number:
                words.Add(element.GetRawText());
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                    Collect(item, words);
                break;
            case JsonValueKind.Object:
                foreach (JsonProperty member in element.EnumerateObject())
                    Collect(member.Value, words);
                break;
        }
    }
}
