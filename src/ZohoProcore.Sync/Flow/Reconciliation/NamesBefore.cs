using System.Text.Json;

namespace ZohoProcore.Sync;

/// <summary>
/// Which names are another option's, or another record's, than when the books were read before: two that swap their names are both there,
/// and what orders say is another code all the same. What was found is kept once no order was found to be another one.
/// </summary>
internal sealed class NamesBefore(ConnectionSession session, ISyncStore store)
{
    private readonly Dictionary<string, string> _notes = new(StringComparer.Ordinal);

    /// <summary>Those names.</summary>
    /// <param name="what">Of which tag or module.</param>
    /// <param name="now">What each is called now, by its id.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<HashSet<string>> MovedAsync(
        string what, IReadOnlyDictionary<string, string> now, CancellationToken cancellationToken)
    {
        var note = $"named.{ContentHash.Of(what).Substring(0, 32)}";
        var noted = await store.GetCursorAsync(session.Connection.Id, note, cancellationToken).ConfigureAwait(false);
        var before = noted is { Length: > 0 } ? StoredDocument.Read(noted, MonthJson.Default.SortedDictionaryStringString) ?? new() : new();
        var named = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in now)
        {
            named[one.Key] = one.Value;
        }

        var json = JsonSerializer.Serialize(named, MonthJson.Default.SortedDictionaryStringString);
        if (json != noted)
        {
            _notes[note] = json;
        }

        var there = new HashSet<string>(now.Values, StringComparer.Ordinal);
        return new(
            before.Where(one => there.Contains(one.Value) && (!now.TryGetValue(one.Key, out var name) || name != one.Value))
                .Select(one => one.Value),
            StringComparer.Ordinal);
    }

    /// <summary>From now on these are the names of before.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (_notes.Count > 0)
        {
            await store.SaveAsync(session.Connection.Id, new() { Cursors = _notes }, cancellationToken).ConfigureAwait(false);
        }
    }
}
