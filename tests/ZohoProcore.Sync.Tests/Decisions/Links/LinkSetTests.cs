using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests;

public sealed class LinkSetTests
{
    private static readonly LinkSet Links = new(
    [
        Link("v1", 7) with { ZohoName = "Acme Electric Inc", FormerNames = ["Northgate LLC"] }, Link("v1", 8, LinkStatus.Rejected), Link("v2", 7),
        Link("02-300", 5, kind: LinkKind.CostCode, project: 11),
    ]);

    [Fact]
    public void A_confirmed_link_is_found_from_both_sides_and_a_rejected_one_from_neither()
    {
        Assert.Equal(7, Links.Find(LinkKind.Vendor, "v1")!.ProcoreId);
        Assert.Equal(["v1", "v2"], Links.FindByProcoreId(LinkKind.Vendor, 7).Select(link => link.ZohoId));
        Assert.Empty(Links.FindByProcoreId(LinkKind.Vendor, 8));
        Assert.True(Links.IsRejected(LinkKind.Vendor, "v1", 8));
        Assert.False(Links.IsRejected(LinkKind.Vendor, "v1", 7));
    }

    [Fact]
    public void A_cost_code_is_linked_within_its_project_only()
    {
        Assert.Equal(5, Links.Find(LinkKind.CostCode, "02-300", 11)!.ProcoreId);
        Assert.Null(Links.Find(LinkKind.CostCode, "02-300", 12));
        Assert.Null(Links.Find(LinkKind.CostCode, "02-300"));
    }

    [Fact]
    public void A_vendor_is_known_by_every_name_that_its_links_had()
    {
        Assert.Equal([7], Links.VendorsKnownAs(CompanyName.Parse("Northgate, L.L.C.").Canonical));
        Assert.Equal([7], Links.VendorsKnownAs(CompanyName.Parse("ACME ELECTRIC INCORPORATED").Canonical));
        Assert.Empty(Links.VendorsKnownAs(CompanyName.Parse("Somebody Else").Canonical));
    }

    [Fact]
    public void Every_link_is_kept_and_only_confirmed_ones_count_as_such()
    {
        Assert.Equal(4, Links.All.Count);
        Assert.Equal(3, Links.Confirmed.Count());
        Assert.Empty(LinkSet.Empty.All);
    }
}
