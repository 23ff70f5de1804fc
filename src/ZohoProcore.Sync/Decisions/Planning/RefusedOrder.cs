namespace ZohoProcore.Sync;

/// <summary>
/// Tells a write that Procore refused from one that may come out otherwise: the order, its links, the directories, the policies, what
/// people decided or the commitment is another one. Pure.
/// </summary>
internal static class RefusedOrder
{
    /// <summary>The hash of all that writes rest on.</summary>
    /// <param name="input">What was read. What the sync itself remembers changes with every refusal and decides nothing here.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="existing">The commitments that are written, as they stand in Procore.</param>
    public static string Hash(OrderInput input, OrderRules rules, IEnumerable<ExistingCommitment> existing) => ContentHash.Of(
        OrderInputManifest.From(
            input with
            {
                // What the sync writes into an order is no change of it, and Zoho Books stamps it.
                Order = input.Policies.Mapping is { OrderFields.Count: > 0 } ? input.Order with { LastModified = null } : input.Order,
                Recorded = [],
                OpenIntents = [],
                Existing = [.. existing.OrderBy(one => one.OriginId, StringComparer.Ordinal)],
            },
            rules),
        PlanningJson.Default.OrderInputManifest);
}
