using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>Reads answers that are there whole and as they usually are; of any other it reads nothing.</summary>
/// <param name="rowsKeepAll">Whether rows of lists keep the members that nobody knows.</param>
internal sealed class WholeAnswer(bool rowsKeepAll)
{
    private readonly SharedTexts _texts = new();
    private readonly ConcurrentDictionary<JsonTypeInfo, object> _readers = new();

    /// <summary>The answer; null where it is read in another way.</summary>
    public T? Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        object known = _readers.TryGetValue(type, out object? read) ? read : _readers[type] = ReaderOf(type) ?? this;
        if (known == this)
            return null;
        var reading = new Reading(json, type.Options, _texts, rowsKeepAll);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = type.Options.MaxDepth });
        try
        {
            reader.Read();
            object? value = known is RecordReader<T> record ? record.Read(ref reader, ref reading)
                : typeof(IRowList).IsAssignableFrom(typeof(T)) ? ((IRowMaker)known).ReadList(ref reader, ref reading)
                : ((IRowMaker)known).ReadRow(ref reader, ref reading);
            return reader.Read() ? null : (T?)value;
        }
        catch (Exception)
        {
            // Whoever reads it in the other way says what is wrong.
            return null;
        }
    }

    // What a caller reads in a way of their own is read so.
    private static object? ReaderOf<T>(JsonTypeInfo<T> type)
        where T : class =>
        RootMembers.IsOurs(type) is false ? null
        : type.Converter is IRowMaker ? type.Converter
        : typeof(IRowList).IsAssignableFrom(typeof(T)) && type.ElementType is { } row ? type.Options.GetTypeInfo(row).Converter as IRowMaker
        : type.CreateObject is { } create ? RecordReader<T>.For(type, create, null, "")
        : null;
}
