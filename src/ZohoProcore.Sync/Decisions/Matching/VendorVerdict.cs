namespace ZohoProcore.Sync;

/// <summary>What matching says about a vendor.</summary>
internal abstract record VendorVerdict
{
    /// <summary>What a link by an equal tax id says of itself; stored with the link since the first version.</summary>
    public const string EqualTaxId = "equal tax id and compatible name";

    private VendorVerdict()
    {
    }

    /// <summary>It certainly is this one.</summary>
    /// <param name="Vendor">The vendor in Procore.</param>
    /// <param name="Evidence">What the certainty rests on.</param>
    public sealed record AutoLink(ProcoreVendor Vendor, string Evidence) : VendorVerdict;

    /// <summary>A person has to say which one it is.</summary>
    /// <param name="Code">One of <see cref="FindingCodes"/>.</param>
    /// <param name="Doubt">Why it is not certain.</param>
    /// <param name="Candidates">What it could be, best first.</param>
    public sealed record Review(string Code, string Doubt, IReadOnlyList<Candidate> Candidates) : VendorVerdict;

    /// <summary>Nothing in Procore is like it.</summary>
    /// <param name="Code">One of <see cref="FindingCodes"/>.</param>
    /// <param name="Doubt">Why there is no link.</param>
    public sealed record NoCandidate(string Code, string Doubt) : VendorVerdict;
}
