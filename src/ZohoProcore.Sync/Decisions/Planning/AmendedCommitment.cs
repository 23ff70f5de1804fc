namespace ZohoProcore.Sync;

/// <summary>An approved commitment against an order that is not what it is.</summary>
/// <param name="Planned">The commitment as it stands, with what its change orders add and need.</param>
/// <param name="Finding">What a person should know; null where both sides agree, or a person decided that they need not.</param>
internal sealed record AmendedCommitment(PlannedCommitment Planned, Finding? Finding)
{
    /// <summary>Whether a person decided that some of Procore's lines and change orders stay as they are.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether steps follow: nothing is in question but an approval.</summary>
    public bool GoesOn => Finding is null or { Code: FindingCodes.ChangeOrderPending };

    /// <summary>Whether change orders that are there already make up for every difference.</summary>
    public bool IsMadeUpFor => GoesOn && Planned.ChangeOrder is null && !IsKept;
}
