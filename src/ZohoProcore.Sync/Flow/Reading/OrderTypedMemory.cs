using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// Where commitments stand that somebody typed with an order's number, as the sync saw them once: they stay committed in a project that
/// the order leaves, and beside what is closed when it is cancelled. Remembered until one says itself that it was deleted, or has another
/// number. And what was a question of the order though it has another number: remembered until one is known to be gone, so that it stays a
/// question, or answered, whatever becomes of the order.
/// </summary>
internal static class OrderTypedMemory
{
    private const string Subcontract = "subcontract";
    private const string Kind = "note of what was typed for an order";

    /// <summary>What is remembered of an order.</summary>
    public static async ValueTask<IReadOnlyList<TypedForOrder>> ReadAsync(
        ISyncStore store, string connectionId, string orderId, CancellationToken cancellationToken)
    {
        var text = await store.GetCursorAsync(connectionId, Name(orderId), cancellationToken).ConfigureAwait(false);
        return StoredDocument.Guard<IReadOnlyList<TypedForOrder>>(Kind, () =>
        [
            .. (text ?? string.Empty).Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
                .Select(pair => new TypedForOrder(Number(pair[0]), Number(pair[1]))),
        ]);
    }

    /// <summary>What to remember from now on; nothing to store where nothing changed.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Note(OrderInput? input)
    {
        var next = (input?.Standing ?? []).Where(one => one is { OriginId.Length: 0, IsDeleted: false })
            .Select(one => new TypedForOrder(one.ProjectId, one.ContractId))
            .Concat(input?.Unread ?? [])
            .Distinct().OrderBy(one => one.ContractId).ToList();
        if (input is not null && !next.SequenceEqual(input.Remembered))
        {
            yield return new(Name(input.Order.OrderId), Text(next));
        }

        if (input?.ToAsk is { } asked && !asked.SequenceEqual(input.Asked))
        {
            yield return new(AskedName(input.Order.OrderId), AskedText(asked));
        }
    }

    /// <summary>What was a question of an order once and no purchase order with its number.</summary>
    public static async ValueTask<IReadOnlyList<TypedForOrder>> AskedAsync(
        ISyncStore store, string connectionId, string orderId, CancellationToken cancellationToken)
    {
        var text = await store.GetCursorAsync(connectionId, AskedName(orderId), cancellationToken).ConfigureAwait(false);
        return StoredDocument.Guard<IReadOnlyList<TypedForOrder>>(Kind, () =>
        [
            .. (text ?? string.Empty).Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
                .Select(parts => new TypedForOrder(Number(parts[0]), Number(parts[1])) { IsSubcontract = parts[2] == Subcontract }),
        ]);
    }

    /// <summary>Where an order remembers what it asked about.</summary>
    private static string AskedName(string orderId) => $"asked.{orderId}";

    private static string AskedText(IEnumerable<TypedForOrder> asked) => string.Join("\n", asked.Select(one =>
        FormattableString.Invariant($"{one.ProjectId} {one.ContractId} {(one.IsSubcontract ? Subcontract : "order")}")));

    private static string Text(IEnumerable<TypedForOrder> typed) =>
        string.Join("\n", typed.Select(one => FormattableString.Invariant($"{one.ProjectId} {one.ContractId}")));

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string Name(string orderId) => $"typed.{orderId}";
}
