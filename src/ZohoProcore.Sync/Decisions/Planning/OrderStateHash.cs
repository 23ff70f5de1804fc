namespace ZohoProcore.Sync;

/// <summary>Names the state of affairs that an order is planned in. Pure.</summary>
internal static class OrderStateHash
{
    /// <summary>What a person's decision is bound to: the order and its commitments as they are.</summary>
    public static string Of(OrderInput input) => ContentHash.Of(string.Join(
        "\n",
        input.Existing
            .OrderBy(existing => existing.OriginId, StringComparer.Ordinal)
            .Concat(input.Standing ?? [])
            .Select(existing => ContentHash.Of(existing.Image, CommitmentJson.Default.CommitmentImage) + string.Concat(
                (existing.ChangeOrders ?? []).Select(change => $" {change.Id} {change.Status} {Text.Amount(change.Total)}")))
            .Prepend(ContentHash.Of(input.Order.WithoutIds() with { LastModified = null }, OrderJson.Default.OrderSnapshot))));
}
