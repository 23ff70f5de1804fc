namespace ZohoProcore.Sync.Tests;

/// <summary>What an earlier version linked and this one would not is shown, and stays linked.</summary>
public sealed class LinksOfEarlierRulesTests
{
    private static readonly Link Earlier = new()
    {
        Kind = LinkKind.Vendor,
        ZohoId = "900",
        ProcoreId = 7001,
        DecidedBy = "vendor.identity.4",
        Evidence = "equal name, unique on both sides",
        ZohoName = "Patriot Roofing LLC",
        ProcoreName = "Patriot Roofing, LLC",
    };

    private static readonly ZohoVendor Zoho = new("900", "Patriot Roofing LLC", "", true);
    private static readonly ProcoreVendor Procore = new(7001, "Patriot Roofing, LLC", true, "", "", "");

    [Fact]
    public void A_weak_name_that_was_linked_by_itself_is_for_a_person()
    {
        var finding = Assert.Single(Find(Earlier, Zoho, Procore));

        Assert.Equal((FindingCodes.VendorLinkUncertain, "900"), (finding.Code, finding.Subject));
        Assert.StartsWith(
            "Vendor 'Patriot Roofing LLC' of Zoho Books was linked to 'Patriot Roofing, LLC' (7001) in Procore by vendor.identity.4 (equal name, unique on both sides), and "
                + VendorMatcher.Version + " would not be certain: many firms of that trade may have the name",
            finding.Sentence,
            StringComparison.Ordinal);
        Assert.EndsWith("Orders still follow the link.", finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(new Candidate(7001, "Patriot Roofing, LLC", "linked now"), finding.Candidates[0]);
        Assert.Equal(LinkKind.Vendor, finding.LinkTarget!.Kind);
    }

    [Fact]
    public void What_still_holds_and_what_a_person_decided_is_not()
    {
        Assert.Empty(Find(Earlier, Zoho with { Phone = "5550142" }, Procore with { Phone = "5550142" }));
        Assert.Empty(Find(Earlier with { DecidedBy = "ada" }, Zoho, Procore));
        Assert.Empty(Find(Earlier with { DecidedBy = VendorMatcher.Version }, Zoho, Procore));
        Assert.Empty(Find(Earlier with { Status = LinkStatus.Rejected }, Zoho, Procore));
        Assert.Empty(Find(Earlier with { ZohoName = "Zarnow Coatings Inc", ProcoreName = "Zarnow Coatings Inc" }, Named("Zarnow Coatings Inc").Zoho, Named("Zarnow Coatings Inc").Procore));
    }

    [Fact]
    public void A_renamed_or_inactive_vendor_is_shown_as_such_only()
    {
        Assert.Empty(Find(Earlier, Zoho with { Name = "Zarnow Coatings Inc" }, Procore));
        Assert.Empty(Find(Earlier, Zoho, Procore with { IsActive = false }));
    }

    [Theory]
    [InlineData("N/A", 1, "a placeholder was no number")]
    [InlineData("00-0000000", 1, "zeros neither")]
    [InlineData("", 1, "what is not there any more can't be looked at")]
    [InlineData("84-6134597", 0, "a number of a known shape still decides, though lists have none of Zoho's")]
    public void A_link_by_an_equal_tax_id_holds_where_the_number_is_one(string taxId, int findings, string why)
    {
        var link = Earlier with { Evidence = "equal tax id and compatible name", ZohoName = null, ProcoreName = null };
        var (zoho, procore) = (Zoho with { Name = "Smith Brothers Electric LLC" }, Procore with { Name = "Smith Brothers Electric", TaxId = taxId });

        Assert.True(findings == Find(link, zoho, procore).Count, why);
    }

    [Theory]
    [InlineData(", and the same postcode", 0)]
    [InlineData(", and the same address", 0)]
    [InlineData(", and the same tax id", 0)]
    [InlineData("", 1)]
    public void A_fact_that_lists_leave_out_is_not_asked_about_again(string evidence, int findings)
    {
        var procore = Procore with { Postcode = "80202", Street = "12 main st", TaxId = "84-6134597" };

        Assert.Equal(findings, Find(Earlier with { Evidence = Earlier.Evidence + evidence }, Zoho, procore).Count);
    }

    /// <summary>Version 11 did not look at countries; a contact's is known once its own record was read.</summary>
    [Theory]
    [InlineData("DE", 1)]
    [InlineData("AT", 0)]
    [InlineData(null, 0)]
    public void A_link_across_two_countries_is_for_a_person_once_the_contacts_is_known(string? country, int findings)
    {
        const string name = "Wexcombe Paving GmbH";
        var (zoho, procore) = Named(name);
        var link = Earlier with { DecidedBy = "vendor.identity.11", ZohoName = name, ProcoreName = name };

        Assert.Equal(findings, Find(link, zoho with { Country = country }, procore with { Country = "AT" }).Count);
    }

    [Fact]
    public void Another_vendor_that_it_would_be_is_named()
    {
        var company = new CompanyIndex(new()
        {
            ZohoVendors = [Zoho with { Name = "Zarnow Coatings Inc" }],
            ProcoreVendors = [Procore with { Name = "Zarnow Coatings of Ohio Inc" }, new(7002, "Zarnow Coatings Inc", true, "", "", "")],
        });
        var link = Earlier with { ZohoName = null, ProcoreName = null };

        var finding = Assert.Single(LinksOfEarlierRules.Uncertain(new([link]), company, Scenario.Organization));
        Assert.Contains("it would be 'Zarnow Coatings Inc' (7002)", finding.Sentence, StringComparison.Ordinal);
        Assert.Equal([7001L, 7002L], finding.Candidates.Select(candidate => candidate.ProcoreId));
    }

    private static (ZohoVendor Zoho, ProcoreVendor Procore) Named(string name) => (Zoho with { Name = name }, Procore with { Name = name });

    private static IReadOnlyList<Finding> Find(Link link, ZohoVendor zoho, ProcoreVendor procore) => LinksOfEarlierRules.Uncertain(
        new([link]), new(new() { ZohoVendors = [zoho], ProcoreVendors = [procore] }), Scenario.Organization);
}
