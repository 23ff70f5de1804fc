namespace ZohoProcore.Sync;

/// <summary>What an order comes to on one code of a project, both ledgers side by side.</summary>
/// <param name="ProjectId">The Procore project.</param>
/// <param name="WbsCodeId">The WBS code.</param>
/// <param name="Code">The whole code as people see it, as in <c>02-300.M</c>; the id where nobody shows it.</param>
/// <param name="Cost">What the order costs there by policy.</param>
/// <param name="ProcoreTotal">What the lines of its live commitments come to there, with those of approved change orders.</param>
public sealed record ReconciledCode(long ProjectId, long WbsCodeId, string Code, decimal Cost, decimal ProcoreTotal)
{
    /// <summary>What the lines come to less the cost.</summary>
    public decimal Difference => ProcoreTotal - Cost;
}
