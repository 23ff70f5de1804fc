namespace ZohoProcore.Sync;

/// <summary>What matching says about a vendor: one that it certainly is, or why not and what it could be.</summary>
internal sealed record VendorMatch
{
    public ProcoreVendor? Vendor { get; init; }

    public string Evidence { get; init; } = string.Empty;

    public string Code { get; init; } = string.Empty;

    public string Doubt { get; init; } = string.Empty;

    public IReadOnlyList<Candidate> Candidates { get; init; } = [];
}
