namespace ZohoProcore.Sync;

/// <summary>What becomes of the commitments of an order that Zoho says is cancelled.</summary>
public enum CancelledOrderTreatment
{
    /// <summary>They stand, and a person decides.</summary>
    Review,

    /// <summary>
    /// They become Closed, which takes them out of the budget's committed costs; but only where Zoho says of every line that nothing is
    /// billed. Otherwise a person decides. Zoho can't open a cancelled order again.
    /// </summary>
    Close,
}
