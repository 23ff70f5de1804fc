namespace ZohoProcore.Sync.Tests;

/// <summary>What confirmed links teach: the names that a vendor is known by.</summary>
public sealed class VendorMemoryTests
{
    private static readonly ProcoreVendor[] Procore =
    [
        new(100, "Northgate Mechanical Contractors LLC", true, "", "", ""), new(101, "Yardarm Roofing Inc", true, "", "", ""), new(102, "Yardworks Glass Inc", true, "", "", ""),
    ];

    [Fact]
    public void A_name_that_a_person_linked_before_brings_its_vendor_to_the_top()
    {
        var links = Links(Link("77", 100) with { ZohoName = "NMC Yardarm", ProcoreName = "Northgate Mechanical Contractors LLC" });

        var review = Assert.IsType<VendorVerdict.Review>(Decide("NMC Yardarm", links));

        Assert.Equal(100, review.Candidates[0].ProcoreId);
        Assert.StartsWith("a link knows it by this name", review.Candidates[0].Reason.Split("; ")[^1], StringComparison.Ordinal);
        Assert.Contains("linked to 'Northgate Mechanical Contractors LLC' had it", review.Doubt, StringComparison.Ordinal);
        Assert.DoesNotContain(Candidates(Decide("NMC Yardarm", LinkSet.Empty)), candidate => candidate.ProcoreId == 100);
    }

    [Fact]
    public void An_equal_name_that_belonged_to_another_vendor_is_for_a_person()
    {
        Assert.IsType<VendorVerdict.AutoLink>(Decide("Yardarm Roofing Inc", LinkSet.Empty));

        var renamed = Links(Link("77", 100) with { ZohoName = "NMC", ProcoreName = "NMC", FormerNames = ["YARDARM ROOFING INCORPORATED"] });
        var review = Assert.IsType<VendorVerdict.Review>(Decide("Yardarm Roofing Inc", renamed));

        Assert.Equal(FindingCodes.VendorAmbiguous, review.Code);
        Assert.Equal([100L, 101L], review.Candidates.Take(2).Select(candidate => candidate.ProcoreId).Order());
    }

    [Fact]
    public void A_vendor_that_is_gone_from_Procore_contradicts_nothing() =>
        Assert.IsType<VendorVerdict.AutoLink>(Decide("Yardarm Roofing Inc", Links(Link("77", 999) with { ZohoName = "Yardarm Roofing Inc", ProcoreName = "Yardarm Roofing Inc" })));

    [Fact]
    public void A_rejected_pair_teaches_no_name() => Assert.IsType<VendorVerdict.AutoLink>(
        Decide("Yardarm Roofing Inc", Links(Link("77", 100) with { Status = LinkStatus.Rejected, ZohoName = "Yardarm Roofing Inc" })));

    [Fact]
    public void Links_of_other_kinds_and_without_names_teach_nothing() => Assert.IsType<VendorVerdict.AutoLink>(
        Decide("Yardarm Roofing Inc", Links(Link("77", 100), Link("p", 100) with { Kind = LinkKind.Project, ZohoName = "Yardarm Roofing Inc" })));

    private static Link Link(string zohoId, long procoreId) => new() { Kind = LinkKind.Vendor, ZohoId = zohoId, ProcoreId = procoreId };

    private static LinkSet Links(params Link[] links) => new(links);

    private static IReadOnlyList<Candidate> Candidates(VendorVerdict decision) => decision is VendorVerdict.Review review ? review.Candidates : [];

    private static VendorVerdict Decide(string zoho, LinkSet links)
    {
        var vendor = new ZohoVendor("1", zoho, "", true);
        return VendorMatcher.Decide(vendor, Scenario.Organization, VendorIndex.Empty.With([vendor], Procore), links);
    }
}
