using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Reads one record, and looks closer only when that fails: a field that nobody decides on is set aside (the record keeps it among its
/// additional members), and a record whose deciding fields cannot be read becomes an unreadable row.
/// </summary>
/// <param name="isDeciding">Whether a wrong value of a field makes the record unreadable. Lists and records inside it are deciding: it is
/// asked for their fields then.</param>
internal abstract class RowConverter<T>(Func<JsonPropertyInfo, bool> isDeciding) : JsonConverter<Row<T>>
    where T : class
{
    private RecordId? _id;

    public override Row<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonTypeInfo<T> type = NestedReader.TypeOf<T>(options);
        var id = RecordId.Of(type, ref _id);
        Utf8JsonReader start = reader;
        try
        {
            if (((JsonConverter<T>)type.Converter).Read(ref reader, typeof(T), options) is { } value
                && !id.IsMissing(value))
                return new Row<T>(value);
        }
        catch (JsonException)
        {
            // Looked at closer below.
        }
        reader = start;
        return CloserLook.At(JsonElement.ParseValue(ref reader), type, id, isDeciding);
    }

    public override void Write(Utf8JsonWriter writer, Row<T> value, JsonSerializerOptions options) => throw new NotSupportedException();
}
