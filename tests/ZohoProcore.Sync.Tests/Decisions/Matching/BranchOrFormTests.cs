namespace ZohoProcore.Sync.Tests;

/// <summary>Two letters behind a name that are a place as well as a legal form, and forms that make another party: nobody is linked by leaving them out.</summary>
public sealed class BranchOrFormTests
{
    private static readonly string[] Bases = ["Wexcombe Paving", "Kestwick Glass", "Brannock Sheet Metal", "Zenhold Rebar Fabricators"];

    /// <summary>American states, Canadian provinces, Australian states, sides of town and Swiss cantons, as clerks write them behind a name.</summary>
    private static readonly string[] Places =
    [
        "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "IA", "ID", "IL", "IN", "KS", "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MS", "MT", "NC", "ND", "NE", "NH", "NJ", "NM", "NV", "NY",
        "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VT", "WA", "WI", "WV", "WY", "AB", "BC", "MB", "NB", "NL", "NS", "ON", "PE", "QC", "SK", "SA", "NT", "SE", "SW", "NW", "AG", "BE", "ZH", "GE",
    ];

    /// <summary>Every place in every way in which it is set behind a name, with and without a form before it.</summary>
    [Fact]
    public void A_branch_in_Procore_is_not_the_firm_without_it()
    {
        foreach (var place in Places)
        {
            foreach (var written in new[] { place, $"- {place}", $"({place})", $"[{place}]", $"/{place}", $"– {place}" })
            {
                foreach (var form in new[] { "", " LLC", " Inc", " Ltd" })
                {
                    Assert.False(IsLinked(Bases[0], $"{Bases[0]}{form} {written}"), $"{Bases[0]} is linked to {Bases[0]}{form} {written}");
                }
            }
        }
    }

    /// <summary>A spreadsheet's PROPER writes "Pa" and "Ks"; only the forms that everybody leaves out stay.</summary>
    [Fact]
    public void Nor_in_a_spreadsheets_letters()
    {
        foreach (var place in Places.Where(place => place != "CO"))
        {
            var proper = $"{place[0]}{char.ToLowerInvariant(place[1])}";
            Assert.False(IsLinked(Bases[1], $"{Bases[1]} {proper}"), $"{Bases[1]} {proper}");
            Assert.False(IsLinked(Bases[1], $"{Bases[1]} - {proper}"), $"{Bases[1]} - {proper}");
        }

        Assert.False(IsLinked(Bases[1], $"{Bases[1]} - Co"));
    }

    [Fact]
    public void Two_branches_are_asked_about()
    {
        foreach (var (one, other) in new[] { ("AB", "BC"), ("SE", "SW"), ("NL", "NS") })
        {
            Assert.False(IsLinked(Bases[1], $"{Bases[1]} - {one}", $"{Bases[1]} - {other}"), one);
        }
    }

    [Theory]
    [InlineData("Wexcombe Paving - Co", "Wexcombe Paving Co")]
    [InlineData("Wexcombe Paving - AB", "Wexcombe Paving AB")]
    [InlineData("Wexcombe Paving (SE)", "Wexcombe Paving SE")]
    [InlineData("Wexcombe Paving - SA", "Wexcombe Paving S.A.")]
    [InlineData("Wexcombe Bau (AG)", "Wexcombe Bau AG")]
    public void A_place_set_apart_is_no_legal_form_of_an_equal_name(string one, string other)
    {
        Assert.False(IsLinked(one, other), $"{one} = {other}");
        Assert.False(IsLinked(other, one), $"{other} = {one}");
    }

    /// <summary>What makes another party of it: a family, a joint venture, a cooperative, an association.</summary>
    [Fact]
    public void Another_party_is_not_the_firm_without_its_form()
    {
        foreach (var form in new[] { "HUF", "UTE", "eG", "e.G.", "S. Coop.", "SCOP", "SCI", "e.V.", "Stichting", "Trust", "Coop", "Cooperative" })
        {
            Assert.All(Bases, name => Assert.False(IsLinked(name, $"{name} {form}"), $"{name} {form}"));
        }
    }

    /// <summary>Less that agrees is never more certain.</summary>
    [Theory]
    [InlineData("Seven Oaks Development", "Seven Oaks Development LLC")]
    [InlineData("Two Guys and a Truck", "Two Guys and a Truck LLC")]
    public void A_name_that_asks_with_its_form_asks_without_it(string zoho, string procore)
    {
        Assert.False(IsLinked(procore, procore), procore);
        Assert.False(IsLinked(zoho, procore), zoho);
    }

    /// <summary>What everybody leaves out is left out as before.</summary>
    [Theory]
    [InlineData("LLC")]
    [InlineData("Inc.")]
    [InlineData("Corporation")]
    [InlineData("Ltd")]
    [InlineData("GmbH")]
    [InlineData("Co.")]
    public void The_usual_forms_are_left_out(string form) => Assert.All(Bases, name => Assert.True(IsLinked(name, $"{name} {form}"), $"{name} {form}"));

    private static bool IsLinked(string zoho, params string[] procore)
    {
        var vendor = new ZohoVendor("1", zoho, "", true);
        ProcoreVendor[] directory = [.. procore.Select((name, i) => new ProcoreVendor(100 + i, name, true, "", "", ""))];
        return VendorMatcher.Decide(vendor, Scenario.Organization, VendorIndex.Empty.With([vendor], directory), LinkSet.Empty) is VendorVerdict.AutoLink;
    }
}
