using System.Globalization;
using CsCheck;

namespace ZohoProcore.Sync.Tests;

public sealed class VendorMatcherTests
{
    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.String,
        OneOf("the", "The", "Acme", "O", "A", "B.", "&", "dba", "d/b/a", "(The)", "Inc", "Company", "Limited", "Public", "L.L.C.", "GmbH", "& Co. KG", "S.A.", "de C.V.", "formerly", "/DE/", "(X)", "y", "et", "株式会社", "ООО", "Ⅱ", "é", "trading as", "doing business as", "Zylker",
            "Ltd", "(P)", "(Pvt)", "UG", "(haftungsbeschränkt)", "AB", "(publ)", "Sp. z o.o.", "sp.k.", "SARL", "شركة", "also known as", "t/a", "c/o", "/", "A/S", "(formerly", ")")
            .Array[0, 8].Select(words => string.Join(" ", words)));

    private static readonly string[] Unordered = ["Zarnow Electric Inc", "Zarnow Electric LLC", "Baker Co", "Electric Zarnow Inc", "Acme Inc", "Zarnow Electric", "Quarnum Paving Inc"];

    private static readonly Gen<string> Firms = Gen.Select(OneOf("Zylker", "Zarnow Electric", "Harbor Freight", "Baker Brothers Masonry"), OneOf(" Inc", " LLC", " Corp", ""), (name, form) => name + form);

    [Theory]
    [MemberData(nameof(GoldenNames.Cases), MemberType = typeof(GoldenNames), DisableDiscoveryEnumeration = true)]
    public void By_the_name_alone(GoldenNames.Expected expected, string zoho, string[] procore, string why)
    {
        var decision = Decide(zoho, procore);

        Assert.True((expected == GoldenNames.Expected.Gain ? GoldenNames.Expected.Link : expected) == Kind(decision), $"'{zoho}' with '{string.Join("', '", procore)}' is {decision}, but {why}.");
        if (decision is VendorVerdict.AutoLink link)
        {
            Assert.Equal(100, link.Vendor.Id);
        }
    }

    [Theory]
    [MemberData(nameof(GoldenNames.Cases), MemberType = typeof(GoldenNames), DisableDiscoveryEnumeration = true)]
    public void From_the_other_side_it_is_the_same(GoldenNames.Expected expected, string zoho, string[] procore, string why)
    {
        if (procore.Length == 1)
        {
            Assert.True((expected == GoldenNames.Expected.Link) == IsEqual(Decide(procore[0], zoho)), why);
        }
    }

    [Fact]
    public void There_are_enough_cases() => Assert.True(GoldenNames.Cases.Count >= 200);

    [Theory]
    [InlineData("Rocky Mountain Zylker Inc", "Rocky Mountain Zylker LLC", "same name but for the legal form; another legal form: inc and llc")]
    [InlineData("Wal Mart Inc", "Walmart Inc", "same name but for the spaces")]
    [InlineData("Yard Works LLC", "Zylker Inc dba Yard Works LLC", "one of its names is the same")]
    [InlineData("IBM", "International Business Machines Corp", "one is the initials of the other")]
    [InlineData("Zarnow Electric East", "Zarnow Electric West", "shares the rare word 'zarnow'")]
    public void A_candidate_comes_with_the_reason(string zoho, string procore, string reason) =>
        Assert.StartsWith(reason, Assert.Single(Candidates(Decide(zoho, procore))).Reason, StringComparison.Ordinal);

    [Fact]
    public void Facts_beside_the_name_find_and_rank_candidates()
    {
        var vendor = new ZohoVendor("1", "Northgate Holdings", "", true) { EmailDomain = "zylker.com", Phone = "5550100", Postcode = "80202" };
        ProcoreVendor[] procore =
        [
            new(100, "Northgate Mechanical", true, "", "", ""),
            new(101, "Zylker Roofing", true, "", "", "") { EmailDomain = "zylker.com", Phone = "5550100" },
            new(102, "Northgate Supply", true, "", "", "") { Postcode = "80202" },
        ];

        var candidates = Candidates(Decide(vendor, [], LinkSet.Empty, procore));

        Assert.Equal([101, 102, 100], candidates.Select(candidate => candidate.ProcoreId));
        Assert.Contains("same e-mail domain zylker.com; same telephone number", candidates[0].Reason, StringComparison.Ordinal);
        Assert.Contains("same postcode", candidates[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rare_word_ranks_above_a_frequent_one()
    {
        string[] procore = [.. Enumerable.Range(0, 30).Select(i => $"Rocky {(char)('a' + (i % 26))}{(char)('a' + (i / 26))}bel Roofing"), "Zylker Masonry"];

        Assert.Equal("Zylker Masonry", Candidates(Decide("Rocky Zylker", procore))[0].Name);
    }

    [Fact]
    public void Initials_stand_for_words_and_not_beside_them()
    {
        string[] procore = ["Koninklijke Kpn NV", "Koninklijke Philips NV"];

        Assert.Equal("Koninklijke Philips NV", Candidates(Decide("Koninklijke Philips N.V. NY Registry", procore))[0].Name);
    }

    [Fact]
    public void Two_claimants_for_one_vendor_are_both_for_a_person()
    {
        var (one, other) = (new ZohoVendor("1", "Zylker Inc", "", true), new ZohoVendor("2", "Zylker Billing", "Zylker, Inc.", true));
        ProcoreVendor[] procore = [new(100, "Zylker Inc", true, "", "", "")];

        Assert.IsType<VendorVerdict.Review>(Decide(one, [other], LinkSet.Empty, procore));
        Assert.IsType<VendorVerdict.Review>(Decide(other, [one], LinkSet.Empty, procore));
        Assert.IsType<VendorVerdict.AutoLink>(Decide(one, [other with { IsActive = false }], LinkSet.Empty, procore));
    }

    [Fact]
    public void A_company_name_that_is_another_vendors_contradicts() => Assert.IsType<VendorVerdict.Review>(Decide(
        new("1", "Zylker Inc", "Yardarm Roofing LLC", true),
        [],
        LinkSet.Empty,
        [new(100, "Zylker Inc", true, "", "", ""), new(101, "Yardarm Roofing LLC", true, "", "", "")]));

    [Theory]
    [InlineData("Alpine Masonry & Sons", "Alpine Masonry LLC", true, "the names could be one firm's, and the tax id says so")]
    [InlineData("Alpine Masonry & Sons", "Zenith Glass LLC", false, "an equal tax id under another name may be a rename: a person looks")]
    public void An_equal_tax_id_links_only_with_a_compatible_name(string zoho, string procore, bool links, string why) =>
        Assert.True(Decide(new("1", zoho, "", true, "846134597"), [], LinkSet.Empty, new ProcoreVendor(100, procore, true, "", "84-6134597", "")) is VendorVerdict.AutoLink == links, why);

    [Fact]
    public void The_id_that_was_written_into_Procore_links_under_any_name() => Assert.IsType<VendorVerdict.AutoLink>(Decide(
        new("1", "Zylker Inc", "", true), [], LinkSet.Empty, new ProcoreVendor(100, "Something Else", true, OriginIds.Vendor(Scenario.Organization, "1"), "", "")));

    [Fact]
    public void An_origin_id_of_another_integration_is_no_evidence() => Assert.IsNotType<VendorVerdict.AutoLink>(Decide(
        new("1", "Zylker Inc", "", true, "84-6134597"), [], LinkSet.Empty, new ProcoreVendor(100, "Zylker Works", true, "tax 846134597", "", "")));

    [Theory]
    [InlineData("84-6134597", "", "84-7134592", "")]
    [InlineData("", "CO", "", "UT")]
    public void An_equal_name_that_something_contradicts_is_not_linked(string taxId, string state, string otherTaxId, string otherState) => Assert.IsType<VendorVerdict.Review>(
        Decide(new("1", "Zylker Inc", "", true, taxId, state), [], LinkSet.Empty, new ProcoreVendor(100, "Zylker Inc", true, "", otherTaxId, otherState)));

    [Fact]
    public void An_inactive_vendor_is_a_candidate_and_never_linked()
    {
        var decision = Decide(new("1", "Zylker Inc", "", true), [], LinkSet.Empty, new ProcoreVendor(100, "Zylker Inc", false, "", "", ""));

        Assert.Equal("same name; inactive in Procore", Assert.Single(Candidates(decision)).Reason);
    }

    [Fact]
    public void A_pair_that_a_person_rejected_is_neither_linked_nor_offered_again()
    {
        var rejected = new LinkSet([new() { Kind = LinkKind.Vendor, ZohoId = "1", ProcoreId = 100, Status = LinkStatus.Rejected }]);

        Assert.IsType<VendorVerdict.NoCandidate>(Decide(new("1", "Zylker Inc", "", true), [], rejected, new ProcoreVendor(100, "Zylker Inc", true, "", "", "")));
    }

    [Fact]
    public void A_vendor_that_is_linked_to_another_contact_is_not_linked_twice()
    {
        var taken = new LinkSet([new() { Kind = LinkKind.Vendor, ZohoId = "77", ProcoreId = 100, Status = LinkStatus.Confirmed }]);

        var decision = Decide(new("1", "Zylker Inc", "", true), [new("77", "Yardarm Inc", "", true)], taken, new ProcoreVendor(100, "Zylker Inc", true, "", "", ""));

        Assert.Equal(FindingCodes.VendorAmbiguous, Assert.IsType<VendorVerdict.Review>(decision).Code);
    }

    [Fact]
    public void What_was_linked_to_a_contact_that_was_merged_away_goes_to_the_one_that_survives()
    {
        var taken = new LinkSet([new() { Kind = LinkKind.Vendor, ZohoId = "77", ProcoreId = 100, Status = LinkStatus.Confirmed, ZohoName = "Zylker Inc" }]);
        var procore = new ProcoreVendor(100, "Zylker Inc", true, "", "", "");

        Assert.Equal(100, Assert.IsType<VendorVerdict.AutoLink>(Decide(new("1", "Zylker Inc", "", true), [], taken, procore)).Vendor.Id);
        var review = Assert.IsType<VendorVerdict.Review>(Decide(new("1", "Zylker of Ohio", "", true), [], taken, procore));
        Assert.Equal(100, review.Candidates[0].ProcoreId);
    }

    /// <summary>What counts is the share of the directory, whatever its size: the same number of names says something else in a larger one.</summary>
    [Theory]
    [InlineData(2, 0, true, "a single other one is chance")]
    [InlineData(60, 0, false, "a directory of one family")]
    [InlineData(20, 0, false, "and a small one")]
    [InlineData(10, 90, false, "one vendor in ten")]
    [InlineData(10, 2_900, true, "one in three hundred, and as many as before")]
    [InlineData(100, 900, false, "one in ten of a larger directory")]
    [InlineData(100, 29_900, true, "one in three hundred of it")]
    public void A_word_is_frequent_by_its_share_of_the_directory(int family, int others, bool links, string why) => Assert.True(
        links == Decide("Zylker Inc", ["Zylker Inc", .. Made("Zylker", family - 1), .. Made("Other", others)]) is VendorVerdict.AutoLink, why);

    /// <summary>Each word may be frequent where the two together are rare.</summary>
    [Theory]
    [InlineData(150, true, "one in 150 and one in 300: both by chance one in 45,000")]
    [InlineData(50, false, "one in fifty and one in a hundred: both by chance one in 5,000, among many the second firm of the name")]
    public void Words_are_frequent_by_the_share_of_their_combination(int every, bool links, string why)
    {
        string[] directory =
        [
            "Zylker Quarnum Inc",
            .. Enumerable.Range(0, 2_000).Select(i => $"{(i % every == 0 ? "Zylker" : i % (2 * every) == 1 ? "Quarnum" : "Other")} {Word(i)} Inc"),
        ];

        Assert.True(links == Decide("Zylker Quarnum Inc", directory) is VendorVerdict.AutoLink, why);
    }

    [Fact]
    public void A_name_of_three_hundred_characters_is_a_name_like_any_other()
    {
        var name = string.Concat(Enumerable.Repeat("Zylkerworks ", 25)) + "Inc";

        Assert.IsType<VendorVerdict.AutoLink>(Decide(name.ToUpperInvariant(), name));
        Assert.IsNotType<VendorVerdict.AutoLink>(Decide(new string('é', 5000), name));
    }

    [Fact]
    public void Reading_a_canonical_name_again_changes_nothing() => Names.Sample(
        name => Assert.Equal(CompanyName.Parse(name).Canonical, CompanyName.Parse(CompanyName.Parse(name).Canonical).Canonical));

    [Fact]
    public void Links_by_equal_names_are_symmetric() => Gen.Select(Names, Names).Sample(
        (one, other) => Assert.Equal(IsEqual(Decide(one, other)), IsEqual(Decide(other, one))));

    [Fact]
    public void A_second_equal_vendor_takes_the_link_away() => Firms.Array[1, 6].Sample(names =>
    {
        if (Decide(names[0], names) is VendorVerdict.AutoLink link)
        {
            Assert.IsType<VendorVerdict.Review>(Decide(names[0], [.. names, link.Vendor.Name.ToUpperInvariant()]));
        }
    });

    [Fact]
    public void An_unrelated_vendor_never_makes_a_link() => Gen.Select(Firms, Firms.Array[0, 5], Gen.String[Gen.Char['a', 'z'], 6, 20]).Sample((name, names, other) =>
    {
        if (Decide(name, names) is not VendorVerdict.AutoLink)
        {
            Assert.IsNotType<VendorVerdict.AutoLink>(Decide(name, [.. names, "q" + other]));
        }
    });

    [Fact]
    public void The_order_of_the_directory_changes_nothing() => Gen.Shuffle(Unordered).Sample(names =>
    {
        ProcoreVendor[] vendors = [.. names.Select(name => new ProcoreVendor(100 + Array.IndexOf(Unordered, name), name, true, "", "", ""))];
        ProcoreVendor[] ordered = [.. vendors.OrderBy(vendor => vendor.Id)];
        Assert.Equal("Quarnum Paving Inc", Assert.IsType<VendorVerdict.AutoLink>(Decide(new("1", "QUARNUM PAVING INCORPORATED", "", true), [], LinkSet.Empty, vendors)).Vendor.Name);
        Assert.Equal(
            Text(Decide(new("1", "Zarnow Electric Ltd", "", true), [], LinkSet.Empty, ordered)),
            Text(Decide(new("1", "Zarnow Electric Ltd", "", true), [], LinkSet.Empty, vendors)));
    });

    [Fact]
    public void No_order_of_any_directory_changes_anything() => Gen.Select(Firms.Array[1, 8], Firms, Gen.Int[0, 7]).Sample((names, asked, turn) =>
    {
        ProcoreVendor[] vendors = Procore(names);
        ProcoreVendor[] turned = [.. vendors.Skip(turn % vendors.Length).Concat(vendors.Take(turn % vendors.Length)).Reverse()];
        var vendor = new ZohoVendor("1", asked, "", true);
        Assert.Equal(Text(Decide(vendor, [], LinkSet.Empty, vendors)), Text(Decide(vendor, [], LinkSet.Empty, turned)));
    });

    [Fact]
    public void An_index_that_was_changed_answers_like_one_built_at_once() => Gen.Select(Firms.Array[0, 8], Firms.Array[0, 8], Firms).Sample((before, after, asked) =>
    {
        var changed = VendorIndex.Empty.With([], Procore(before)).With([], Procore(after));
        var built = VendorIndex.Empty.With([], Procore(after));
        var vendor = new ZohoVendor("1", asked, "", true);

        Assert.Equal(built.Count, changed.Count);
        Assert.Equal(Text(VendorMatcher.Decide(vendor, Scenario.Organization, built, LinkSet.Empty)), Text(VendorMatcher.Decide(vendor, Scenario.Organization, changed, LinkSet.Empty)));
    });

    /// <summary>In which slot a vendor ended up decides nothing: not who else has the name, not which of two carries an id, not which are offered.</summary>
    [Fact]
    public void How_an_index_came_about_decides_nothing()
    {
        ZohoVendor[] zoho = [new("1", "Zylker Inc", "", true), new("2", "ZYLKER INC", "", true), new("3", "Zylker, Inc.", "", true)];
        ZohoVendor[] called = [zoho[0], zoho[1] with { Phone = "5550111" }, zoho[2] with { Phone = "5550112" }];
        var id = OriginIds.Vendor(Scenario.Organization, "9");
        ProcoreVendor[] procore =
        [
            new(1, "Zylker Inc", true, "", "", ""), new(2, "Old Copy LLC", false, id, "", ""), new(3, "New Copy LLC", true, id, "", ""),
            .. Enumerable.Range(4, 80).Select(n => new ProcoreVendor(n, $"Firm {n}", true, "", "", "") { Phone = "5550177" }),
        ];
        ProcoreVendor[] moved = [.. procore.Select(one => one.Id is 2 or 3 or 4 or 70 ? one with { State = "TX" } : one)];
        ZohoVendor[] asked = [called[0], new("9", "New Copy LLC", "", true), new("10", "Unheard Of", "", true) { Phone = "5550177" }];

        var (changed, fresh) = (VendorIndex.Empty.With(zoho, procore).With(called, moved), VendorIndex.Empty.With(called, moved));

        Assert.All(asked, vendor => Assert.Equal(
            Text(VendorMatcher.Decide(vendor, Scenario.Organization, fresh, LinkSet.Empty)), Text(VendorMatcher.Decide(vendor, Scenario.Organization, changed, LinkSet.Empty))));
        Assert.Equal(3, Assert.IsType<VendorVerdict.AutoLink>(VendorMatcher.Decide(asked[1], Scenario.Organization, changed, LinkSet.Empty)).Vendor.Id);
    }

    /// <summary>A question with a vendor taken out answers as a directory without it does.</summary>
    [Fact]
    public void A_vendor_that_is_taken_takenfor_a_question_is_not_there() => Gen.Select(Firms.Array[1, 8], Firms, Gen.Int[0, 7]).Sample((names, asked, which) =>
    {
        var vendors = Procore(names);
        var taken = vendors[which % vendors.Length];
        var vendor = new ZohoVendor("1", asked, "", true);
        var (without, built) = (VendorIndex.Empty.With([], vendors).Without(taken.Id), VendorIndex.Empty.With([], [.. vendors.Where(one => one != taken)]));

        Assert.Equal((built.Count, null), (without.Count, without.Find(taken.Id)));
        Assert.Equal(Text(VendorMatcher.Decide(vendor, Scenario.Organization, built, LinkSet.Empty)), Text(VendorMatcher.Decide(vendor, Scenario.Organization, without, LinkSet.Empty)));
    });

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Text(VendorVerdict decision) => $"{(decision is VendorVerdict.Review review ? review.Doubt : decision)} {string.Join("|", Candidates(decision))}";

    private static GoldenNames.Expected Kind(VendorVerdict decision) => decision switch
    {
        VendorVerdict.AutoLink => GoldenNames.Expected.Link,
        VendorVerdict.Review => GoldenNames.Expected.Review,
        _ => GoldenNames.Expected.Nothing,
    };

    private static IReadOnlyList<Candidate> Candidates(VendorVerdict decision) => decision is VendorVerdict.Review review ? review.Candidates : [];

    private static ProcoreVendor[] Procore(string[] names) => [.. names.Select((name, i) => new ProcoreVendor(100 + i, name, true, "", "", ""))];

    private static bool IsEqual(VendorVerdict decision) => decision is VendorVerdict.AutoLink { Evidence: "equal name, unique on both sides" };

    private static VendorVerdict Decide(string zoho, params string[] procore) => Decide(new("1", zoho, "", true), [], LinkSet.Empty, Procore(procore));

    private static VendorVerdict Decide(ZohoVendor vendor, ZohoVendor[] others, LinkSet links, params ProcoreVendor[] procore) =>
        VendorMatcher.Decide(vendor, Scenario.Organization, VendorIndex.Empty.With([vendor, .. others], procore), links);

    private static IEnumerable<string> Made(string word, int count) => Enumerable.Range(0, count).Select(i => $"{word} {Word(i)} Inc");

    private static string Word(int number) => string.Concat(number.ToString("D5", CultureInfo.InvariantCulture).Select(digit => (char)('b' + digit - '0'))) + "nor";
}
