using System.Buffers;
using System.Reflection;
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
/// <param name="custom">How names of custom fields begin, which a row keeps.</param>
/// <param name="needsId">Whether a record without its id cannot be read; a draft has none.</param>
/// <param name="listsMayBeOne">Whether a record may stand where a list of such is wanted, as documents show it.</param>
internal abstract class RowConverter<T>(
    Func<JsonPropertyInfo, bool> isDeciding, string custom, bool needsId = true, bool listsMayBeOne = false)
    : JsonConverter<Row<T>>, IMemberMaker, IRowMaker
    where T : class, new()
{
    private const int MostNames = 128;

    private RecordId? _id;
    private Known? _reader;

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

    public Member<TRecord>? Make<TRecord>(JsonPropertyInfo member, MethodInfo set, bool isId)
        where TRecord : class => new RowsMember<TRecord, T, Row<T>>(Member.SetterOf<TRecord, Row<T>>(set), this);

    public Member<TRecord>? MakeList<TRecord>(MethodInfo set)
        where TRecord : class => new RowsMember<TRecord, T, RowList<T>>(Member.SetterOf<TRecord, RowList<T>>(set), this);

    object? IRowMaker.ReadList(ref Utf8JsonReader reader, ref Reading reading) => ReadList(ref reader, ref reading);

    object? IRowMaker.ReadRow(ref Utf8JsonReader reader, ref Reading reading) => ReadRow(ref reader, ref reading);

    /// <summary>One record that is read for itself.</summary>
    public Row<T>? ReadRow(ref Utf8JsonReader reader, ref Reading reading)
    {
        Utf8JsonReader start = reader;
        return Well(ref reader, ref reading) is { } record ? RowOf(record, start)
            : reader.TokenType == JsonTokenType.Null ? null : Read(ref reader, typeof(Row<T>), reading.Options);
    }

    /// <summary>The rows of a list.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public RowList<T>? ReadList(ref Utf8JsonReader reader, ref Reading reading)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType == JsonTokenType.StartObject && listsMayBeOne)
            return One(ref reader, ref reading);
        if (reader.TokenType != JsonTokenType.StartArray)
            throw LenientReader.Unexpected("a list");
        var rows = new RowList<T>();
        NameInRow[] names = ArrayPool<NameInRow>.Shared.Rent(MostNames);
        reading.Names = names;
        try
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                reading.IsInList = true;
                Add(rows, ref reader, ref reading);
            }
        }
        finally
        {
            ArrayPool<NameInRow>.Shared.Return(names, clearArray: true);
            (reading.Names, reading.NameCount, reading.IsInList) = (null, 0, false);
        }
        return rows;
    }

    // What is no record is no list either: taking it for an empty one would lose every row.
    private RowList<T> One(ref Utf8JsonReader reader, ref Reading reading)
    {
        var rows = new RowList<T>();
        Add(rows, ref reader, ref reading);
        if (rows[0] is not { Value: { } record, SaysNothing: false })
            throw LenientReader.Unexpected("a list");
        if (!reading.RowsKeepAll)
            Thin(record, reading.Options);
        return rows;
    }

    /// <summary>Leaves a record what a row of a list keeps.</summary>
    public void Thin(object record, JsonSerializerOptions options) =>
        RestOfRecord.Thin(record, NestedReader.TypeOf<T>(options), custom);

    private void Add(RowList<T> rows, ref Utf8JsonReader reader, ref Reading reading)
    {
        Utf8JsonReader start = reader;
        if (Well(ref reader, ref reading) is { } record)
        {
            if (_id!.IsCertain)
                rows.Add(record);
            else
                rows.Add(RowOf(record, start));
            return;
        }
        Row<T>? row = reader.TokenType == JsonTokenType.Null ? null : Read(ref reader, typeof(Row<T>), reading.Options);
        if (!reading.RowsKeepAll && row?.Value is { } odd)
            Thin(odd, reading.Options);
        rows.Add(row!);
    }

    private Row<T> RowOf(T record, Utf8JsonReader start) => _id!.IsCertain ? new Row<T>(record)
        : new Row<T>(record) { SaysNothing = _id.SaysNothing(record), Print = SaidTwice.PrintOf(start) };

    // Null, and the reader where it was, when it has to be looked at closer.
    private T? Well(ref Utf8JsonReader reader, ref Reading reading)
    {
        JsonTypeInfo<T> type = NestedReader.TypeOf<T>(reading.Options);
        var id = RecordId.Of(type, ref _id);
        Known? known = _reader;
        if (known?.Type != type)
            _reader = known = new Known(type, needsId ? RecordReader<T>.For(type, static () => new T(), id, custom) : null);
        if (known.Reader is null || reader.TokenType == JsonTokenType.Null)
            return null;
        Utf8JsonReader start = reader;
        try
        {
            if (known.Reader.Read(ref reader, ref reading) is { } record)
                return record;
        }
        catch (Exception)
        {
            // Whoever looks closer says what is wrong.
        }
        reader = start;
        return null;
    }

    private sealed record Known(JsonTypeInfo Type, RecordReader<T>? Reader);
}

/// <summary>Reads rows, where nobody else knows of what kind they are.</summary>
internal interface IRowMaker
{
    Member<TRecord>? MakeList<TRecord>(MethodInfo set)
        where TRecord : class;

    object? ReadList(ref Utf8JsonReader reader, ref Reading reading);

    object? ReadRow(ref Utf8JsonReader reader, ref Reading reading);

    void Thin(object record, JsonSerializerOptions options);
}
