namespace ZohoProcore.Sync;

/// <summary>Policies make no sense. Nothing was stored.</summary>
public sealed class PoliciesInvalidException : SyncException
{
    /// <summary>Says what is wrong with policies.</summary>
    /// <param name="problems">Everything that is wrong with them.</param>
    public PoliciesInvalidException(IReadOnlyList<PolicyProblem> problems)
        : base($"The policies can't be used. {string.Join(" ", problems)}") => Problems = problems;

    /// <summary>Everything that is wrong with them.</summary>
    public IReadOnlyList<PolicyProblem> Problems { get; }
}
