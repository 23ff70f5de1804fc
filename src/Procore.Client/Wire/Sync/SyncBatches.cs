using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Cuts the items of a sync into batches that Procore accepts.</summary>
internal static class SyncBatches
{
    /// <summary>Items that Procore takes in one call.</summary>
    public const int MaxItems = 1000;

    /// <summary>
    /// Bytes of items in one call. Procore answers 413 above a size that it does not publish; this keeps well-filled calls small enough
    /// to be rare victims, and halving deals with the rest.
    /// </summary>
    public const int MaxBytes = 1_000_000;

    /// <summary>The batches in order, as (start, count). An item larger than the limit makes a batch of its own.</summary>
    public static IEnumerable<(int Start, int Count)> Cut(IReadOnlyList<byte[]> items, int maxItems = MaxItems, int maxBytes = MaxBytes)
    {
        int start = 0;
        long bytes = 0;
        for (int i = 0; i < items.Count; i++)
        {
            bool full = i - start == maxItems || (i > start && bytes + items[i].Length + 1 > maxBytes);
            if (full)
            {
                yield return (start, i - start);
                (start, bytes) = (i, 0);
            }

            bytes += items[i].Length + 1;
        }

        if (items.Count > start)
            yield return (start, items.Count - start);
    }

    /// <summary>Refuses items that could not be told apart, or that a repeated sync would create twice.</summary>
    public static TInput[] Check<TInput>(IEnumerable<TInput> inputs, string parameter)
        where TInput : class, ISyncInput
    {
        TInput[] items = GivenValues.Rows(inputs, parameter);
        var origins = new Dictionary<string, int>(StringComparer.Ordinal);
        var ids = new Dictionary<long, int>();
        for (int i = 0; i < items.Length; i++)
        {
            TInput item = items[i];
            if (item.AdditionalMembers is { } more && (OriginGuard.IsAmong(more) || more.ContainsKey("id")))
            {
                throw new ArgumentException(
                    $"Item {i} has what it is known by among AdditionalMembers: give it as Id and OriginId.", parameter);
            }

            bool hasOrigin = !string.IsNullOrWhiteSpace(item.OriginId);
            if (!hasOrigin && item.Id is null)
            {
                throw new ArgumentException(
                    $"Item {i} has neither an id nor an origin id: a repeated sync would create it twice. Give it an origin id.",
                    parameter);
            }

            if (item.Id is <= 0)
                throw new ArgumentException($"Item {i} has the id {item.Id}; ids are greater than zero.", parameter);
            if (hasOrigin && origins.TryGetValue(item.OriginId!, out int first))
                throw new ArgumentException($"Items {first} and {i} have the same origin id '{item.OriginId}'.", parameter);
            if (item.Id is { } id && ids.TryGetValue(id, out first))
                throw new ArgumentException($"Items {first} and {i} have the same id {id}.", parameter);
            if (hasOrigin)
                origins[item.OriginId!] = i;
            if (item.Id is { } known)
                ids[known] = i;
        }

        return items;
    }
}
