using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>The items that lines name: read when one is needed that is too old, or was read before it mattered, many in a call.</summary>
internal sealed class ItemCache(Connection connection, ConnectionClients clients, TimeProvider time) : IDisposable
{
    private const int OfCall = 50;

    private readonly SemaphoreSlim _gate = new(1, 1); // those that are read together read each item once
    private readonly Dictionary<string, (ZohoItem? Item, Instant At)> _items = new(StringComparer.Ordinal);

    /// <summary>The items by their ids, those that Zoho does not have left out.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="since">What was read before that is read again: what an item said a moment ago it may not say by now.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IReadOnlyList<ZohoItem>> GetAsync(IEnumerable<string> ids, Instant since, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal).ToList();
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var missing = wanted
                .Where(id => !_items.TryGetValue(id, out var kept) || kept.At < since
                    || Now - kept.At > connection.Policies.DirectoryMaxAge)
                .ToList();
            for (var done = 0; done < missing.Count; done += OfCall)
            {
                await ReadAsync([.. missing.Skip(done).Take(OfCall)], cancellationToken).ConfigureAwait(false);
            }

            return [.. wanted.Select(id => _items.TryGetValue(id, out var kept) ? kept.Item : null).OfType<ZohoItem>()];
        }
        finally
        {
            _ = _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

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
