using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// A list that may arrive as <c>""</c>, as null, or as a single object. Name the closed type in the serializer context. It needs the
/// whole list in the buffer, so it suits nested lists; the rows of a page are read as a plain list. An object of nulls is none of its
/// items; among rows of its own (<see cref="Row{T}"/>) it is one that cannot be read, as anything else that is no record.
/// </summary>
internal sealed class LenientListConverter<T> : ReadingConverter<IReadOnlyList<T>>
{
    private static readonly bool IsOfRows = typeof(IRow).IsAssignableFrom(typeof(T));

    private RecordId? _id;

    public override bool HandleNull => true;

    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonTypeInfo<T> type = NestedReader.TypeOf<T>(options);
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return [];
            case JsonTokenType.String when !reader.HasValueSequence && reader.ValueSpan.IsEmpty:
                return [];
            case JsonTokenType.StartObject when !IsOfRows && AbsentRecord.Is(reader):
                reader.TrySkip();
                return [];
            case JsonTokenType.String when typeof(T) == typeof(string):
            case JsonTokenType.StartObject:
            case not JsonTokenType.StartArray when IsOfRows:
                return Read(ref reader, type, null) is { } single ? [single] : [];
            case JsonTokenType.StartArray:
                break;
            default:
                throw LenientReader.Unexpected("a list");
        }
        var items = new List<T>();
        for (int index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            if (reader.TokenType == JsonTokenType.StartObject && !IsOfRows && AbsentRecord.Is(reader))
                reader.TrySkip();
            else if (reader.TokenType != JsonTokenType.Null && Read(ref reader, type, index) is { } item)
                items.Add(item);
        }
        return items;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (T item in value ?? [])
            JsonSerializer.Serialize(writer, item, NestedReader.TypeOf<T>(options));
        writer.WriteEndArray();
    }

    private T? Read(ref Utf8JsonReader reader, JsonTypeInfo<T> type, int? index)
    {
        T? item = NestedReader.Read(ref reader, type, index);
        var id = RecordId.Of(type, ref _id);
        return item is not null && (id.IsNumber && id.IsMissing(item) ? id.Missing() : id.OddName(item)) is { } odd
            ? throw new NestedJsonException(index, odd) : item;
    }
}
