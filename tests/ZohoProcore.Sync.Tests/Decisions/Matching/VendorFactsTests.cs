namespace ZohoProcore.Sync.Tests;

/// <summary>What is a fact beside a weak name: valid by its country, nobody else's, and not contradicted by the others.</summary>
[Trait("Takes", "long")]
public sealed class VendorFactsTests
{
    private const int Instances = 10_000;

    private static readonly ZohoVendor Zoho = new("1", "Patriot Roofing LLC", "", true);
    private static readonly ProcoreVendor InProcore = new(100, "Patriot Roofing LLC", true, "", "", "");

    [Theory]
    [InlineData("+1 (303) 866-0142 x12", null, "13038660142")]
    [InlineData("303.866.0142 #4", null, "13038660142")]
    [InlineData("1-303-866-0142", "US", "13038660142")]
    [InlineData("303 866 0142 ext. 9", "United States", "13038660142")]
    [InlineData("+91 98765 01432", null, "919876501432")]
    [InlineData("098765 01432", "India", "919876501432")]
    [InlineData("+44 (0)20 7946 0018", null, "442079460018")]
    [InlineData("0044 20 7946 0018", null, "442079460018")]
    [InlineData("020 7946 0018", "GB", "442079460018")]
    [InlineData("(02) 9374 4000", "AU", "61293744000")]
    [InlineData("+61 2 9374 4000", null, "61293744000")]
    [InlineData("030 8841230", "Germany", "49308841230")]
    [InlineData("+49 89 8841230", "US", "49898841230")]
    [InlineData("06 6982 1234", "IT", "390669821234")]
    [InlineData("011 44 20 7946 0018", "US", "442079460018")]
    [InlineData("02 984 6713", "Bulgaria", "35929846713")]
    [InlineData("01 4872 305", "HR", "38514872305")]
    [InlineData("22 873041", "CYP", "35722873041")]
    [InlineData("+372 640 8275", null, "3726408275")]
    [InlineData("67 038 245", "Latvia", "37167038245")]
    [InlineData("8 5 247 3906", "LT", "37052473906")]
    [InlineData("(0-5) 247 3906", "LT", "37052473906")]
    [InlineData("+370 5 247 3906", null, "37052473906")]
    [InlineData("2124 7380", "Malta", "35621247380")]
    [InlineData("01 478 25 90", "SI", "38614782590")]
    [InlineData("237 68 41", "LI", "4232376841")]
    [InlineData("+423 237 68 41", "CH", "4232376841")]
    [InlineData("021 0274 8365", "NZ", "642102748365")]
    [InlineData("06 1 478 2590", "HU", "3614782590")]
    public void A_telephone_number_is_its_country_its_area_and_the_number(string written, string? country, string expected) =>
        Assert.Equal(expected, Telephone.Read(written, CountryTable.Find(country, null)));

    [Theory]
    [InlineData("866-0142", "US")]
    [InlineData("9374 4000", "AU")]
    [InlineData("8841230", "DE")]
    [InlineData("01 478 2590", "SA")]
    [InlineData("(02) 9374 4000", null)]
    [InlineData("0121 946 0123", null)]
    [InlineData("55 50", null)]
    [InlineData("n/a", "US")]
    public void A_number_without_its_area_or_its_country_is_no_fact(string written, string? country) => Assert.Empty(Telephone.Read(written, CountryTable.Find(country, null)));

    [Theory]
    [InlineData("123-456-7890")]
    [InlineData("000-000-0000")]
    [InlineData("(555) 555-5555")]
    [InlineData("303-555-1212")]
    [InlineData("111-222-3333")]
    [InlineData("222-333-4444")]
    [InlineData("999-888-7777")]
    [InlineData("555-123-4567")]
    [InlineData("303-555-1234")]
    [InlineData("720-123-4567")]
    [InlineData("303-911-2280")]
    [InlineData("303-999-9999")]
    [InlineData("+44 20 1234 5678")]
    [InlineData("+61 2 9999 9999")]
    public void What_clerks_fill_in_is_no_telephone_number(string written) => Assert.All(new[] { null, "US" }, country => Assert.Empty(Telephone.Read(written, CountryTable.Find(country, null))));

    [Theory]
    [InlineData("80202-1234", "US", "80202")]
    [InlineData("80202", null, "80202")]
    [InlineData("sw1a 1aa", "GB", "SW1A1AA")]
    [InlineData("K1A 0B1", null, "K1A0B1")]
    [InlineData("1012 AB", "NL", "1012AB")]
    [InlineData("D02 AF30", "IE", "D02AF30")]
    [InlineData("600 001", "IN", "600001")]
    [InlineData("0001", "NO", "0001")]
    [InlineData("1504", "BG", "1504")]
    [InlineData("10 090", "HR", "10090")]
    [InlineData("1684", "Cyprus", "1684")]
    [InlineData("10157", "EE", "10157")]
    [InlineData("lv-1084", "LV", "LV1084")]
    [InlineData("AB-1084", "LV", "")]
    [InlineData("08217", "LT", "08217")]
    [InlineData("VLT 1117", "Malta", "VLT1117")]
    [InlineData("1506", "SI", "1506")]
    [InlineData("2725-079", "PT", "2725079")]
    [InlineData("2725", "PT", "")]
    [InlineData("unknown", null, "")]
    [InlineData("none", null, "")]
    [InlineData("TBD", null, "")]
    [InlineData("pending", "US", "")]
    [InlineData("no zip", null, "")]
    [InlineData("see W9", null, "")]
    [InlineData("N/A", null, "")]
    [InlineData("00001", null, "")]
    [InlineData("54321", null, "")]
    [InlineData("12345", "US", "")]
    [InlineData("99999", "US", "")]
    [InlineData("8020", "US", "")]
    [InlineData("80202", "GB", "")]
    public void A_postcode_has_the_shape_of_its_country(string written, string? country, string expected) =>
        Assert.Equal(expected, VendorFacts.Postcode(written, CountryTable.Find(country, null)));

    [Theory]
    [InlineData("x@none")]
    [InlineData("x@localhost")]
    [InlineData("none@none.net")]
    [InlineData("na@na.org")]
    [InlineData("noemail@noemail.net")]
    [InlineData("a@a.com")]
    [InlineData("x@notprovided.com")]
    [InlineData("x@no-email-address.com")]
    [InlineData("a@none.com")]
    [InlineData("a@example.com")]
    [InlineData("x@comcast.net")]
    [InlineData("x@hotmail.de")]
    [InlineData("x@yahoo.com.mx")]
    [InlineData("x@outlook.fr")]
    [InlineData("x@live.co.uk")]
    [InlineData("x@tiscali.it")]
    [InlineData("x@alice.it")]
    [InlineData("x@xtra.co.nz")]
    [InlineData("x@mail.vodafone.de")]
    [InlineData("ap@bill.com")]
    [InlineData("a@quickbooks.com")]
    [InlineData("b@notification.intuit.com")]
    [InlineData("a@gmial.com")]
    [InlineData("a@hotmial.com")]
    [InlineData("x@co.uk")]
    [InlineData("x@invalid..com")]
    public void A_domain_that_everybody_has_or_clerks_fill_in_is_nobodys(string address) => Assert.Empty(VendorFacts.EmailDomain(address));

    [Theory]
    [InlineData("https://www.bbb.org/us/co/denver/profile/1")]
    [InlineData("nextdoor.com/pages/x")]
    [InlineData("linktr.ee/x")]
    [InlineData("g.page/x")]
    [InlineData("http://patriotroofing.wixsite.com/home")]
    [InlineData("patriot.business.site")]
    [InlineData("www.facebook.com/patriot")]
    [InlineData("N/A")]
    public void A_site_that_many_firms_have_a_page_on_is_nobodys(string site) => Assert.Empty(VendorFacts.WebDomain(site));

    [Theory]
    [InlineData("Bob <bob@Acme-Roofing.com>", "acme-roofing.com")]
    [InlineData("bob@mail.acmeroofing.co.uk", "mail.acmeroofing.co.uk")]
    [InlineData("bob@3m.com", "3m.com")]
    public void A_firms_own_domain_is_one(string address, string expected) => Assert.Equal(expected, VendorFacts.EmailDomain(address));

    [Theory]
    [InlineData("PO Box 12")]
    [InlineData("P.O. Box 12, Denver")]
    [InlineData("Main Street")]
    public void A_box_or_a_street_without_a_number_is_no_address(string written) => Assert.Empty(VendorFacts.Address(written));

    [Fact]
    public void A_street_is_an_address_in_its_town()
    {
        var (zoho, procore) = (Zoho with { Street = "100 main st" }, InProcore with { Street = VendorFacts.Address("100 Main Street #4") });

        Assert.False(IsLinked(zoho, procore));
        Assert.False(IsLinked(zoho with { Postcode = "80202" }, procore));
        Assert.False(IsLinked(zoho with { City = "denver" }, procore));
        Assert.False(IsLinked(zoho with { City = "denver" }, procore with { City = "boulder" }));
        Assert.True(IsLinked(zoho with { City = "denver" }, procore with { City = VendorFacts.City("DENVER") }));
        Assert.True(IsLinked(zoho with { Postcode = "80202" }, procore with { Postcode = "80202" }));
        Assert.False(IsLinked(zoho with { City = VendorFacts.City("N/A") }, procore with { City = VendorFacts.City("n/a") }));
        Assert.True(IsLinked(zoho with { Street = null, Postcode = "80202" }, procore with { Postcode = "80202" }));
        Assert.False(IsLinked(zoho with { Postcode = "80202" }, procore with { Postcode = "80202", Street = "99 oak ave" }));
    }

    /// <summary>A postcode has many firms: it counts only where nothing says otherwise. What is a firm's own counts against as much as it agrees with.</summary>
    [Fact]
    public void Facts_that_disagree_are_weighed()
    {
        var (zoho, procore) = (Zoho with { Name = "Michael Smith", Postcode = "80202" }, InProcore with { Name = "Michael Smith", Postcode = "80202" });

        Assert.True(IsLinked(zoho, procore));
        Assert.False(IsLinked(zoho with { Phone = "13038660142" }, procore with { Phone = "13038660177" }));
        Assert.False(IsLinked(zoho with { EmailDomain = "smithwright.test" }, procore with { Website = "mikesmithhomes.test" }));
        Assert.True(IsLinked(zoho with { EmailDomain = "mail.smithwright.test" }, procore with { Website = "smithwright.test" }));
        Assert.True(IsLinked(zoho with { Phone = "13038660142", EmailDomain = "a.test" }, procore with { Phone = "13038660142", EmailDomain = "b.test" }));
        Assert.True(IsLinked(Zoho with { EmailDomain = "pr.test", Phone = "13038660142" }, InProcore with { EmailDomain = "pr.test", Phone = "13038660177" }));
        Assert.False(IsLinked(Zoho with { EmailDomain = "pr.test", Phone = "13038660142", Postcode = "80202" }, InProcore with { EmailDomain = "pr.test", Phone = "13038660177", Postcode = "84101" }));
    }

    /// <summary>What many have is nobody's own, on whichever side they stand.</summary>
    [Fact]
    public void A_domain_or_a_number_that_many_contacts_have_is_nobodys_own()
    {
        var (zoho, procore) = (Zoho with { EmailDomain = "portal.test", Phone = "13038660142" }, InProcore with { EmailDomain = "portal.test", Phone = "13038660142" });
        ZohoVendor[] others = [.. Enumerable.Range(0, 40).Select(i => new ZohoVendor($"other {i}", $"Zarnow {i}", "", true) { EmailDomain = "portal.test", Phone = "13038660142" })];

        Assert.True(IsLinked(zoho, procore));
        Assert.False(VendorMatcher.Decide(zoho, Scenario.Organization, VendorIndex.Empty.With([zoho, .. others], [procore]), LinkSet.Empty) is VendorVerdict.AutoLink);
    }

    public static TheoryData<string> Kinds => ["other area", "local number", "made of digits", "provider", "filler", "page", "text for a postcode", "street", "place and others"];

    /// <summary>Ten thousand pairs of two firms of one weak name, whose facts look equal and are none or another's.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_fact_that_is_none_links_a_weak_name(string kind)
    {
        var random = new Random(20_26);
        string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10)));
        string Letters(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('a' + random.Next(26))));
        string Pick(params string[] of) => of[random.Next(of.Length)];
        for (var i = 0; i < Instances; i++)
        {
            var (zoho, procore) = (Zoho, InProcore);
            var (local, area) = (Digits(7), random.Next(10, 98));
            var domain = Pick("de", "fr", "es", "it", "co.uk", "com.mx", "co.nz", "com.au", "nl", "in", "net", "com");
            (zoho, procore) = kind switch
            {
                "other area" => Pick("AU", "GB", "DE", "US", "FR", "JP") is var country && country is "US"
                    ? (zoho with { Phone = Phone($"3{area}{local}", country) }, procore with { Phone = Phone($"7{area}{local}", country) })
                    : (zoho with { Phone = Phone($"0{area}{local}", country) }, procore with { Phone = Phone($"0{area + 1}{local}", country) }),
                "local number" => Phone($"{random.Next(2, 10)}{Digits(random.Next(4, 8))}", Pick("AU", "GB", "DE", "US", "FR", "JP", "")) is var phone ? (zoho with { Phone = phone }, procore with { Phone = phone }) : default,
                "made of digits" => Phone(random.Next(3) switch
                {
                    0 => new string(Digits(1)[0], 3) + new string(Digits(1)[0], 3) + new string(Digits(1)[0], 4),
                    1 => $"{random.Next(2, 9)}{Digits(2)}555{Digits(4)}",
                    _ => $"{random.Next(2, 9)}{Digits(2)}{Pick("1234567", "7654321", "2345678", "0000000", "9999999")}",
                }, "US") is var phone ? (zoho with { Phone = phone }, procore with { Phone = phone }) : default,
                "provider" => VendorFacts.EmailDomain($"{Letters(6)}@{Pick("", "", "mail.", $"{Letters(4)}.")}{Pick("hotmail", "yahoo", "outlook", "live", "gmx", "tiscali", "orange", "gmail", "vodafone")}.{domain}") is var mail
                    ? (zoho with { EmailDomain = mail }, procore with { EmailDomain = mail }) : default,
                "filler" => VendorFacts.EmailDomain($"x@{Pick("no", "none", "not", "na", "fake", "test", "unknown")}{Pick("", "-")}{Pick("", "email", "mail", "provided", "available", "given")}{Pick("", "1", "123")}.{domain}") is var mail
                    ? (zoho with { EmailDomain = mail }, procore with { EmailDomain = mail }) : default,
                "page" => VendorFacts.WebDomain($"{Pick("", "http://", "https://www.")}{Pick($"{Letters(8)}.wixsite.com", $"{Letters(8)}.weebly.com", "bbb.org", "yelp.com", "linktr.ee", $"{Letters(8)}.business.site")}/{Letters(5)}") is var site
                    ? (zoho with { Website = site }, procore with { Website = site }) : default,
                "text for a postcode" => VendorFacts.Postcode(random.Next(3) switch { 0 => Letters(random.Next(2, 12)), 1 => $"{Letters(3)} {Letters(4)}", _ => new string(Digits(1)[0], random.Next(1, 10)) }, CountryTable.Find(Pick("US", "DE", "GB", ""), null)) is var code
                    ? (zoho with { Postcode = code }, procore with { Postcode = code }) : default,
                "street" => VendorFacts.Address($"{random.Next(1, 999)} {Letters(7)} St") is var street
                    ? (zoho with { Street = street, City = Pick("", Letters(8)), Postcode = Pick("", "80202") }, procore with { Street = street, City = Pick("", Letters(8)) }) : default,
                _ => Digits(5) is var code
                    ? (zoho with { Postcode = code, Phone = $"1303{local}", Website = $"{Letters(8)}.test" }, procore with { Postcode = code, Phone = Pick("", $"1720{local}"), Website = $"{Letters(8)}.test" }) : default,
            };
            Assert.False(IsLinked(zoho, procore), $"{zoho} is linked to {procore} ({kind}).");
        }
    }

    private static string Phone(string written, string country) => Telephone.Read(written, CountryTable.Find(country, null));

    private static bool IsLinked(ZohoVendor vendor, ProcoreVendor procore) =>
        VendorMatcher.Decide(vendor, Scenario.Organization, VendorIndex.Empty.With([vendor], [procore]), LinkSet.Empty) is VendorVerdict.AutoLink;
}
