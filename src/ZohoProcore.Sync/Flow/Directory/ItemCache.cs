using System.Collections.Concurrent;
using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>The items that lines name: read when one is needed and too old, many in a call.</summary>
internal sealed class ItemCache(Connection connection, ConnectionClients clients, TimeProvider time)
{
    private const int OfCall = 50;

    private readonly ConcurrentDictionary<string, (ZohoItem? Item, Instant At)> _items = new(StringComparer.Ordinal);

    /// <summary>The items by their ids, those that Zoho does not have left out.</summary>
    public async Task<IReadOnlyList<ZohoItem>> GetAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal).ToList();
        var missing = wanted
            .Where(id => !_items.TryGetValue(id, out var kept) || Now - kept.At > connection.Policies.DirectoryMaxAge)
            .ToList();
        for (var done = 0; done < missing.Count; done += OfCall)
        {
            await ReadAsync([.. missing.Skip(done).Take(OfCall)], cancellationToken).ConfigureAwait(false);
        }

        return [.. wanted.Select(id => _items.TryGetValue(id, out var kept) ? kept.Item : null).OfType<ZohoItem>()];
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private async Task ReadAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var (at, left) = (Now, new HashSet<string>(ids, StringComparer.Ordinal));
        try
        {
            var all = clients.Books.Items.ListDetailsAsync(ids, cancellationToken);
            await foreach (var item in all.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                left.Remove(item.ItemId);
                _items[item.ItemId] = (Read(item), at);
            }
        }
        catch (ZohoBooksNotFoundException)
        {
            // One that is not there may fail them all.
        }

        foreach (var id in left)
        {
            _items[id] = (await FindAsync(id, cancellationToken).ConfigureAwait(false), at);
        }
    }

    private async Task<ZohoItem?> FindAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return Read(await clients.Books.Items.GetAsync(id, cancellationToken).ConfigureAwait(false));
        }
        catch (ZohoBooksNotFoundException)
        {
            return null;
        }
    }

    private static ZohoItem Read(Item item) => new()
    {
        ItemId = item.ItemId,
        Name = item.Name ?? string.Empty,
        CustomFields = CustomFieldTexts.Of(item.CustomFields),
        Tags = CustomFieldTexts.OfTags(item.Tags) is { Count: > 0 } tags ? tags : null,
    };
}
