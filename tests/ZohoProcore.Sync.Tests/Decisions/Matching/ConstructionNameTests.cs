namespace ZohoProcore.Sync.Tests;

/// <summary>No two firms are linked unless a second fact agrees; one firm is, as far as its name says enough.</summary>
public sealed class ConstructionNameTests
{
    private const int Instances = 10_000;

    private static readonly string[] Sounds =
        ["ba", "dre", "ki", "lo", "mun", "par", "que", "ros", "sti", "tov", "ul", "ver", "wex", "yor", "zan", "brin", "cald", "fenn", "holt", "gart"];

    private static readonly string[] Trades = ["Electric", "Plumbing", "Drywall", "Roofing", "Concrete", "Masonry", "Paving", "Excavating", "Painting", "Flooring"];
    private static readonly string[] Brands = ["Patriot", "Liberty", "Eagle", "Summit", "Blue Sky", "Cornerstone", "Denver", "Texas", "A-1", "J & R", "TNT", "First Choice"];
    private static readonly string[] Given = ["Michael", "Mike", "Juan", "David", "Maria", "Robert", "Sarah", "Jose"];
    private static readonly string[] Family = ["Smith", "Johnson", "Garcia", "Nguyen", "Miller", "Hernandez", "Kelly", "Brown"];
    private static readonly string[] Forms = ["Inc", "LLC", "Corp", "Co", "Ltd", "LP"];
    private static readonly string[] States = ["CO", "PA", "FL", "TX", "SC", "AL", "DE", "IN"];

    [Fact]
    public void There_are_sixty_pairs_of_each() =>
        Assert.Equal((60, 60), (ConstructionNames.Different.Distinct().Count(), ConstructionNames.Same.Distinct().Count()));

    [Fact]
    public void Two_firms_are_not_linked_by_their_names() =>
        Assert.DoesNotContain(ConstructionNames.Different, pair => IsLinked(new("1", pair.Zoho, "", true), Procore(pair.Procore)));

    [Fact]
    public void Nor_by_what_is_no_tax_id()
    {
        string[] placeholders = ["N/A", "00-0000000", "APPLIED FOR", "***-**-1234", "XX-XXX1234", "12-3456789", "99-9999999", "none", "TBD", "pending", "123-45-6789"];
        foreach (var (zoho, procore) in ConstructionNames.Different)
        {
            Assert.DoesNotContain(
                placeholders,
                id => IsLinked(new("1", zoho, "", true, id), Procore(procore) with { TaxId = id }) && (id != "123-45-6789" || !IsEqual(zoho, procore)));
        }
    }

    [Fact]
    public void One_firm_is_linked_by_its_name() =>
        Assert.DoesNotContain(ConstructionNames.Same, pair => !IsLinked(new("1", pair.Zoho, "", true), Procore(pair.Procore)));

    [Theory]
    [InlineData("84-1234567", "84-1234567", true, "an employer's number in both")]
    [InlineData("EIN 841234567", "84-1234567", true, "with its kind in front")]
    [InlineData("123-45-6780", "123456780", false, "a person's number is none of a firm's")]
    [InlineData("SSN 123-45-6780", "SSN 123456780", true, "a person's number agrees with an equal name")]
    [InlineData("00-0000000", "00-0000000", false, "zeros are no number")]
    [InlineData("07-1234567", "07-1234567", false, "no employer's number begins so")]
    [InlineData("51 824 753 556", "ABN 51824753556", true, "an Australian number with right check digits")]
    [InlineData("51 824 753 557", "51 824 753 557", false, "and with wrong ones")]
    public void A_weak_name_links_where_its_tax_id_agrees(string zoho, string procore, bool isLinked, string why) => Assert.True(
        isLinked == IsLinked(new("1", "Patriot Roofing LLC", "", true, zoho), Procore("Patriot Roofing LLC") with { TaxId = procore }), why);

    [Fact]
    public void A_weak_name_links_where_another_fact_agrees()
    {
        var (zoho, procore) = (new ZohoVendor("1", "Patriot Roofing LLC", "", true), Procore("Patriot Roofing, LLC"));

        Assert.True(IsLinked(zoho with { Phone = "5550142" }, procore with { Phone = "5550142" }));
        Assert.True(IsLinked(zoho with { Postcode = "80202" }, procore with { Postcode = "80202" }));
        Assert.True(IsLinked(zoho with { EmailDomain = "patriotroof.test" }, procore with { Website = "patriotroof.test" }));
        Assert.True(IsLinked(zoho with { Street = VendorFacts.Address("12 N. Main Street, Suite 4") }, procore with { Street = VendorFacts.Address("12 North Main St") }));
        Assert.False(IsLinked(zoho with { Phone = "5550142" }, procore with { Phone = "5550143" }));
        Assert.False(IsLinked(zoho with { Postcode = "80202", State = "CO" }, procore with { Postcode = "80202", State = "UT" }));
        Assert.True(IsLinked(zoho with { TaxId = "84-1234567", State = "CO" }, procore with { TaxId = "84-1234567", State = "UT" }));
        Assert.False(IsLinked(zoho with { EmailDomain = VendorFacts.EmailDomain("a@gmail.com") }, procore with { EmailDomain = VendorFacts.EmailDomain("b@gmail.com") }));
    }

    [Fact]
    public void A_domain_that_many_vendors_share_is_nobodys_own()
    {
        ProcoreVendor[] procore =
        [
            Procore("Patriot Roofing LLC") with { EmailDomain = "portal.test" },
            .. Enumerable.Range(0, 5).Select(i => Procore($"Vendor {i} Zarnow") with { Id = 200 + i, EmailDomain = "portal.test" }),
        ];

        Assert.False(IsLinked(new("1", "Patriot Roofing LLC", "", true) { EmailDomain = "portal.test" }, procore));
    }

    [Theory]
    [InlineData("Yardarm Roofing Ltd", "the name")]
    [InlineData("Zarnow Coatings LLC", "the trade name")]
    [InlineData("Zarnow Surface Protection of Idaho Inc", "the legal name")]
    [InlineData("Zarnow Coat Idaho", "the abbreviated name")]
    public void Every_name_of_a_vendor_links_and_is_the_evidence(string zoho, string kind)
    {
        var procore = Procore("Yardarm Roofing Ltd") with
        {
            TradeName = "Zarnow Coatings, LLC",
            LegalName = "Zarnow Surface Protection of Idaho, Inc.",
            AbbreviatedName = "Zarnow Coat Idaho",
        };

        var link = Assert.IsType<VendorVerdict.AutoLink>(Decide(new("1", zoho, "", true), procore));
        Assert.Contains(kind == "the name" ? "equal name" : kind, link.Evidence, StringComparison.Ordinal);
        Assert.Contains("company name", Assert.IsType<VendorVerdict.AutoLink>(Decide(new("1", "Front desk", zoho, true), procore)).Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Inactive_copies_take_nothing_away_and_get_nothing()
    {
        ProcoreVendor[] procore = [Procore("Yardarm Roofing Ltd"), Procore("Yardarm Roofing Ltd") with { Id = 101, IsActive = false }];

        Assert.Equal(100, Assert.IsType<VendorVerdict.AutoLink>(Decide(new("1", "Yardarm Roofing Limited", "", true), procore)).Vendor.Id);
        Assert.Equal(FindingCodes.VendorInactive, Assert.IsType<VendorVerdict.Review>(Decide(new("1", "Yardarm Roofing Ltd", "", true), procore[1])).Code);
    }

    [Fact]
    public void A_state_contradicts_a_name_and_no_number_or_id()
    {
        var zoho = new ZohoVendor("1", "Sunbelt Zarnow, Inc.", "", true, "", "GA");

        Assert.False(IsLinked(zoho, Procore("Sunbelt Zarnow Inc") with { State = "TX" }));
        Assert.True(IsLinked(zoho with { TaxId = "84-1234567" }, Procore("Sunbelt Zarnow Inc") with { State = "TX", TaxId = "84-1234567" }));
        Assert.True(IsLinked(zoho, Procore("Sunbelt Zarnow Inc") with { State = "TX", OriginId = OriginIds.Vendor(Scenario.Organization, "1") }));
    }

    public static TheoryData<string> Kinds =>
        ["brand and trade", "person", "given name's trade", "other form", "state or form", "state on one side", "other trade", "numeral", "initials", "shorter", "order", "group"];

    /// <summary>Ten thousand pairs of two firms of every kind: none is linked.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_pair_of_two_firms_of_a_kind_is_linked(string kind)
    {
        var random = new Random(20_26);
        for (var i = 0; i < Instances; i++)
        {
            var (zoho, procore) = Make(kind, random);
            if (IsLinked(new("1", zoho, "", true), Procore(procore)))
            {
                Assert.Fail($"'{zoho}' is linked to '{procore}', another firm ({kind}).");
            }
        }
    }

    private static (string Zoho, string Procore) Make(string kind, Random random)
    {
        var (root, trade, form) = (Root(random), Pick(random, Trades), Pick(random, Forms));
        var (weak, other) = ($"{Pick(random, Brands)} {trade} {(random.Next(2) == 0 ? form : string.Empty)}".Trim(), Pick(random, Trades));
        return kind switch
        {
            "brand and trade" => (weak, weak.ToUpperInvariant()),
            "person" => Twice($"{Pick(random, Given)} {(random.Next(2) == 0 ? (char)('A' + random.Next(26)) + ". " : string.Empty)}{Pick(random, Family)}"),
            "given name's trade" => ($"{Pick(random, Given)}'s {trade}", $"{Pick(random, Given)}s {trade}"),
            "other form" => ($"{root} {trade} {form}", $"{root} {trade} {Pick(random, [.. Forms.Where(one => one != form)])}"),
            "state or form" => ($"{root} {trade} ({Pick(random, ["CO", "PA", "SC"])})", $"{root} {trade} {Pick(random, ["Co", "P.A.", "SC"])}"),
            "state on one side" => ($"{root} {trade}{Pick(random, ["/", " - ", ", "])}{Pick(random, States)}", $"{root} {trade}"),
            "other trade" => ($"{root} {trade} {form}", $"{root} {Pick(random, [.. Trades.Where(one => one != trade)])} {form}"),
            "numeral" => ($"{root} {Pick(random, ["½", "②", "⑫", "Ⅱ", "٧", "3", "𑁧", "🔟", "1/2"])} {trade}", $"{root} {Pick(random, ["", "9", "13", "III"])} {trade}"),
            "initials" => ($"{Pick(random, ["E.D.", "A.L.", "J.O.", "T.I.M.", "S.A.M."])} {root} {form}", $"{Pick(random, ["Ed", "Al", "Jo", "Tim", "Sam"])} {root} {form}"),
            "shorter" => ($"{root} {trade}", $"{root} {trade} {(other == trade ? "East" : other)}"),
            "order" => ($"{root} {trade} {form}", $"{trade} {root} {form}"),
            _ => ($"{root} {Pick(random, ["Group", "Holdings", "Services", "Enterprises"])} {form}", $"{root} {form}"),
        };
    }

    private static (string, string) Twice(string name) => (name, name);

    private static string Root(Random random)
    {
        var root = Pick(random, Sounds) + Pick(random, Sounds) + Pick(random, Sounds);
        return char.ToUpperInvariant(root[0]) + root[1..];
    }

    private static string Pick(Random random, string[] of) => of[random.Next(of.Length)];

    private static bool IsEqual(string one, string other) => CompanyName.Parse(one).Canonical == CompanyName.Parse(other).Canonical;

    private static ProcoreVendor Procore(string name) => new(100, name, true, "", "", "");

    private static bool IsLinked(ZohoVendor vendor, params ProcoreVendor[] procore) => Decide(vendor, procore) is VendorVerdict.AutoLink;

    private static VendorVerdict Decide(ZohoVendor vendor, params ProcoreVendor[] procore) =>
        VendorMatcher.Decide(vendor, Scenario.Organization, VendorIndex.Empty.With([vendor], procore), LinkSet.Empty);
}
