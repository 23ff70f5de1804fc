namespace ZohoProcore.Sync;

/// <summary>What a check of a commitment may look at: what would be written, and the order that it comes from.</summary>
public sealed record OrderCommitmentContext
{
    /// <summary>The commitment as it shall be.</summary>
    public required PlannedCommitment Commitment { get; init; }

    /// <summary>The whole order, mapped; lines of other projects among its lines.</summary>
    public required MappedOrder Mapped { get; init; }
}
