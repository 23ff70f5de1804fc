using System.Globalization;
using NodaTime;
using NodaTime.Text;

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
        var parts = text?.Split('\n') ?? [];
        return parts is not [var version, var hash, var contracts, ..] ? null : StoredDocument.Guard("note of a file", () => new OrderFile
        {
            Name = string.Empty,
            Version = version,
            Hash = hash,
            AttachedTo =
            [
                .. contracts.Split([' '], StringSplitOptions.RemoveEmptyEntries)
                    .Select(id => long.Parse(id, CultureInfo.InvariantCulture)),
            ],
            Sent = parts.Skip(3).SelectMany(sent => sent.Split([' '], StringSplitOptions.RemoveEmptyEntries))
                .Select(one => one.Split('@'))
                .ToDictionary(
                    one => long.Parse(one[0], CultureInfo.InvariantCulture),
                    one => (InstantPattern.ExtendedIso.Parse(one[1]).Value, int.Parse(one[2], CultureInfo.InvariantCulture))),
        });
    }

    /// <summary>
    /// What to remember from now on, with the commitments that got the file just now, and those that may have got it.
    /// </summary>
    /// <param name="input">What was read of the order.</param>
    /// <param name="attached">The commitments that got the file just now.</param>
    /// <param name="unanswered">Those that may have got it.</param>
    /// <param name="isUnread">Whether Zoho Books did not give its bytes again: then they are read anew at the next look.</param>
    /// <param name="now">When that was.</param>
    public static IEnumerable<KeyValuePair<string, string>> Note(
        OrderInput? input, IEnumerable<long> attached, IEnumerable<long> unanswered, bool isUnread, Instant now)
    {
        if (input?.File is { Unread: null } file)
        {
            var contracts = string.Join(" ", file.AttachedTo.Union(attached).OrderBy(id => id)
                .Select(id => id.ToString(CultureInfo.InvariantCulture)));
            var sent = string.Join(" ", file.Sent.Where(one => !file.AttachedTo.Contains(one.Key) && !unanswered.Contains(one.Key))
                .Select(one => (one.Key, one.Value.At, one.Value.Times))
                .Concat(unanswered.Select(id => (id, now, file.Sent.TryGetValue(id, out var before) ? before.Times + 1 : 1)))
                .OrderBy(one => one.Item1)
                .Select(one => FormattableString.Invariant($"{one.Item1}@{InstantPattern.ExtendedIso.Format(one.Item2)}@{one.Item3}")));
            var version = isUnread ? string.Empty : file.Version;
            yield return new(
                Name(input.Order.OrderId), $"{version}\n{file.Hash}\n{contracts}{(sent.Length > 0 ? $"\n{sent}" : string.Empty)}");
        }
    }

    private static string Name(string orderId) => $"file.{orderId}";
}
