namespace ZohoProcore.Sync.Tests;

/// <summary>Renames of linked vendors are shown, and change nothing by themselves.</summary>
public sealed class LinkedVendorNamesTests
{
    private static readonly Link Confirmed = new() { Kind = LinkKind.Vendor, ZohoId = "900", ProcoreId = 7001, ZohoName = "Acme Electric Inc", ProcoreName = "Acme Electric Inc." };

    [Theory]
    [InlineData("Acme Electric Inc", "Acme Electric Inc.", "", "nothing changed")]
    [InlineData("ACME ELECTRIC, INCORPORATED", "Acme Electric Inc", "", "another spelling of the same name is no rename")]
    [InlineData("Zenith Glass LLC", "Acme Electric Inc.", "in Zoho Books it is called 'Zenith Glass LLC' now.", "renamed in Zoho")]
    [InlineData("Acme Electric Inc", "Zenith Glass LLC", "in Procore it is called 'Zenith Glass LLC' now.", "renamed in Procore")]
    [InlineData("Zenith Glass LLC", "Zenith Glass LLC", "in Zoho Books it is called 'Zenith Glass LLC' now, in Procore 'Zenith Glass LLC'.", "renamed on both sides")]
    [InlineData("Acme Electric LLC", "Acme Electric Inc.", "in Zoho Books it is called 'Acme Electric LLC' now.", "another legal form may be another firm")]
    [InlineData("", "Acme Electric Inc.", "in Zoho Books it is called '' now.", "an emptied name is another name")]
    public void A_rename_on_either_side_is_found(string zoho, string procore, string expected, string why)
    {
        var findings = LinkedVendorNames.Renamed(new([Confirmed]), Company(zoho, procore));

        Assert.True(findings.Count == (expected.Length > 0 ? 1 : 0), why);
        foreach (var finding in findings)
        {
            Assert.Equal(FindingCodes.VendorRenamed, finding.Code);
            Assert.Equal("900", finding.Subject);
            Assert.StartsWith("Vendor 'Acme Electric Inc' of Zoho Books is linked to 'Acme Electric Inc.' (7001) in Procore, and ", finding.Sentence, StringComparison.Ordinal);
            Assert.Contains(expected, finding.Sentence, StringComparison.Ordinal);
            Assert.Equal(new Candidate(7001, procore, "linked now"), finding.Candidates[0]);
            Assert.Equal(zoho, finding.LinkTarget!.Name);
        }
    }

    [Fact]
    public void The_one_whose_name_it_took_is_offered()
    {
        var company = new CompanyIndex(new()
        {
            ZohoVendors = [new("900", "Zenith Glass LLC", "", true)],
            ProcoreVendors = [new(7001, "Acme Electric Inc.", true, "", "", ""), new(7002, "Zenith Glass LLC", true, "", "", "")],
        });

        Assert.Equal([7001L, 7002L], LinkedVendorNames.Renamed(new([Confirmed]), company)[0].Candidates.Select(candidate => candidate.ProcoreId));
    }

    [Fact]
    public void Names_that_nobody_saw_yet_are_learned_and_known_ones_are_kept()
    {
        var links = new LinkSet([Confirmed with { ZohoName = null, ProcoreName = null }]);

        Assert.Empty(LinkedVendorNames.Renamed(links, Company("Zenith Glass LLC", "Acme Electric Inc.")));
        var learned = Assert.Single(LinkedVendorNames.Learn(links, Company("Zenith Glass LLC", "Acme Electric Inc.")));
        Assert.Equal(("Zenith Glass LLC", "Acme Electric Inc."), (learned.ZohoName, learned.ProcoreName));

        var half = LinkedVendorNames.Learn(new([Confirmed with { ProcoreName = null }]), Company("Zenith Glass LLC", "Acme Electric Inc."));
        Assert.Equal("Acme Electric Inc", Assert.Single(half).ZohoName);
        Assert.Empty(LinkedVendorNames.Learn(new([Confirmed]), Company("Zenith Glass LLC", "Acme Electric Inc.")));
    }

    [Fact]
    public void Projects_rejected_pairs_and_vendors_that_are_gone_have_no_names_to_watch()
    {
        var links = new LinkSet([Confirmed with { Kind = LinkKind.Project }, Confirmed with { Status = LinkStatus.Rejected }, Confirmed with { ZohoId = "999" }, Confirmed with { ZohoId = "901", ProcoreId = 9 }]);

        Assert.Empty(LinkedVendorNames.Renamed(links, Company("Zenith Glass LLC", "Zenith Glass LLC")));
        Assert.Empty(LinkedVendorNames.Learn(new([.. links.All.Select(link => link with { ZohoName = null })]), Company("Zenith Glass LLC", "Zenith Glass LLC")));
    }

    private static CompanyIndex Company(string zoho, string procore) => new(new()
    {
        ZohoVendors = [new("900", zoho, "", true), new("901", "Bolt Supply LLC", "", true)],
        ProcoreVendors = [new(7001, procore, true, "", "", "")],
    });
}
