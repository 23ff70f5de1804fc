namespace ZohoProcore.Sync;

/// <summary>What becomes of the commitments of an order that Zoho says is cancelled.</summary>
public enum CancelledOrderTreatment
{
    /// <summary>They stand, and a person decides.</summary>
    Review,

    /// <summary>
    /// They become Closed, which takes them out of the budget's committed costs, also where another question about them is open; but only
    /// where Zoho says of every line that nothing is billed, no person set them back to a status that is not committed, and no change order
    /// of the sync waits for approval in them. Otherwise a person decides. Zoho can't open a cancelled order again.
    /// </summary>
    Close,
}
