namespace ZohoProcore.Sync;

/// <summary>What a document of policies says.</summary>
public sealed record PolicyReading
{
    /// <summary>The policies; null where something is wrong with the document.</summary>
    public SyncPolicies? Policies { get; init; }

    /// <summary>Everything that is wrong with it, in its order; empty when nothing is.</summary>
    public required IReadOnlyList<PolicyProblem> Problems { get; init; }
}
