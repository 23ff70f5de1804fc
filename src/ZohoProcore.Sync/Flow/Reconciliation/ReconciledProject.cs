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
    /// <summary>
    /// What of the total is in the budget's committed costs by the status of the commitments; one whose status is not known counts.
    /// </summary>
    public decimal Committed { get; init; }

    /// <summary>
    /// The vendor of its commitments there, by Procore's id; null where there is none, more than one, or it
    /// is not known.
    /// </summary>
    public long? VendorId { get; init; }

    /// <summary>
    /// What the commitments come to in each currency, where some are in another one than the order's cost; empty where none is.
    /// </summary>
    public IReadOnlyList<CurrencyAmount> ProcoreAmounts { get; init; } = [];

    /// <summary>
    /// What the commitments come to less the cost; all of it where the cost is not known. Null where the two are in different currencies.
    /// </summary>
    public decimal? Difference => ProcoreAmounts.Count == 0 ? ProcoreTotal - (Cost ?? 0) : null;
}

/// <summary>What an order comes to with one vendor, both ledgers side by side.</summary>
/// <param name="VendorId">The vendor's contact_id; for one of Procore that is linked to no vendor or to several, <c>procore/</c> and its
/// id there.</param>
/// <param name="VendorName">Its name.</param>
/// <param name="Cost">What the order costs there by policy.</param>
/// <param name="ProcoreTotal">What commitments of that vendor come to.</param>
public sealed record ReconciledVendor(string VendorId, string VendorName, decimal Cost, decimal ProcoreTotal)
{
    /// <summary>
    /// What the commitments come to in each currency, where some are in another one than the order's cost; empty where none is.
    /// </summary>
    public IReadOnlyList<CurrencyAmount> ProcoreAmounts { get; init; } = [];
}

/// <summary>
/// What several orders come to, in one currency. A commitment in another one than its order's cost counts in its own, where that cost does
/// not.
/// </summary>
/// <param name="Id">The project's or vendor's id; empty for orders whose project or vendor nobody knows.</param>
/// <param name="Name">Its name.</param>
/// <param name="Currency">The currency; empty for what stands in one that nobody knows.</param>
/// <param name="Orders">How many orders, without those that can't be read.</param>
/// <param name="Open">How many orders, those that can't be read among them, should tie and do not.</param>
/// <param name="Cost">What they cost by policy.</param>
/// <param name="ProcoreTotal">What their commitments come to.</param>
public sealed record ReconciliationTotal(
    string Id, string Name, string Currency, int Orders, int Open, decimal Cost, decimal ProcoreTotal)
{
    /// <summary>How many more orders belong here and can't be read: nothing of them is in the sums.</summary>
    public int NotRead { get; init; }

    /// <summary>What the commitments come to less the cost.</summary>
    public decimal Difference => ProcoreTotal - Cost;
}
