using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>Links are made of what the host gives, and of nothing else.</summary>
public sealed class WebAddressesTests
{
    private static readonly ReviewItem Item = Some.Review("a", "1");

    private static readonly WebAddresses All = new()
    {
        PurchaseOrder = "https://books/{organization}/po/{id}",
        ZohoVendor = "https://books/{organization}/v/{id}",
        ZohoProject = "https://books/{organization}/p/{id}",
        Commitment = "https://site/{company}/{project}/po/{id}",
        ProcoreVendor = "https://site/{company}/v/{id}",
        ProcoreProject = "https://site/{company}/p/{id}",
        CostCode = "https://site/{company}/{project}/c/{id}",
    };

    [Fact]
    public void The_order_its_commitment_and_both_sides_of_a_link_have_one()
    {
        var finding = Item.Finding with
        {
            Commitment = new(7, 55, "PO-1", "Approved", 10),
            LinkTarget = new(LinkKind.Vendor, "900") { Name = "Acme" },
            Candidates = [new(7001, "Acme Inc.", "alike")],
        };

        Assert.Equal(
            ["https://books/20/po/1", "https://site/42/7/po/55", "https://books/20/v/900", "https://site/42/v/7001"],
            All.Of(Item with { Finding = finding }, "20", 42).Select(link => link.Address));
        Assert.Equal("Acme Inc. in Procore", All.Of(Item with { Finding = finding }, "20", 42)[^1].What);
    }

    [Theory]
    [InlineData(LinkKind.Vendor, "https://site/42/v/9", "https://books/20/v/89")]
    [InlineData(LinkKind.Project, "https://site/42/p/9", "https://books/20/p/89")]
    [InlineData(LinkKind.CostCode, "https://site/42/7/c/9", null)]
    [InlineData(LinkKind.Commitment, "https://site/42/7/po/9", null)]
    public void Every_kind_of_link_has_its_own(LinkKind kind, string procore, string? zoho)
    {
        var finding = Item.Finding with { LinkTarget = new(kind, "8 9", 7), Candidates = [new(9, "it", "alike")] };
        var links = All.Of(Item with { Finding = finding }, "20", 42).Select(link => link.Address).ToList();

        Assert.Equal(procore, links[^1]);
        Assert.Equal(zoho is null ? 2 : 3, links.Count);
        Assert.True(zoho is null || links.Contains(zoho));
        Assert.Empty(new WebAddresses().Of(Item with { Finding = finding }, "20", 42));
    }

    [Theory]
    [InlineData(LinkKind.Vendor, "https://books/20/v/89", "https://site/42/v/9")]
    [InlineData(LinkKind.Project, "https://books/20/p/89", "https://site/42/p/9")]
    [InlineData(LinkKind.CostCode, null, "https://site/42/7/c/9")]
    [InlineData(LinkKind.Commitment, "https://books/20/po/89", "https://site/42/7/po/9")]
    public void Both_ends_of_a_link_have_one_and_the_end_that_is_not_has_none(LinkKind kind, string? zoho, string procore)
    {
        Assert.Equal(new[] { zoho, procore }.OfType<string>(), All.Of(new LinkTarget(kind, "8 9", 7), 9, "20", 42).Select(link => link.Address));
        Assert.Equal(procore, Assert.Single(All.Of(new LinkTarget(kind, string.Empty, 7), 9, "20", 42)).Address);
        Assert.Equal(new[] { zoho }.OfType<string>(), All.Of(new LinkTarget(kind, "8 9", 7), 0, "20", 42).Select(link => link.Address));
        Assert.Empty(new WebAddresses().Of(new LinkTarget(kind, "8 9", 7), 9, "20", 42));
    }
}
