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
/// <param name="needsId">Whether a record without its id cannot be read; a draft has none.</param>
internal abstract class RowConverter<T>(Func<JsonPropertyInfo, bool> isDeciding, bool needsId = true) : JsonConverter<Row<T>>
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
            if (!SaidTwice.MayBeIn(reader) && ((JsonConverter<T>)type.Converter).Read(ref reader, typeof(T), options) is { } value
                && !(needsId && id.IsMissing(value)) && id.OddName(value) is null)
                return new Row<T>(value) { SaysNothing = id.SaysNothing(value), Print = id.IsCertain ? 0 : SaidTwice.PrintOf(start) };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Looked at closer below. A text that is no Unicode is the reader's other exception.
        }
        reader = start;
        Row<T> row = CloserLook.At(JsonText.Parse(ref reader), type, id, needsId, isDeciding);
        row.Print = id.IsCertain ? 0 : SaidTwice.PrintOf(start);
        return row;
    }

    public override void Write(Utf8JsonWriter writer, Row<T> value, JsonSerializerOptions options) => throw new NotSupportedException();
}
