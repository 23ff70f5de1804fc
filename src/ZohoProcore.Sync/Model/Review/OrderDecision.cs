using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// A decision that steers how one order is planned. It is an event: taken once, about one finding, on what both sides were then. It is used
/// up by the write that it allows, or holds until one of the fields that it is about changes; the audit says when it ended, and why.
/// </summary>
/// <param name="OrderId">The order's purchaseorder_id.</param>
/// <param name="Action"><see cref="ReviewAction.Skip"/>, <see cref="ReviewAction.KeepProcore"/>,
/// <see cref="ReviewAction.OverwriteProcore"/>, <see cref="ReviewAction.WriteAgain"/>, <see cref="ReviewAction.Waive"/>,
/// <see cref="ReviewAction.Create"/> or <see cref="ReviewAction.Choose"/>.</param>
/// <param name="AppliesTo">The hash of the order and its commitments when it was taken.</param>
/// <param name="By">Who decided.</param>
public sealed record OrderDecision(string OrderId, ReviewAction Action, string AppliesTo, string By)
{
    /// <summary>The decision's id; null in what an earlier version of this package kept of its input.</summary>
    public string? Id { get; init; }

    /// <summary>The code of the finding that it answers; null when an earlier version of this package took it.</summary>
    public string? Code { get; init; }

    /// <summary>What the finding is about, as in <see cref="Finding.Subject"/>: the origin_id of a commitment, or empty.</summary>
    public string? Subject { get; init; }

    /// <summary>When it was taken.</summary>
    public Instant? At { get; init; }

    /// <summary>For a skip or a waiver, the hash of what the order says, without how much of it is billed; empty when Zoho did not have the
    /// order.</summary>
    public string? OrderVersion { get; init; }

    /// <summary>
    /// For a waiver, what was accepted: what the finding rested on; for a customer that was chosen, the project that it was chosen for; for
    /// something that is made, or a code that was chosen, what it was about and what was chosen. Null for others, and in what an earlier
    /// version of this package kept.
    /// </summary>
    public IReadOnlyList<string>? Accepted { get; init; }

    /// <summary>The fields that it is about, as both sides had them; null when it is about no fields.</summary>
    public IReadOnlyList<FieldDifference>? Fields { get; init; }
}
