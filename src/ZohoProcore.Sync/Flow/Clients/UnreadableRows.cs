using System.Globalization;
using System.Text.Json;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Takes the rows that a client could not read, from several lists at once.</summary>
internal sealed class UnreadableRows
{
    private readonly List<UnreadableRecord> _records = [];

    /// <summary>What came, in an order that does not depend on who came first; null when nothing did.</summary>
    public IReadOnlyList<UnreadableRecord>? Records
    {
        get
        {
            lock (_records)
            {
                return _records.Count == 0
                    ? null
                    :
                    [
                        .. _records
                            .OrderBy(record => record.Kind)
                            .ThenBy(record => record.Id, StringComparer.Ordinal)
                            .ThenBy(record => string.Join("\n", record.Names), StringComparer.Ordinal)
                            .ThenBy(record => record.Field, StringComparer.Ordinal),
                    ];
            }
        }
    }

    /// <summary>Takes a row of Zoho Books.</summary>
    /// <param name="part">Its list.</param>
    /// <param name="row">The row.</param>
    /// <param name="names">The members that it can be found by.</param>
    public void Add(ListedKind part, ZohoBooksUnreadableRow row, params string[] names) =>
        Add(new(part, row.Id ?? string.Empty, row.Field, row.Reason) { Names = Texts(row.Json, names) });

    /// <summary>Takes a row of Procore.</summary>
    /// <param name="part">Its list.</param>
    /// <param name="row">The row.</param>
    /// <param name="names">The members that it can be found by.</param>
    public void Add(ListedKind part, ProcoreUnreadableRow row, params string[] names) =>
        Add(new(part, row.Id ?? string.Empty, row.Field, row.Reason) { Names = Texts(row.Json, names) });

    /// <summary>Takes what was taken elsewhere; null for nothing.</summary>
    public void Take(IReadOnlyList<UnreadableRecord>? records)
    {
        foreach (var record in records ?? [])
        {
            Add(record);
        }
    }

    /// <summary>An id as a number; null when it is none.</summary>
    public static long? Number(string? id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A text of a row; null when there is none.</summary>
    public static string? Text(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object
        && row.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    private static IReadOnlyList<string> Texts(JsonElement row, string[] names) =>
        [.. names.Select(name => Text(row, name)).OfType<string>()];

    private void Add(UnreadableRecord record)
    {
        lock (_records)
        {
            _records.Add(record);
        }
    }
}
