using System.Collections.Concurrent;
using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// The names of a custom module's records by their ids. All records are read when one is needed and they are too old, and one that came
/// since by its id.
/// </summary>
internal sealed class LookedUpNames(Connection connection, ConnectionClients clients, TimeProvider time)
{
    private volatile Reading? _read;

    /// <summary>The names by ids; what is no record's id has none.</summary>
    /// <exception cref="AnswerNotUnderstoodException">The module is not there, or may not be read.</exception>
    public async Task<IReadOnlyDictionary<string, string?>> ReadAsync(
        string module, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        if (_read is not { } read || Now - read.At > connection.Policies.DirectoryMaxAge)
        {
            _read = read = await ReadAsync(module, cancellationToken).ConfigureAwait(false);
        }

        foreach (var id in ids.Where(id => !read.Names.ContainsKey(id) && !read.Names.Values.Contains(id)))
        {
            read.Names[id] = await FindAsync(module, id, cancellationToken).ConfigureAwait(false);
        }

        return read.Names;
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private async Task<Reading> ReadAsync(string module, CancellationToken cancellationToken)
    {
        var read = new Reading(new(StringComparer.Ordinal), Now);
        try
        {
            var rows = await DirectoryReader.ReadAsync(
                clients.Books.CustomModules
                    .ListAsync(module, new() { FilterBy = "Status.All", SortColumn = "created_time" }, cancellationToken)
                    .OnUnreadable(_ => { }), // it is asked for by its id
                row => (row.ModuleRecordId, Name: row.RecordName?.Trim()),
                cancellationToken).ConfigureAwait(false);
            foreach (var (id, name) in rows)
            {
                read.Names[id] = name;
            }

            return read;
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

    /// <summary>The names of records by their ids, none for what is no record's id, and when most of them were read.</summary>
    private sealed record Reading(ConcurrentDictionary<string, string?> Names, Instant At);
}
