using CsCheck;

namespace ZohoProcore.Sync.Tests;

public sealed class VendorMatcherTests
{
    [Theory]
    [InlineData("Acme Electric, Incorporated", "Acme Electric Inc.", "the legal form is the same in another spelling")]
    [InlineData("The Baker Company", "Baker Co", "a leading article says nothing")]
    [InlineData("O'Reilly Roofing L.L.C.", "OReilly Roofing LLC", "dots and apostrophes are not letters")]
    [InlineData("Smith & Sons Ltd", "Smith and Sons Limited", "an ampersand is the word and")]
    [InlineData("Müller Stahlbau GmbH", "Muller Stahlbau GMBH", "accents are dropped")]
    public void Equal_names_that_are_unique_on_both_sides_are_linked(string zoho, string procore, string why) =>
        Assert.True(Match(zoho, procore).Vendor is not null, why);

    [Theory]
    [InlineData("Toro Co", "Toro Corp", "two legal forms are two firms")]
    [InlineData("Acme Electric", "Acme Electric Inc", "a missing legal form is only a hint")]
    [InlineData("Acme Electric East", "Acme Electric West", "directions tell branches apart")]
    [InlineData("Phase II Builders", "Phase III Builders", "numerals tell phases apart")]
    [InlineData("ABC", "ABC", "a short name is no evidence")]
    [InlineData("Rocky Mountain Concrete Inc", "Rocky Mountains Concrete Inc", "similar is not equal")]
    public void Anything_less_goes_to_a_person(string zoho, string procore, string why) =>
        Assert.True(Match(zoho, procore).Vendor is null, why);

    [Fact]
    public void A_candidate_that_shares_words_is_offered_with_the_reason()
    {
        var match = Match("Rocky Mountain Concrete Inc", "Rocky Mountain Concrete LLC");

        var candidate = Assert.Single(match.Candidates);
        Assert.Equal("same name but for the legal form", candidate.Reason);
    }

    [Fact]
    public void A_second_equal_vendor_on_either_side_takes_the_link_away() =>
        Gen.OneOf(new[] { "Acme Electric Inc", "Baker Brothers Masonry LLC", "Harbor Steel Corp" }.Select(Gen.Const).ToArray()).Sample(name =>
        {
            Assert.NotNull(Match(name, name).Vendor);
            Assert.Null(Match(name, name, name).Vendor);
            Assert.Null(Decide(new("1", name, "", true), [new("2", name, "", true)], LinkSet.Empty, name).Vendor);
        });

    [Fact]
    public void An_unrelated_vendor_never_makes_or_takes_a_link() =>
        Gen.String[Gen.Char['a', 'z'], 6, 20].Where(other => !other.StartsWith("acme", StringComparison.Ordinal)).Sample(other =>
        {
            Assert.NotNull(Match("Acme Electric Inc", "Acme Electric Inc", other).Vendor);
            Assert.Null(Match("Acme Electric Inc", other).Vendor);
        });

    [Fact]
    public void The_order_of_the_directory_changes_nothing() =>
        Gen.Shuffle(new[] { "Acme Electric Inc", "Acme Electric LLC", "Baker Co", "Electric Acme Inc", "Acme Inc" }).Sample(names =>
            Assert.Equal("Acme Electric Inc", Match("ACME ELECTRIC INCORPORATED", names).Vendor?.Name));

    [Theory]
    [InlineData("Alpine Masonry & Sons", "Alpine Masonry LLC", true, "the names could be one firm's, and the tax id says so")]
    [InlineData("Alpine Masonry & Sons", "Zenith Glass LLC", false, "an equal tax id under another name may be a rename: a person looks")]
    public void An_equal_tax_id_links_only_with_a_compatible_name(string zoho, string procore, bool links, string why)
    {
        var directory = new DirectoryIndex(new() { ProcoreVendors = [new(100, procore, true, "", "84-1234567", "")] });

        Assert.True(VendorMatcher.Match(new("1", zoho, "", true, "841234567"), Scenario.Organization, directory, LinkSet.Empty).Vendor is not null == links, why);
    }

    [Theory]
    [InlineData("84-1234567", "", "84-9999999", "")]
    [InlineData("", "CO", "", "UT")]
    public void An_equal_name_that_something_contradicts_is_not_linked(string taxId, string state, string otherTaxId, string otherState)
    {
        var directory = new DirectoryIndex(new() { ProcoreVendors = [new(100, "Acme Electric Inc", true, "", otherTaxId, otherState)] });

        Assert.Null(VendorMatcher.Match(new("1", "Acme Electric Inc", "", true, taxId, state), Scenario.Organization, directory, LinkSet.Empty).Vendor);
    }

    [Fact]
    public void A_pair_that_a_person_rejected_is_not_linked_again()
    {
        var rejected = new LinkSet([new() { Kind = LinkKind.Vendor, ZohoId = "1", ProcoreId = 100, Status = LinkStatus.Rejected }]);

        Assert.Null(Decide(new("1", "Acme Electric Inc", "", true), [], rejected, "Acme Electric Inc").Vendor);
    }

    [Fact]
    public void A_vendor_that_is_linked_to_another_contact_is_not_linked_twice()
    {
        var taken = new LinkSet([new() { Kind = LinkKind.Vendor, ZohoId = "77", ProcoreId = 100, Status = LinkStatus.Confirmed }]);

        Assert.Equal(FindingCodes.VendorAmbiguous, Decide(new("1", "Acme Electric Inc", "", true), [], taken, "Acme Electric Inc").Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u202E\u200F")]
    [InlineData("🏗️🏗️🏗️🏗️🏗️🏗️")]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("<script>alert(1)</script>")]
    public void Hostile_names_never_link_to_a_stranger(string name) => Assert.Null(Match(name, "Acme Electric Inc").Vendor);

    [Fact]
    public void Reading_a_canonical_name_again_changes_nothing() =>
        Gen.String.Sample(name => Assert.Equal(CompanyName.Parse(name).Canonical, CompanyName.Parse(CompanyName.Parse(name).Canonical).Canonical));

    private static VendorMatch Match(string zoho, params string[] procore) => Decide(new("1", zoho, "", true), [], LinkSet.Empty, procore);

    private static VendorMatch Decide(ZohoVendor vendor, ZohoVendor[] others, LinkSet links, params string[] procore) => VendorMatcher.Match(
        vendor,
        Scenario.Organization,
        new(new() { ZohoVendors = [vendor, .. others], ProcoreVendors = [.. procore.Select((name, i) => new ProcoreVendor(100 + i, name, true, "", "", ""))] }),
        links);
}
