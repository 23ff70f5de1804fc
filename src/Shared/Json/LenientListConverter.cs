using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// A list that may arrive as <c>""</c>, as null, or as a single object. Name the closed type in the serializer context. It needs the
/// whole list in the buffer, so it suits nested lists; the rows of a page are read as a plain list.
/// </summary>
internal sealed class LenientListConverter<T> : JsonConverter<IReadOnlyList<T>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return [];
            case JsonTokenType.String when !reader.HasValueSequence && reader.ValueSpan.IsEmpty:
                return [];
            case JsonTokenType.String when typeof(T) == typeof(string):
            case JsonTokenType.StartObject:
                return Read(ref reader, options) is { } single ? [single] : [];
            case JsonTokenType.StartArray:
                break;
            default:
                throw LenientReader.Unexpected("a list");
        }
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Read(ref reader, options) is { } item)
                items.Add(item);
        }
        return items;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (T item in value ?? [])
            JsonSerializer.Serialize(writer, item, Info(options));
        writer.WriteEndArray();
    }

    private static T? Read(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : JsonSerializer.Deserialize(ref reader, Info(options));

    private static JsonTypeInfo<T> Info(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
