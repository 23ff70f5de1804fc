using System.Collections.Concurrent;
using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// What lines name by the id of a record, where the cost codes are records of a custom module: its name. All records are read when one is
/// needed and they are too old, and one that came since by its id.
/// </summary>
internal sealed class OrderLookups(Connection connection, ConnectionClients clients, TimeProvider time)
{
    private const int MostDigits = 20;

    private volatile Reading? _read;

    /// <summary>
    /// The order with names for ids in the field that looks records up. What is no id there, or none of a record, stays as it is: some
    /// answers have the name itself.
    /// </summary>
    /// <exception cref="AnswerNotUnderstoodException">The module is not there, or may not be read.</exception>
    public async Task<OrderSnapshot> NamedAsync(OrderSnapshot order, CancellationToken cancellationToken)
    {
        var mapping = connection.Policies.Mapping;
        if (MappingCheck.LookupField(mapping) is not { } field
            || !order.Lines.Any(line => IsId(Written(line, field))))
        {
            return order;
        }

        var module = mapping!.CostCodeModule!;
        if (_read is not { } read || Now - read.At > connection.Policies.DirectoryMaxAge)
        {
            _read = read = await ReadAsync(module, cancellationToken).ConfigureAwait(false);
        }

        var ids = order.Lines.Select(line => Written(line, field)).Where(IsId).Distinct(StringComparer.Ordinal);
        foreach (var id in ids.Where(id => !read.Names.ContainsKey(id) && !read.Names.Values.Contains(id)))
        {
            read.Names[id] = await FindAsync(module, id, cancellationToken).ConfigureAwait(false);
        }

        return order with { Lines = [.. order.Lines.Select(line => Named(line, field, read))] };
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static string Written(OrderLine line, string field) =>
        line.CustomFields is { } fields && fields.TryGetValue(field, out var value) ? value.Trim() : string.Empty;

    private static bool IsId(string value) => value.Length is > 0 and <= MostDigits && value.All(c => c is >= '0' and <= '9');

    private static OrderLine Named(OrderLine line, string field, Reading read) =>
        read.Names.TryGetValue(Written(line, field), out var name) && name is { Length: > 0 }
            ? line with { CustomFields = new(line.CustomFields!, StringComparer.OrdinalIgnoreCase) { [field] = name } }
            : line;

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
