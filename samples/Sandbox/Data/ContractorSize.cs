namespace Sandbox;

/// <summary>How large a contractor is.</summary>
/// <param name="Projects">How many projects are active and open to the service account: 1 to 15. Four more are inactive, hidden, or known to Zoho alone.</param>
/// <param name="VendorPercent">How many vendors of each kind there are, in percent of the usual number; one at least.</param>
/// <param name="Divisions">From how many divisions a project takes its cost codes: 1 to 11.</param>
public sealed record ContractorSize(int Projects, int VendorPercent, int Divisions = CostStructure.DivisionCount)
{
    /// <summary>How many vendors a usual contractor has, of all kinds.</summary>
    private const int UsualVendors = 238;

    /// <summary>The usual contractor with about so many vendors.</summary>
    public static ContractorSize OfVendors(int vendors) => Usual with { VendorPercent = (int)((vendors * 100L) / UsualVendors) };

    /// <summary>A regional contractor: fifteen projects, more than two hundred vendors.</summary>
    public static ContractorSize Usual { get; } = new(ProjectCatalogue.Active, 100);
}
