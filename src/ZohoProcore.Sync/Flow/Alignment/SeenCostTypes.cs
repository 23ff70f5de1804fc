using System.Text.Json;

namespace ZohoProcore.Sync;

/// <summary>Which code each cost type of Procore had while an option stood for it, as it is noted in the store.</summary>
internal sealed class SeenCostTypes(ConnectionSession session, ISyncStore store)
{
    private const string Name = "aligned.types";

    /// <summary>All of it, by the cost types' ids.</summary>
    public async Task<SortedDictionary<long, string>> ReadAsync(CancellationToken cancellationToken) =>
        await store.GetCursorAsync(session.Connection.Id, Name, cancellationToken).ConfigureAwait(false) is { Length: > 0 } json
            ? StoredDocument.Read(json, OpenAlignmentJson.Default.SortedDictionaryInt64String) ?? new() : new();

    /// <summary>Notes it as both sides were read.</summary>
    public async Task NoteAsync(AlignmentReport report, CancellationToken cancellationToken)
    {
        var next = CostTypeMemory.Next(report);
        if (!next.SequenceEqual(report.TypesSeen))
        {
            var json = JsonSerializer.Serialize(next, OpenAlignmentJson.Default.SortedDictionaryInt64String);
            await session.SaveAsync(
                new() { Cursors = new Dictionary<string, string>(StringComparer.Ordinal) { [Name] = json } }, cancellationToken)
                .ConfigureAwait(false);
        }
    }
}
