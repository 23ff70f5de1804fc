namespace ZohoProcore.Sync;

/// <summary>The statuses of a purchase order contract as steps that people take, and what each does to Procore's standard budget.</summary>
internal static class CommitmentStatuses
{
    public const string Approved = "Approved";
    public const string Closed = "Closed";
    private static readonly string[] Ladder =
        [CommitmentFields.Draft, "Processing", "Submitted", Approved, "Partially Received", "Received", Closed];

    /// <summary>Every status that a purchase order contract can have, in the order in which people go on.</summary>
    public static IReadOnlyList<string> All => Ladder;

    /// <summary>
    /// Procore locks vendor and lines of an approved commitment. Whether Closed locks too is not known, so it is taken to.
    /// </summary>
    public static bool Locks(string status) => status is Approved or "Complete" or Closed;

    /// <summary>Whether a commitment of that status is in the budget's committed costs.</summary>
    public static bool IsCommitted(string status) => status is Approved or "Partially Received";

    /// <summary>Whether a commitment of that status is in the budget's pending costs.</summary>
    public static bool IsPending(string? status) => status is "Processing" or "Submitted" or "Received";

    /// <summary>
    /// Whether a person went on in Procore from where the order stands: approved it, received it, or closed what Zoho says is done with.
    /// </summary>
    /// <param name="planned">The status that the order would have.</param>
    /// <param name="actual">The status in Procore.</param>
    /// <param name="orderStatus">The order's status in Zoho.</param>
    public static bool IsForward(string planned, string actual, string orderStatus) =>
        Array.IndexOf(Ladder, planned) is >= 0 and var from
        && Array.IndexOf(Ladder, actual) > from
        && (actual != Closed || orderStatus is "closed" or "billed");

    /// <summary>Whether an earlier status would take costs out of the budget that are committed.</summary>
    public static bool Uncommits(string actual, string planned) =>
        IsCommitted(actual) && !IsCommitted(planned) && Array.IndexOf(Ladder, planned) < Array.IndexOf(Ladder, actual);

    /// <summary>What setting a status does to the budget, as the end of a sentence.</summary>
    public static string Effect(string before, string after, string amount) => (IsCommitted(before), IsCommitted(after)) switch
    {
        (false, true) => $", which puts {amount} into the budget's committed costs",
        (true, false) => $", which takes {amount} out of the budget's committed costs",
        (true, true) => $", with which {amount} stay in the budget's committed costs",
        _ => after is "Processing" or "Submitted" or "Received"
            ? $", with which {amount} are pending costs in the budget and not committed"
            : ", which is nothing in the budget",
    };
}
