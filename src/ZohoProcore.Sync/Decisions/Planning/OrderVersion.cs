namespace ZohoProcore.Sync;

/// <summary>What a decision to leave an order out, and what is known of its cost, is bound to. Pure.</summary>
internal static class OrderVersion
{
    /// <summary>For an order that Zoho does not have.</summary>
    public const string Missing = "";

    /// <summary>
    /// The hash of what an order says. How much of it is billed or received is not part of it, as long as the status means the same in
    /// Procore.
    /// </summary>
    public static string Of(OrderSnapshot order, SyncPolicies policies) => ContentHash.Of(
        order with
        {
            WrittenBack = null,
            LastModified = null,
            OtherFileNames = null, // earlier versions counted them
            LocationId = null, // and did not read where it belongs
            Status = policies.Statuses.TryGetValue(order.Status, out var status) ? status : order.Status,
            Lines = [.. order.WithoutIds().Lines.Select(line => line with { BilledQuantity = null, ReceivedQuantity = null })],
        },
        OrderJson.Default.OrderSnapshot);

    /// <summary>The hash of the policies that an order's cost rests on; what else a customer decided changes no cost.</summary>
    public static string HashOf(SyncPolicies policies) => ContentHash.Of(
        $"{policies.Currency}\n{ContentHash.Of(policies.Cost ?? new(), PlainPoliciesJson.Default.CostPolicy)}");
}
