namespace ZohoProcore.Sync;

/// <summary>What other policies would change, before anybody takes them. Worked out from what was read last; nothing is stored.</summary>
public sealed record PolicyChange
{
    /// <summary>The version of the policies that hold now.</summary>
    public required int Version { get; init; }

    /// <summary>The policies that would hold.</summary>
    public required SyncPolicies Policies { get; init; }

    /// <summary>The keys that would have another value; none when nothing differs.</summary>
    public required IReadOnlyList<PolicyDifference> Differences { get; init; }

    /// <summary>How many orders would be planned anew.</summary>
    public required int Replanned { get; init; }

    /// <summary>The orders whose plans would be other ones, by number.</summary>
    public required IReadOnlyList<ChangedOrder> Orders { get; init; }

    /// <summary>
    /// How many orders nobody can say this of, because what their plans rest on is not kept, or was not read to the end. What would be
    /// written of them waits for an approval of its own.
    /// </summary>
    public required int Unknown { get; init; }

    /// <summary>
    /// How many commitments stand in Procore for orders that these policies would leave out, and those that hold now do not: they would
    /// be left to people as they are. Nothing of them is closed or asked, and month end has them apart, until policy takes the orders in
    /// again.
    /// </summary>
    public int LeftOut { get; init; }

    /// <summary>
    /// What these policies name and neither service had when it was read last, and custom fields and reporting tags that no order carries
    /// that was read; a sentence each with what to do: a slip of the pen would hold for nothing, and nobody would see it. Empty before
    /// anything was read.
    /// </summary>
    public IReadOnlyList<string> UnknownNames { get; init; } = [];

    /// <summary>
    /// Where these policies have something else written of vendors: that it waits for a go-ahead, and how many vendors are linked to none.
    /// Which of them would be made is planned once the policies hold. Else empty.
    /// </summary>
    public string UnseenVendors { get; init; } = string.Empty;

    /// <summary>
    /// Where these policies have an alignment written without a person: that nobody looks at it, and how many projects it would be about as
    /// they were read last. Else empty.
    /// </summary>
    public string UnseenAlignment { get; init; } = string.Empty;

    /// <summary>Those of which it is known, by id.</summary>
    internal IReadOnlyCollection<string> Known { get; init; } = [];

    /// <summary>Those of them of which the same is written as without the change, by id.</summary>
    internal IReadOnlyCollection<string> AsBefore { get; init; } = [];

    /// <summary>All of it in a sentence: <c>132 orders would be planned anew, 4 would change</c>.</summary>
    public string Sentence => FormattableString.Invariant($"{Of(Replanned)} would be planned anew, {Orders.Count} would change")
        + (Unknown == 0 ? "." : FormattableString.Invariant($"; of {Of(Unknown)} this is not known before they are read again, ")
            + "and what would be written of them waits for an approval.")
        + (LeftOut == 0 ? string.Empty : LeftOut == 1
            ? " 1 commitment that stands would be left to people as it is."
            : FormattableString.Invariant($" {LeftOut} commitments that stand would be left to people as they are."))
        + (UnseenVendors.Length == 0 ? string.Empty : $" {UnseenVendors}")
        + (UnseenAlignment.Length == 0 ? string.Empty : $" {UnseenAlignment}");

    /// <summary>The hash of what is said here: a change that is taken by it is the one that was looked at.</summary>
    public string Hash => ContentHash.Of(string.Join(
        "\n",
        Orders.Select(order => $"{order.OrderId} {order.Before} {order.After} {order.Waiting?.Hash}")
            .Prepend(PolicyVersions.HashOf(Policies))
            .Prepend(FormattableString.Invariant($"{Version} {Replanned} {Unknown} {LeftOut}"))));

    private static string Of(int count) => count == 1 ? "1 order" : FormattableString.Invariant($"{count} orders");
}

/// <summary>An order whose plan would be another one.</summary>
public sealed record ChangedOrder
{
    /// <summary>The order's purchaseorder_id.</summary>
    public required string OrderId { get; init; }

    /// <summary>The order's number.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>How its plan ends now.</summary>
    public required RecordState Before { get; init; }

    /// <summary>How it would end.</summary>
    public required RecordState After { get; init; }

    /// <summary>Why it would end there, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>What would be written, a sentence each; empty when nothing would.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>What an approval of its plan is bound to; null when nothing would be written.</summary>
    internal WaitingPlan? Waiting { get; init; }
}
