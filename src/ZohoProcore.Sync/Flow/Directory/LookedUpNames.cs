using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// The names of a custom module's records by their ids. All records are read when one is needed and they are too old; one that came since,
/// or was read before it mattered, by its id, or all of them once more where that is less.
/// </summary>
internal sealed class LookedUpNames(Connection connection, ConnectionClients clients, TimeProvider time) : IDisposable
{
    private const int OfPage = 200;

    private readonly SemaphoreSlim _gate = new(1, 1); // those that are read together read each name once
    private Dictionary<string, (string? Name, Instant At)> _names = new(StringComparer.Ordinal);
    private (Instant At, int Pages)? _list;
    private (Instant Since, int Times) _again;

    /// <summary>The names by ids; what is no record's id has none.</summary>
    /// <param name="module">The module.</param>
    /// <param name="ids">The ids, each once.</param>
    /// <param name="since">What was read before that is read again: a name of a moment ago may be another one by now.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="AnswerNotUnderstoodException">The module is not there, or may not be read.</exception>
    public async Task<IReadOnlyDictionary<string, string?>> ReadAsync(
        string module, IReadOnlyCollection<string> ids, Instant since, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _again = (since, ids.Count(IsStale) + (_again.Since == since ? _again.Times : 0));
            if (_list is not var (at, pages) || IsOld(at) || _again.Times > pages)
            {
                (_list, _again) = (await ListAsync(module, cancellationToken).ConfigureAwait(false), (since, 0));
            }

            foreach (var id in ids.Where(id => IsStale(id) || IsUnknown(id)).ToList())
            {
                var asked = Now;
                _names[id] = (await FindAsync(module, id, cancellationToken).ConfigureAwait(false), asked);
            }

            return ids.ToDictionary(id => id, id => _names.TryGetValue(id, out var known) ? known.Name : null, StringComparer.Ordinal);
        }
        finally
        {
            _ = _gate.Release();
        }

        bool IsStale(string id) => _names.TryGetValue(id, out var known) && (known.At < since || IsOld(known.At));
        bool IsUnknown(string id) => !_names.ContainsKey(id) && _names.Values.All(one => one.Name != id);
    }

    /// <summary>The names of all records that have one, by their ids.</summary>
    /// <param name="module">The module.</param>
    /// <param name="since">A list of before that is read again.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="AnswerNotUnderstoodException">The module is not there, or may not be read.</exception>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(string module, Instant since, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_list is not var (at, _) || at < since)
            {
                (_list, _again) = (await ListAsync(module, cancellationToken).ConfigureAwait(false), (since, 0));
            }

            return _names.Where(one => one.Value.Name is not null)
                .ToDictionary(one => one.Key, one => one.Value.Name!, StringComparer.Ordinal);
        }
        finally
        {
            _ = _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private bool IsOld(Instant at) => Now - at > connection.Policies.DirectoryMaxAge;

    private async Task<(Instant At, int Pages)> ListAsync(string module, CancellationToken cancellationToken)
    {
        var at = Now;
        try
        {
            var rows = await DirectoryReader.ReadAsync(
                clients.Books.CustomModules
                    .ListAsync(module, new() { FilterBy = "Status.All", SortColumn = "created_time" }, cancellationToken)
                    .OnUnreadable(_ => { }), // it is asked for by its id
                row => (row.ModuleRecordId, Name: row.RecordName?.Trim()),
                cancellationToken).ConfigureAwait(false);
            var names = new Dictionary<string, (string? Name, Instant At)>(StringComparer.Ordinal);
            foreach (var (id, name) in rows)
            {
                names[id] = (name, at);
            }

            _names = names;
            return (at, 1 + (rows.Count / OfPage));
        }
        catch (ZohoBooksException failure) when (failure is { Status: 404 })
        {
            // It is the module that is not there, and not the order.
            throw new AnswerNotUnderstoodException(
                $"Zoho Books does not have the custom module '{module}', which the policy mapping.costCodeModule names.");
        }
        catch (ZohoBooksAuthenticationException failure) when (failure is { MissingScope: not null })
        {
            throw new AnswerNotUnderstoodException(
                $"Zoho Books does not let the records of the custom module '{module}' be read without the scope {failure.MissingScope}.");
        }
    }

    private async Task<string?> FindAsync(string module, string id, CancellationToken cancellationToken)
    {
        try
        {
            return (await clients.Books.CustomModules.GetAsync(module, id, cancellationToken).ConfigureAwait(false)).RecordName?.Trim();
        }
        catch (ZohoBooksNotFoundException)
        {
            return null;
        }
    }
}
