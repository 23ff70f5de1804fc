namespace ZohoProcore.Sync;

/// <summary>What an order comes to in one project, both ledgers side by side.</summary>
/// <param name="ProjectId">The Procore project.</param>
/// <param name="ProjectName">Its name; empty where Procore does not show it.</param>
/// <param name="Cost">What the order costs there by policy; null where nobody knows it.</param>
/// <param name="ProcoreTotal">What its live commitments come to there, with approved change orders.</param>
/// <param name="ApprovedChanges">What of that stands on approved change orders.</param>
/// <param name="NotApproved">What stands on change orders that nobody approved yet; no part of the total.</param>
public sealed record ReconciledProject(
    long ProjectId, string ProjectName, decimal? Cost, decimal ProcoreTotal, decimal ApprovedChanges, decimal NotApproved)
{
    /// <summary>What the commitments come to less the cost; all of it where the cost is not known.</summary>
    public decimal Difference => ProcoreTotal - (Cost ?? 0);
}

/// <summary>What several orders come to, in one currency.</summary>
/// <param name="Id">The project's or vendor's id; empty for orders whose project or vendor nobody knows.</param>
/// <param name="Name">Its name.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Orders">How many orders.</param>
/// <param name="Open">How many of them should tie and do not.</param>
/// <param name="Cost">What they cost by policy.</param>
/// <param name="ProcoreTotal">What their commitments come to.</param>
public sealed record ReconciliationTotal(
    string Id, string Name, string Currency, int Orders, int Open, decimal Cost, decimal ProcoreTotal)
{
    /// <summary>What the commitments come to less the cost.</summary>
    public decimal Difference => ProcoreTotal - Cost;
}
