using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// What is remembered of an order's file: which version of the order its bytes were read of, their hash, and the commitments that got them.
/// A file is attached once: what a person takes off in Procore is not put back.
/// </summary>
internal static class OrderFileMemory
{
    /// <summary>What is remembered; null when nothing is.</summary>
    public static async ValueTask<OrderFile?> ReadAsync(
        ISyncStore store, string connectionId, string orderId, CancellationToken cancellationToken)
    {
        var text = await store.GetCursorAsync(connectionId, Name(orderId), cancellationToken).ConfigureAwait(false);
        return text?.Split('\n') is not [var version, var hash, var contracts, ..] ? null : new()
        {
            Name = string.Empty,
            Version = version,
            Hash = hash,
            AttachedTo =
            [
                .. contracts.Split([' '], StringSplitOptions.RemoveEmptyEntries)
                    .Select(id => long.Parse(id, CultureInfo.InvariantCulture)),
            ],
        };
    }

    /// <summary>What to remember from now on, with the commitments that got the file just now.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Note(OrderInput? input, IEnumerable<long> attached)
    {
        if (input?.File is { Unread: null } file)
        {
            var contracts = string.Join(" ", file.AttachedTo.Union(attached).OrderBy(id => id)
                .Select(id => id.ToString(CultureInfo.InvariantCulture)));
            yield return new(Name(input.Order.OrderId), $"{file.Version}\n{file.Hash}\n{contracts}");
        }
    }

    private static string Name(string orderId) => $"file.{orderId}";
}
