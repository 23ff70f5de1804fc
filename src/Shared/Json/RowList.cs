using System.Collections;
using System.Text.Json;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// The rows of a list. As long as each of them is a record and nothing else is to be said of it, the records stand here by themselves.
/// </summary>
internal sealed class RowList<T> : ICollection<Row<T>>, IReadOnlyList<Row<T>>, IRowList
    where T : class
{
    private List<T> _records = [];
    private List<Row<T>>? _rows;

    public int Count => _rows?.Count ?? _records.Count;

    bool ICollection<Row<T>>.IsReadOnly => false;

    /// <summary>The records; null where a row is none, or more is to be said of one.</summary>
    public List<T>? Records => _rows is null ? _records : null;

    public Row<T> this[int index] => _rows is { } rows ? rows[index] : new Row<T>(_records[index]);

    public static RowList<T> Of(IEnumerable<Row<T>> rows)
    {
        var list = new RowList<T>();
        foreach (Row<T> row in rows)
            list.Add(row);
        return list;
    }

    public void Add(T record)
    {
        if (_rows is { } rows)
            rows.Add(new Row<T>(record));
        else
            _records.Add(record);
    }

    public void Add(Row<T> item)
    {
        if (item is { Value: { } record, Print: 0, SaysNothing: false })
        {
            Add(record);
            return;
        }
        _rows ??= _records.ConvertAll(static record => new Row<T>(record));
        _records = [];
        _rows.Add(item);
    }

    public void Clear() => (_records, _rows) = ([], null);

    public bool Contains(Row<T> item) => _rows is { } rows ? rows.Contains(item) : item?.Value is { } record && _records.Contains(record);

    public void CopyTo(Row<T>[] array, int arrayIndex)
    {
        foreach (Row<T> row in this)
            array[arrayIndex++] = row;
    }

    public bool Remove(Row<T> item) => throw new NotSupportedException();

    public IEnumerator<Row<T>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IRowList.Thin(JsonSerializerOptions options)
    {
        var maker = (IRowMaker)NestedReader.TypeOf<Row<T>>(options).Converter;
        for (int i = 0; i < Count; i++)
        {
            if ((_rows is { } rows ? rows[i]?.Value : _records[i]) is { } record)
                maker.Thin(record, options);
        }
    }
}

/// <summary>A list of rows, whatever they are.</summary>
internal interface IRowList
{
    /// <summary>Takes the members that nobody knows from each record, except those that rows keep.</summary>
    void Thin(JsonSerializerOptions options);
}

/// <summary>An answer that holds rows.</summary>
internal interface IHoldsRows
{
    IRowList? HeldRows { get; }
}
