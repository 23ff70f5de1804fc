using System.Globalization;
using Benchmarks;

namespace ZohoProcore.Sync.Tests;

/// <summary>No two firms are linked unless a second fact agrees; one firm is, as far as its name says enough.</summary>
[Trait("Takes", "long")]
public sealed class ConstructionNameTests
{
    /// <summary>The first of ten thousand pairs of each kind; <c>NAME_PAIRS</c> says how many, and the long run makes all.</summary>
    private static readonly int Instances = int.Parse(Environment.GetEnvironmentVariable("NAME_PAIRS") ?? "2500", CultureInfo.InvariantCulture);

    private static readonly string[] Sounds =
        ["ba", "dre", "ki", "lo", "mun", "par", "que", "ros", "sti", "tov", "ul", "ver", "wex", "yor", "zan", "brin", "cald", "fenn", "holt", "gart"];

    private static readonly string[] Trades = ["Electric", "Plumbing", "Drywall", "Roofing", "Concrete", "Masonry", "Paving", "Excavating", "Painting", "Flooring"];
    private static readonly string[] Brands = ["Patriot", "Liberty", "Eagle", "Summit", "Blue Sky", "Cornerstone", "Denver", "Texas", "A-1", "J & R", "TNT", "First Choice"];
    private static readonly string[] Given = ["Michael", "Mike", "Juan", "David", "Maria", "Robert", "Sarah", "Jose"];
    private static readonly string[] Family = ["Smith", "Johnson", "Garcia", "Nguyen", "Miller", "Hernandez", "Kelly", "Brown"];
    private static readonly string[] Forms = ["Inc", "LLC", "Corp", "Co", "Ltd", "LP"];
    private static readonly string[] Everyday = ["Green", "Acres", "Top", "Notch", "Lucky", "Home", "Heavy", "Straight", "Happy", "Family", "Golden", "Street", "Sure", "Shot", "Main", "Season"];
    private static readonly string[] Listed = ["Clean", "Slate", "Site", "Work", "Team", "Two", "Guys", "Seven", "Oaks", "Good", "Services", "Solutions", "Development", "Group"];
    private static readonly string[] Placeholders =
    [
        "N/A", "00-0000000", "APPLIED FOR", "***-**-1234", "XX-XXX1234", "12-3456789", "99-9999999", "none", "TBD", "pending", "123-45-6789", "11-1111112", "12-1212121", "11-2233445",
        "123123123", "98-7654321", "XX-XXXXXXX", "0", "-", "W-9 on file", "exempt", "see file", "DE123456789", "GB000000000", "300000000000003", "100000000000003", "XAXX010101000",
    ];

    private static readonly string[] Parties = ["JV", "401k Plan", "Trust", "Pension Fund", "Joint Venture", "Consortium", "Profit Sharing", "Credit Union", "Employees Association"];
    private static readonly string[] Countries = ["US", "GB", "HK", "OM", "AE", "QA", "KW", "PK", "IN", "CL", "ES", "IL", "KR", "MY", "BN", "KE", "NG"];
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
        foreach (var (zoho, procore) in ConstructionNames.Different)
        {
            Assert.DoesNotContain(
                Placeholders,
                id => IsLinked(new("1", zoho, "", true, id), Procore(procore) with { TaxId = id }) && (id != "123-45-6789" || !IsEqual(zoho, procore)));
        }
    }

    [Fact]
    public void One_firm_is_linked_by_its_name() =>
        Assert.DoesNotContain(ConstructionNames.Same, pair => !IsLinked(new("1", pair.Zoho, "", true), Procore(pair.Procore)));

    /// <summary>Alone, where no word is rare or frequent, and beside three hundred vendors of a contractor.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    public void The_pairs_that_somebody_else_wrote_are_decided_rightly(int others)
    {
        var random = new Random(20_26);
        ProcoreVendor[] directory =
        [
            .. Enumerable.Range(0, others)
                .Select(i => Procore($"{(random.Next(4) == 0 ? Pick(random, Brands) : Root(random))} {Pick(random, Trades)} {Pick(random, [.. Forms, ""])}".Trim()) with { Id = 1_000 + i }),
        ];
        bool IsOne(ZohoVendor zoho, ProcoreVendor procore) => IsLinked(zoho, [procore, .. directory]);
        (ZohoVendor, ProcoreVendor) Both(string zoho, string procore) => (new("1", zoho, "", true), Procore(procore));

        Assert.Equal((60, 53), (OtherConstructionNames.Different.Distinct().Count(), OtherConstructionNames.Same.Distinct().Count()));
        Assert.DoesNotContain(OtherConstructionNames.Different, pair => IsOne(new("1", pair.Zoho, "", true), Procore(pair.Procore)));
        Assert.All(OtherConstructionNames.Same, pair => Assert.True(IsOne(new("1", pair.Zoho, "", true), Procore(pair.Procore)), pair.Zoho));

        var (zoho, procore) = Both("Patriot Fence LLC", "Patriot Fence, LLC");
        Assert.True(IsOne(zoho with { Phone = Telephone.Read("(303) 444-1212", null) }, procore with { Phone = Telephone.Read("303.444.1212", null) }));
        (zoho, procore) = Both("Patriot Fence", "Patriot Fence");
        Assert.True(IsOne(
            zoho with { EmailDomain = VendorFacts.EmailDomain("ap@patriotfenceco.com") }, procore with { Website = VendorFacts.WebDomain("https://www.patriotfenceco.com/") }));
        (zoho, procore) = Both("Michael Yoder", "Michael Yoder");
        Assert.True(IsOne(
            zoho with { Street = VendorFacts.Address("12 N. Main Street"), Postcode = VendorFacts.Postcode("46526", null) },
            procore with { Street = VendorFacts.Address("12 North Main St"), Postcode = VendorFacts.Postcode("46526-1234", null) }));
        (zoho, procore) = Both("Blue Sky Const. LLC", "Blue Sky Const LLC");
        Assert.True(IsOne(zoho with { TaxId = "84-6134597" }, procore with { TaxId = "846134597" }));
        (zoho, procore) = Both("TNT Electric", "TNT Electric");
        Assert.True(IsOne(zoho with { Phone = Telephone.Read("+1 303 444 1212", null) }, procore with { Phone = Telephone.Read("3034441212 x12", null) }));
        (zoho, procore) = Both("Sunbelt Framing Inc", "Sunbelt Framing, Inc.");
        Assert.True(IsOne(zoho with { TaxId = "EIN 84-6134597", State = "GA" }, procore with { TaxId = "84-6134597", State = "TX" }));
        (zoho, procore) = Both("Wrexley Sandblasting LLC", "Wrexley Holdings LLC");
        Assert.True(IsOne(zoho, procore with { TradeName = "Wrexley Sandblasting LLC" }));
    }

    [Theory]
    [InlineData("84-6134597", "84-6134597", true, "an employer's number in both")]
    [InlineData("EIN 846134597", "84-6134597", true, "with its kind in front")]
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
        Assert.True(IsLinked(zoho with { Street = VendorFacts.Address("12 N. Main Street, Suite 4"), City = "denver" }, procore with { Street = VendorFacts.Address("12 North Main St"), City = "denver" }));
        Assert.True(IsLinked(zoho with { Number = "CNT-001234" }, procore with { OriginCode = "cnt-001234" }));
        Assert.False(IsLinked(zoho with { Number = "CNT-001234" }, procore with { OriginCode = "CNT-001235" }));
        Assert.False(IsLinked(zoho with { Phone = "5550142" }, procore with { Phone = "5550143" }));
        Assert.False(IsLinked(zoho with { Postcode = "80202", State = "CO" }, procore with { Postcode = "80202", State = "UT" }));
        Assert.True(IsLinked(zoho with { TaxId = "84-6134597", State = "CO" }, procore with { TaxId = "84-6134597", State = "UT" }));
        Assert.False(IsLinked(zoho with { EmailDomain = VendorFacts.EmailDomain("a@gmail.com") }, procore with { EmailDomain = VendorFacts.EmailDomain("b@gmail.com") }));
    }

    [Theory]
    [InlineData("N/A")]
    [InlineData("V-1")]
    [InlineData("0000")]
    [InlineData("TBD-0")]
    [InlineData("none")]
    public void A_code_that_says_nothing_is_nobodys(string code) =>
        Assert.False(IsLinked(new("1", "Patriot Roofing LLC", "", true) { Number = code }, Procore("Patriot Roofing LLC") with { OriginCode = code }));

    [Fact]
    public void A_code_that_many_vendors_share_is_nobodys()
    {
        ProcoreVendor[] procore =
        [
            Procore("Patriot Roofing LLC") with { OriginCode = "GL-2100" },
            .. Enumerable.Range(0, 5).Select(i => Procore($"Vendor {i} Zarnow") with { Id = 200 + i, OriginCode = "GL-2100" }),
        ];

        Assert.False(IsLinked(new("1", "Patriot Roofing LLC", "", true) { Number = "GL-2100" }, procore));
    }

    /// <summary>They are not what a vendor is called: the one is a vendor of its own, the other an account in some other program.</summary>
    [Fact]
    public void A_vendor_above_and_a_code_only_lead_to_a_candidate()
    {
        var below = Procore("Quarnum Interiors Corp") with { ParentName = "Zarnow Holdings Inc" };
        var coded = Procore("Quarnum Interiors Corp") with { OriginCode = "Zarnow Holdings Inc" };
        var zoho = new ZohoVendor("1", "Zarnow Holdings, Inc.", "", true);

        foreach (var procore in new[] { below, coded })
        {
            var found = Assert.Single(Assert.IsType<VendorVerdict.Review>(Decide(zoho, procore)).Candidates);
            Assert.Equal("Quarnum Interiors Corp", found.Name);
            Assert.Contains("the vendor above it, or its code, has this name", found.Reason, StringComparison.Ordinal);
        }

        // The vendor above stands in the directory itself, and links whatever stands below it.
        ProcoreVendor[] family = [below, Procore("Zarnow Holdings Inc") with { Id = 101 }];
        Assert.Equal(101, Assert.IsType<VendorVerdict.AutoLink>(Decide(zoho, family)).Vendor.Id);
        var byCode = Assert.IsType<VendorVerdict.Review>(Decide(new("1", "Front desk", "", true) { Number = "CNT-001234" }, Procore("Zarnow Holdings") with { OriginCode = "CNT-001234" }));
        Assert.Equal("its contact number is the code there", Assert.Single(byCode.Candidates).Reason);
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

        // Nor do they make its words frequent, beside others of the trade.
        ProcoreVendor[] roofers = [.. Enumerable.Range(0, 30).Select(i => Procore($"{Word(new Random(i))}zarnow Roofing Ltd") with { Id = 200 + i })];
        ProcoreVendor[] copies = [.. Enumerable.Range(0, 3).Select(i => procore[1] with { Id = 300 + i })];
        Assert.True(IsLinked(new("1", "Yardarm Roofing Limited", "", true), [procore[0], .. roofers, .. copies]));
        Assert.False(IsLinked(new("1", "Yardarm Roofing Limited", "", true), [procore[0], .. roofers, Procore("Yardarm Paving Ltd") with { Id = 400 }]));
    }

    /// <summary>A copy that is not to be used takes nothing away from the one in use, even where it carries the contact's id.</summary>
    [Theory]
    [InlineData("Yardarm Roofing Ltd", false)]
    [InlineData("ZZZ Yardarm Roofing Ltd - DO NOT USE", true)]
    public void An_inactive_copy_that_carries_the_id_does_not_hide_the_one_in_use(string copy, bool isActive)
    {
        var (zoho, id) = (new ZohoVendor("1", "Yardarm Roofing Limited", "", true), OriginIds.Vendor(Scenario.Organization, "1"));
        var carrier = Procore(copy) with { Id = 101, IsActive = isActive, OriginId = id };

        Assert.Equal(100, Assert.IsType<VendorVerdict.AutoLink>(Decide(zoho, Procore("Yardarm Roofing Ltd"), carrier)).Vendor.Id);
        Assert.Equal(
            100, Assert.IsType<VendorVerdict.AutoLink>(Decide(zoho with { TaxId = "84-6134597" }, Procore("Yardarm Ltd") with { TaxId = "84-6134597" }, carrier)).Vendor.Id);
        Assert.Equal(FindingCodes.VendorInactive, Assert.IsType<VendorVerdict.Review>(Decide(zoho, carrier)).Code);
        Assert.Equal(FindingCodes.VendorInactive, Assert.IsType<VendorVerdict.Review>(Decide(zoho, Procore("Zarnow Paving Inc"), carrier)).Code);
        // Where both carry it, the one in use is meant, under any name.
        Assert.Equal(100, Assert.IsType<VendorVerdict.AutoLink>(Decide(zoho, Procore("Other") with { OriginId = id }, carrier)).Vendor.Id);
    }

    [Fact]
    public void A_state_contradicts_a_name_and_no_number_or_id()
    {
        var zoho = new ZohoVendor("1", "Sunbelt Zarnow, Inc.", "", true, "", "GA");

        Assert.False(IsLinked(zoho, Procore("Sunbelt Zarnow Inc") with { State = "TX" }));
        Assert.True(IsLinked(zoho with { TaxId = "84-6134597" }, Procore("Sunbelt Zarnow Inc") with { State = "TX", TaxId = "84-6134597" }));
        Assert.True(IsLinked(zoho, Procore("Sunbelt Zarnow Inc") with { State = "TX", OriginId = OriginIds.Vendor(Scenario.Organization, "1") }));
    }

    /// <summary>Strong evidence that points at two vendors is a question, whichever is stronger.</summary>
    [Fact]
    public void Evidence_that_points_at_two_vendors_asks_a_person()
    {
        var (zoho, id) = (new ZohoVendor("1", "Kestwick Steel LLC", "", true, "84-6134597"), OriginIds.Vendor(Scenario.Organization, "1"));
        var (erection, steel) = (Procore("Kestwick Steel Erection LLC") with { TaxId = "84-6134597" }, Procore("Kestwick Steel LLC") with { Id = 101 });

        Assert.True(IsLinked(zoho, erection));
        Assert.Contains("its name", Assert.IsType<VendorVerdict.Review>(Decide(zoho, erection, steel)).Doubt, StringComparison.Ordinal);
        Assert.True(IsLinked(zoho, erection, steel with { IsActive = false }));
        Assert.True(IsLinked(zoho, erection with { TradeName = "Kestwick Steel LLC" }, steel with { Name = "Zarnow Glass Inc" }));
        Assert.Contains("carry this contact's id", Assert.IsType<VendorVerdict.Review>(Decide(zoho, erection with { OriginId = id }, steel with { OriginId = id })).Doubt, StringComparison.Ordinal);
        Assert.Contains("has its tax id", Assert.IsType<VendorVerdict.Review>(Decide(zoho, erection, steel with { OriginId = id })).Doubt, StringComparison.Ordinal);
        Assert.True(IsLinked(zoho, erection with { OriginId = id }, steel));
    }

    /// <summary>What a registry notes stands in Procore's name, or between slashes; behind Zoho's name a clerk wrote it.</summary>
    [Theory]
    [InlineData("Viridian Therapeutics Inc", "Viridian Therapeutics, Inc.\\DE", true)]
    [InlineData("Viridian Therapeutics, Inc.\\DE", "Viridian Therapeutics Inc", false)]
    [InlineData("Tolliver Group Inc /FL/", "Tolliver Group Inc", true)]
    [InlineData("Tolliver Group Inc/FL", "Tolliver Group Inc", false)]
    [InlineData("Tolliver Group Inc/FL", "Tolliver Group Inc/FL", true)]
    public void A_state_behind_a_name_is_a_registrys_note_or_a_branch(string zoho, string procore, bool isLinked) =>
        Assert.Equal(isLinked, IsLinked(new("1", zoho, "", true), Procore(procore)));

    /// <summary>Every sign that Unicode has a number for, in every script.</summary>
    [Fact]
    public void No_numeral_of_any_script_is_dropped()
    {
        var signs = Enumerable.Range(0x21, 0x20000).Where(code => code is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32)
            .Where(sign => CharUnicodeInfo.GetNumericValue(sign, 0) is not -1 || sign is "༳").ToList();

        Assert.True(signs.Count > 1_500);
        Assert.All(signs, sign => Assert.NotEqual("thornquist pipe", CompanyName.Parse($"Thornquist {sign} Pipe").Canonical));
        Assert.All(new[] { "Ⓐ", "ⓐ", "⒜", "🅱", "🄱", "🅑" }, sign => Assert.NotEqual("thornquist paving", CompanyName.Parse($"{sign} Thornquist Paving").Canonical));
        Assert.All(
            new[] { ("3/4", "3-4"), ("1.5", "1-5"), ("1.5", "1 5"), ("12.5", "12 5"), ("½", "1 2"), ("1/2", "1.2") },
            pair => Assert.False(IsEqual($"Thornquist {pair.Item1} Pipe", $"Thornquist {pair.Item2} Pipe"), pair.ToString()));
        Assert.True(IsEqual("Thornquist 1⁄2 Pipe", "Thornquist ½ Pipe"));
    }

    public static TheoryData<string> Kinds =>
    [
        "brand and trade", "everyday words and trade", "person", "given name's trade", "family firm", "other form", "state or form", "state on one side", "other trade",
        "numeral", "initials", "shorter", "order", "group", "placeholder", "two cities", "other state", "names of two vendors", "not to be used", "joint venture", "short",
        "tax id and other trade", "tax id and other numeral", "tax id and other place", "state behind a firm's name", "vendor above", "code of that name", "codes", "code and other trade",
        "few frequent words", "what any firm does", "one word", "initials and family", "given name of no list", "family name of no list", "trade of no list", "name of a family or town by its end",
        "public body", "filled in", "words of the lists", "trade behind a word of the lists", "written as a person", "word of no list before a trade",
        "names of its own", "a vendor's names of its own", "own name and tax id", "facts that all differ", "two countries", "branch in another state", "number of a group", "person and small firm",
        "two legal names", "a brand's site in two towns",
    ];

    /// <summary>Thousands of pairs of two firms of every kind: none is linked.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_pair_of_two_firms_of_a_kind_is_linked(string kind)
    {
        var random = new Random(20_26);
        for (var i = 0; i < Instances; i++)
        {
            var (zoho, procore) = Make(kind, random);
            if (IsLinked(zoho, procore))
            {
                Assert.Fail($"{zoho} is linked to {procore[0]}, another firm ({kind}).");
            }
        }
    }

    /// <summary>Thousands of pairs of one firm whose tax id says so, whatever the state and however it is written: all are linked.</summary>
    [Fact]
    public void An_equal_tax_id_is_stronger_than_a_state_and_a_weak_name()
    {
        var random = new Random(20_26);
        for (var i = 0; i < Instances; i++)
        {
            var (zoho, procore) = Make(random.Next(2) == 0 ? "brand and trade" : "other state", random);
            var number = $"{20 + random.Next(8)}-{random.Next(1_000_000, 9_999_999)}";
            Assert.True(
                TaxNumber.Read(number) is null || IsLinked(zoho with { TaxId = number, State = "CO" }, procore[0] with { TaxId = number.Replace("-", "", StringComparison.Ordinal), State = "UT" }),
                $"{zoho} is not linked to {procore[0]} by {number}.");
        }
    }

    private static (ZohoVendor Zoho, ProcoreVendor[] Procore) Make(string kind, Random random)
    {
        var (root, trade, form) = (Root(random), Pick(random, Trades), Pick(random, Forms));
        var (weak, other) = ($"{Pick(random, Brands)} {trade} {(random.Next(2) == 0 ? form : string.Empty)}".Trim(), Pick(random, Trades));
        var strong = $"{root} {trade} {form}";
        return kind switch
        {
            "brand and trade" => Pair(weak, weak.ToUpperInvariant()),
            "everyday words and trade" => Twice($"{Pick(random, Everyday)} {Pick(random, Everyday)} {trade} {(random.Next(2) == 0 ? form : string.Empty)}".Trim()),
            "person" => Twice(Person(random)),
            "given name's trade" => Pair($"{Pick(random, Given)}'s {trade}", $"{Pick(random, Given)}s {trade}"),
            "family firm" => Twice($"{Pick(random, Family)} {Pick(random, ["Brothers", "& Sons", "Bros.", "Enterprises", "& Associates", "Hermanos", "Services"])} {(random.Next(2) == 0 ? form : string.Empty)}".Trim()),
            "other form" => Pair($"{root} {trade} {form}", $"{root} {trade} {Pick(random, [.. Forms.Where(one => one != form)])}"),
            "state or form" => Pair(
                $"{root} {trade}{Apart(random, ["CO", "PA", "SC"])}", $"{root} {trade} {Pick(random, ["Company", "P.A.", "S.C.", "Professional Association", "Co."])}"),
            "state on one side" => random.Next(3) switch
            {
                0 => Pair($"{root} {trade}{Pick(random, ["/", " - ", ", "])}{Pick(random, States)}", $"{root} {trade}"),
                1 => Pair($"{root} {Root(random)} {form}{Pick(random, ["/", " /", "\\", " \\", " - ", ", "])}{Pick(random, States)}", $"{root} {Root(random)} {form}"),
                _ => Pair(strong, $"{strong}{Pick(random, ["/", " /", " - ", ", "])}{Pick(random, States)}"),
            },
            "state behind a firm's name" => Tail(random) is var tail
                ? Pair($"{root} {tail}{Pick(random, ["/", " /", "\\", " \\", " - ", ", ", " (", " ["])}{Pick(random, States)}{Pick(random, ["", " "])}", $"{root} {tail}") : default,
            "other trade" => Pair($"{root} {trade} {form}", $"{root} {Pick(random, [.. Trades.Where(one => one != trade)])} {form}"),
            "numeral" => Pair($"{root} {Pick(random, ["½", "②", "⑫", "Ⅱ", "٧", "3", "𑁧", "🔟", "1/2"])} {trade}", $"{root} {Pick(random, ["", "9", "13", "III"])} {trade}"),
            "initials" => Word(random) is var word && random.Next(2) == 0
                ? Pair($"{string.Join(Pick(random, [".", "-", "·", "_", ". ", " ", ":", "*", "/"]), word.ToUpperInvariant().ToCharArray())} {root} {form}", $"{word} {root} {form}")
                : Pair($"{Pick(random, ["E.D.", "A.L.", "J-O", "A L", "AL", "ED"])} {root} {form}", $"{Pick(random, ["Ed", "Al", "Jo"])} {root} {form}"),
            "shorter" => Pair($"{root} {trade}", $"{root} {trade} {(other == trade ? "East" : other)}"),
            "order" => Pair($"{root} {trade} {form}", $"{trade} {root} {form}"),
            "placeholder" => WithTaxId(Pair($"{root} {trade} {form}", $"{root} {(other == trade ? "Welding" : other)} {form}"), Pick(random, Placeholders)),
            "two cities" => (
                new("1", weak, "", true) { Postcode = $"80{random.Next(100, 500)}", Phone = Telephone.Read($"303{random.Next(222, 999)}{random.Next(1000, 9999)}", null) },
                [Procore(weak) with { Postcode = $"84{random.Next(100, 500)}", Phone = Telephone.Read($"801{random.Next(222, 999)}{random.Next(1000, 9999)}", null) }]),
            "other state" => (new("1", strong, "", true, "", "CO"), [Procore(strong) with { State = "UT" }]),
            "names of two vendors" => (
                new("1", strong, $"{root} {(other == trade ? "Welding" : other)} {form}", true),
                [Procore(strong), Procore("Zarnow Holdings") with { Id = 101, TradeName = $"{root} {(other == trade ? "Welding" : other)} {form}" }]),
            "not to be used" => Pair(strong, Pick(random, [$"ZZZ {strong}", $"X-{strong}", $"{strong} - DO NOT USE", $"{strong} (duplicate)", $"OLD - {strong}", $"zz{strong}"]), sameTaxId: true),
            "joint venture" => Pair($"{root} {trade}", $"{root} {Pick(random, ["/", "-", "&"])} {Root(random)} JV"),
            "short" => Twice(string.Concat(Enumerable.Range(0, 3).Select(_ => (char)('A' + random.Next(26)))) + (random.Next(2) == 0 ? " " + form : string.Empty)),
            "tax id and other trade" => WithTaxId(
                Pair(strong, $"{root} {Pick(random, [.. Trades.Where(one => one != trade)])} {form}"), ValidTaxId(random)),
            "tax id and other numeral" => WithTaxId(
                Pair($"{root} {trade} {Pick(random, ["3", "II", "4th", "XIV", "Thirteen", "Sixth", "三", "Twentieth", "XXXIX", "Dos"])} {form}", $"{root} {trade} {Pick(random, ["", "9", "III", "5th", "XV", "Fourteen", "五", "Tres"])} {form}"),
                ValidTaxId(random)),
            "tax id and other place" => WithTaxId(
                Pair($"{root} {Pick(random, ["North", "East", "South", "River", "Oak", "Glen", "Bridge"])} {form}", $"{root} {Pick(random, ["Northwest", "Eastern", "Southeast", "Riverside", "Oakwood", "Glendale", "Bridgeport"])} {form}"), ValidTaxId(random)),
            "vendor above" => Pair(strong, $"{Root(random)} {trade} {form}", procore => procore with { ParentName = strong }),
            "code of that name" => Pair(strong, $"{Root(random)} {trade} {form}", procore => procore with { OriginCode = strong }),
            "codes" => (new("1", weak, "", true) { Number = $"V-{random.Next(1000, 5000)}" }, [Procore(weak) with { OriginCode = $"V-{random.Next(5000, 9999)}" }]),
            "code and other trade" => Coded(
                Pair(strong, $"{root} {Pick(random, [.. Trades.Where(one => one != trade)])} {form}"), $"CNT-00{random.Next(1000, 9999)}"),
            "names of its own" => Pair(random.Next(2) == 0 ? $"{root} {trade}" : $"{root} {trade} LLC", $"{root} {trade} LLC") is var (own, firm)
                ? (own with { CompanyName = Beside($"{root} {trade}", random) }, firm) : default,
            "a vendor's names of its own" => random.Next(2) == 0
                ? Pair($"{root} {trade} LLC", Beside($"{root} {trade}", random), procore => procore with { TradeName = $"{root} {trade} LLC" })
                : Pair($"{root} {trade} LLC", $"{root} {trade} LLC", procore => procore with { LegalName = Beside($"{root} {trade}", random) }),
            "own name and tax id" => WithTaxId(Pair($"{root} {trade} LLC", $"{root} {trade} {form}"), ValidTaxId(random)) is var (one, same)
                ? (one with { CompanyName = $"{root} {trade} {Pick(random, Parties)}" }, same) : default,
            "facts that all differ" => Differing(Pick(random, [$"{root} {Root(random)}", $"{root} & {Root(random)}", strong, $"{root} {Root(random)} {form}", $"{root} {trade} {other}"]), random),
            "two countries" => Array.FindAll(Countries, country => random.Next(2) == 0) is [var here, var there, ..]
                ? (new("1", strong, "", true) { Country = CountryTable.Stated(here, null) }, [Procore(strong) with { Country = CountryTable.Stated(there, null) }])
                : Make(kind, random),
            "branch in another state" => (random.Next(States.Length), $"{root} {Tail(random)}") is var (at, branch)
                ? (new("1", branch, "", true, "", States[at]), [Procore($"{branch}{Pick(random, ["/", " /", " - ", ", "])}{States[(at + 1) % States.Length]}")]) : default,
            "number of a group" => WithTaxId(
                Pair($"{root} {form}", Pick(random, [$"{root} {trade} {form}", $"{root} (Zor{Root(random)}) {form}", $"{root} {Pick(random, [.. Forms.Where(one => one != form)])}"])),
                Pick(random, ["GB980780684", "DE136695976", "NL822569759B01", "SE556383740901"])),
            "person and small firm" => string.Join(random.Next(5) == 0 ? " & " : " ", Enumerable.Range(0, random.Next(2, 5)).Select(_ => Root(random))) is var people
                ? Pair(people, $"{people} {Pick(random, ["LLC", "LLP", "PLLC", "LP"])}") : default,
            "two legal names" => Twice($"{root} of {Root(random)}") is var (ours, theirs)
                ? (ours with { LegalName = $"{Root(random)} {trade} {form}" }, [theirs[0] with { LegalName = $"Zor{Root(random)} {trade} {form}" }]) : default,
            "a brand's site in two towns" => (
                new("1", weak, "", true) { Website = $"{root}.com", Phone = "18004441212", City = "austin" },
                [Procore(weak) with { Website = $"{root}.com", Phone = random.Next(2) == 0 ? "18004441212" : "", City = "plano" }]),
            "group" => Pair($"{root} {Pick(random, ["Group", "Holdings", "Services", "Enterprises"])} {form}", $"{root} {form}"),
            _ => Twice(Weak(kind, random).Trim()),
        };
    }

    // What is another party's or another firm's than "Kestwick Glass LLC".
    private static string Beside(string name, Random random) => random.Next(4) switch
    {
        0 => $"{name} {Pick(random, Parties)}",
        1 => $"{name} {Pick(random, ["2", "II", "Two", "Third"])} LLC",
        2 => $"{name} {Pick(random, ["Holdings", "Group", "Supply", "East"])} LLC",
        _ => $"{name} {Pick(random, [.. Forms.Where(form => form != "LLC"), "LLC (TX)", "LLC - FL"])}",
    };

    // Two of the three facts, or all of them, and none that agrees.
    private static (ZohoVendor Zoho, ProcoreVendor[] Procore) Differing(string name, Random random)
    {
        var (without, number) = (random.Next(4), random.Next(1000, 9999));
        return (
            new("1", name, "", true)
            {
                EmailDomain = without == 0 ? "" : $"{Root(random)}.com",
                Phone = without == 1 ? "" : $"1303444{number}",
                Postcode = without == 2 ? "" : $"80{random.Next(100, 500)}",
            },
            [Procore(name) with { Website = $"{Root(random)}.net", Phone = $"1801444{number}", Postcode = $"84{random.Next(100, 500)}" }]);
    }

    // Names whose structure says too little; what stands in them beside it is made up, and in no list.
    private static string Weak(string kind, Random random)
    {
        var (frequent, root, trade) = (Pick(random, [.. Family, .. Given, "Patriot", "Summit", "Denver", "Texas", "TNT", "A-1", "Apex"]), Root(random), Pick(random, Trades));
        var (form, small) = (Pick(random, [.. Forms, ""]), Pick(random, ["LLC", "LP", "LLP", "PLLC", "Pty Ltd", "GmbH", "Pvt Ltd", "SARL"]));
        return kind switch
        {
            "few frequent words" => $"{frequent} {Pick(random, ["Services", "Solutions", "Properties", "Partners", "Group", "Holdings", "Eagle", "Valley", ""])} {small}",
            "what any firm does" => $"{frequent} {Pick(random, ["Services", "Management", "Contracting", "Maintenance"])} {form}",
            "one word" => random.Next(2) == 0 ? root : root + root.ToLowerInvariant(),
            "initials and family" => $"{(char)('A' + random.Next(26))}. {(random.Next(2) == 0 ? $"{(char)('A' + random.Next(26))}. " : "")}{Pick(random, Family)} {form}",
            "given name of no list" => $"{root} {Pick(random, Family)} {(random.Next(2) == 0 ? small : "")}",
            "family name of no list" => random.Next(2) == 0 ? $"{Pick(random, Given)} {root} {trade} {form}" : $"{Pick(random, Given)} {root} {small}",
            "trade of no list" => $"{Pick(random, ["Patriot", "Summit", "Denver", "Texas", "TNT", "Apex", "Kelly"])} {root} {small}",
            "name of a family or town by its end" => $"{root}{Pick(random, ["czyk", "wicz", "wski", "enko", "escu", "poulos", "mann", "bauer", "ville", "burg"])} {trade} {form}",
            "public body" => random.Next(2) == 0
                ? $"{Pick(random, ["City of", "County of", "The Town of", "Dept. of", "Port of", "Gemeinde", "Ayuntamiento de", "Mairie de"])} {root}"
                : $"{root} {Pick(random, ["County", "Township", "Baptist Church", "School District", "Housing Authority", "Fire Department", "City Council"])}",
            "words of the lists" => string.Join(' ', Enumerable.Range(0, random.Next(2, 5)).Select(_ => Pick(random, [.. Everyday, .. Listed, .. Trades]))) + " " + small,
            "trade behind a word of the lists" => $"{Pick(random, ["Clean", "Good", "Seven", "Green", "Lucky", "Happy", "Golden", "Denver", "Patriot"])} {Pick(random, [root, "", Pick(random, Listed)])} {trade} {(random.Next(2) == 0 ? small : "")}",
            "written as a person" => random.Next(7) switch
            {
                0 => $"{root}, {Root(random)}{Pick(random, ["", " R", " A."])}",
                1 => $"{root} {(char)('A' + random.Next(26))}{Pick(random, ["", "."])} {Root(random)}",
                2 => $"{root} {Root(random)} {(char)('A' + random.Next(26))}",
                3 => $"{root} {Root(random)} {Pick(random, ["Jr", "Sr.", "III", "IV", "Esq"])}",
                4 => $"{Pick(random, ["Mr.", "Mrs", "Dr.", "Shri"])} {root} {Root(random)}",
                5 => $"{Pick(random, ["The ", ""])}{root} Family",
                _ => $"{root} {Root(random)}{Pick(random, ["czyk", "enko", "escu", "poulos", "dottir"])} {(random.Next(2) == 0 ? small : "")}",
            },
            "word of no list before a trade" => random.Next(2) == 0 ? $"{root} {trade}" : $"{root} {Root(random)} {trade}",
            "filled in" => $"{Pick(random, ["Misc", "Unknown", "One Time", "Petty Cash", "Sundry", "Various", "Dummy", "Test", "Other"])} {Pick(random, ["Vendor", "Supplier", "Subcontractors", "Vendors", "Account", "Payee"])} {Pick(random, ["", "2", "LLC", "III"])}",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It is not made here."),
        };
    }

    // A state set apart by whatever there is on a keyboard, closed or not.
    private static string Apart(Random random, string[] codes)
    {
        var code = Pick(random, codes);
        return random.Next(4) switch
        {
            0 => " " + code,
            1 => $"{Pick(random, [" ", ""])}{Pick(random, ["-", " - ", ",", ", ", ";", ":", "–", "|", "~", "#", "_", "*", "\"", "=", "•"])}{code}",
            2 => $" {Pick(random, ["*", "_", "\"", "|", "~", "'" + "'", "“", "=", "#"])} {code} {Pick(random, ["*", "_", "\"", "|", "~", "”", "="])}",
            _ => Pick(random, [" ({0})", "({0})", " [{0}]", " {{0}}", " <{0}>", "<{0}>"]).Replace("{0}", code, StringComparison.Ordinal),
        };
    }

    private static string Tail(Random random) => $"{Pick(random, ["Group", "Enterprises", "& Sons", "Partners", "Holdings", ""])} {Pick(random, ["Inc", "LLC", "LP", "Corp"])}".Trim();

    // A word that can be spoken, of two letters or more.
    private static string Word(Random random)
    {
        var word = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{"bdfgjlmnprstv"[random.Next(13)]}{"aeiou"[random.Next(5)]}"));
        return word is "ta" or "co" or "sa" or "pa" or "la" or "de" ? "Milo" : char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static string Person(Random random)
    {
        var (given, family) = (Pick(random, Given), random.Next(2) == 0 ? Pick(random, Family) : Root(random));
        var middle = random.Next(2) == 0 ? $"{(char)('A' + random.Next(26))}. " : string.Empty;
        return random.Next(4) switch
        {
            0 => $"{family}, {given}",
            1 => $"{Pick(random, ["Mr.", "Dr.", "Mrs."])} {given} {family}",
            2 => $"{given} {middle}{family} {Pick(random, ["Jr.", "Sr.", "III"])}",
            _ => $"{given} {middle}{family}",
        };
    }

    private static (ZohoVendor Zoho, ProcoreVendor[] Procore) Pair(string zoho, string procore, bool sameTaxId = false) =>
        WithTaxId((new("1", zoho, "", true), [Procore(procore)]), sameTaxId ? "84-6134597" : string.Empty);

    private static (ZohoVendor Zoho, ProcoreVendor[] Procore) WithTaxId((ZohoVendor Zoho, ProcoreVendor[] Procore) pair, string number) =>
        (pair.Zoho with { TaxId = number }, [pair.Procore[0] with { TaxId = number }]);

    private static (ZohoVendor Zoho, ProcoreVendor[] Procore) Pair(string zoho, string procore, Func<ProcoreVendor, ProcoreVendor> alter) =>
        (new("1", zoho, "", true), [alter(Procore(procore))]);

    private static (ZohoVendor Zoho, ProcoreVendor[] Procore) Coded((ZohoVendor Zoho, ProcoreVendor[] Procore) pair, string code) =>
        (pair.Zoho with { Number = code }, [pair.Procore[0] with { OriginCode = code }]);

    /// <summary>A number with its check digits right, of one of several countries.</summary>
    private static string ValidTaxId(Random random)
    {
        while (true)
        {
            var number = Pick(random, ["84-6134597", "ABN 51824753556", "DE136695976", "GST 27AAPFU0939F1ZV", $"{20 + random.Next(8)}-{random.Next(1_000_000, 9_999_999)}"]);
            if (TaxNumber.Read(number) is { IsPersonal: false })
            {
                return number;
            }
        }
    }

    private static (ZohoVendor Zoho, ProcoreVendor[] Procore) Twice(string name) => Pair(name, name);

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
