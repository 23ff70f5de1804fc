using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// Where commitments stand that somebody typed with an order's number, as the sync saw them once: they stay committed in a project that
/// the order leaves, and beside what is closed when it is cancelled. Remembered until one says itself that it was deleted, or has another
/// number.
/// </summary>
internal static class OrderTypedMemory
{
    /// <summary>What is remembered of an order.</summary>
    public static async ValueTask<IReadOnlyList<TypedForOrder>> ReadAsync(
        ISyncStore store, string connectionId, string orderId, CancellationToken cancellationToken)
    {
        var text = await store.GetCursorAsync(connectionId, Name(orderId), cancellationToken).ConfigureAwait(false);
        return
        [
            .. (text ?? string.Empty).Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
                .Select(pair => new TypedForOrder(Number(pair[0]), Number(pair[1]))),
        ];
    }

    /// <summary>What to remember from now on; nothing to store where nothing changed.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Note(OrderInput? input)
    {
        var next = (input?.Standing ?? []).Where(one => one is { OriginId.Length: 0, IsDeleted: false })
            .Select(one => new TypedForOrder(one.ProjectId, one.ContractId))
            .Concat(input?.Unread ?? [])
            .Distinct().OrderBy(one => one.ContractId).ToList();
        return input is null || next.SequenceEqual(input.Remembered) ? [] : [new(Name(input.Order.OrderId), Text(next))];
    }

    private static string Text(IEnumerable<TypedForOrder> typed) =>
        string.Join("\n", typed.Select(one => FormattableString.Invariant($"{one.ProjectId} {one.ContractId}")));

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string Name(string orderId) => $"typed.{orderId}";
}
