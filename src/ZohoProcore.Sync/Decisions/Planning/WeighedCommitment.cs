namespace ZohoProcore.Sync;

/// <summary>A commitment as it shall be after what people decided about it.</summary>
/// <param name="Planned">The commitment, with Procore's values where they stay.</param>
/// <param name="Ordered">The commitment as the order would have it.</param>
/// <param name="Kept">The fields in which they stay.</param>
/// <param name="Allowed">The fields that the order may be written over, whoever changed them.</param>
internal sealed record WeighedCommitment(
    PlannedCommitment Planned, PlannedCommitment Ordered, IReadOnlyCollection<string> Kept, HashSet<string> Allowed);
