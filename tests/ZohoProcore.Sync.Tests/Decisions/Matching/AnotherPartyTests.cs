using Benchmarks;

namespace ZohoProcore.Sync.Tests;

/// <summary>Equal or nearly equal names of two parties: a person and a firm called so, a firm and its venture or pension plan, two countries, a grade, a record that is not to be used.</summary>
public sealed class AnotherPartyTests
{
    private const string Ein = "EIN 84-6134597";

    /// <summary>What small firms have behind two words that say of nothing what they do: the words may be a person's, in no list of names.</summary>
    [Fact]
    public void A_person_is_not_the_firm_of_the_name()
    {
        string[] people = ["Rigoberto Cisneros", "Yevhen Shtokalo", "Ottilie Brannaman", "Thandeka Nkosana", "Quillon Astaire"];
        foreach (var form in new[] { "LLC", "L.L.C.", "LP", "LLP", "PLLC", "GmbH", "SARL", "Pty Ltd", "S.r.l." })
        {
            Assert.All(people, name => Assert.False(IsLinked(new("1", name, "", true), Firm($"{name} {form}")), $"{name} = {name} {form}"));
        }
    }

    /// <summary>Where the words say what the firm does, or the form is one of a company with capital, it is what clerks leave out.</summary>
    [Theory]
    [InlineData("Brannock Sheet Metal", "Brannock Sheet Metal LLC")]
    [InlineData("Kestwick Glass", "Kestwick Glass LLC")]
    [InlineData("Wexcombe Zenhold", "Wexcombe Zenhold Inc.")]
    public void A_firm_that_says_what_it_is_has_its_form_left_out(string zoho, string procore) => Assert.True(IsLinked(new("1", zoho, "", true), Firm(procore)));

    [Theory]
    [InlineData("Wexcombe Paving GmbH", "DE", "AT", false)]
    [InlineData("Wexcombe Paving GmbH", "DE", "DE", true)]
    [InlineData("Wexcombe Paving Ltd", "GB", "IE", false)]
    [InlineData("Wexcombe Paving Ltd", "GB", null, true)]
    [InlineData("Wexcombe SAS", "FR", "IT", false)]
    public void A_country_says_where_the_firm_of_a_name_is(string name, string ours, string? theirs, bool isLinked)
    {
        Assert.Equal(isLinked, IsLinked(new("1", name, "", true) { Country = ours }, Firm(name) with { Country = theirs }));

        // Nothing against what is the firm's own.
        Assert.True(IsLinked(new("1", name, "", true, Ein) { Country = ours }, Firm(name) with { Country = theirs, TaxId = Ein }));
    }

    [Theory]
    [InlineData("U.S.A.", "US", true)]
    [InlineData("Germany", "DE", true)]
    [InlineData("Austria", "DE", false)]
    [InlineData("Narnia", "DE", true)]
    public void Countries_are_read_however_they_are_written(string zoho, string procore, bool isLinked)
    {
        var ours = VendorReading.Whole(new() { ContactId = "1", ContactName = "Wexcombe Paving GmbH", BillingAddress = new() { Country = zoho } });
        var theirs = VendorReading.Row(new() { Id = 7, Name = "Wexcombe Paving GmbH", CountryCode = procore }, isActive: true);
        Assert.Equal(isLinked, IsLinked(ours, theirs));
    }

    [Theory]
    [InlineData("New South Wales", "NSW")]
    [InlineData("western australia", "WA")]
    [InlineData("Maharashtra", "MH")]
    [InlineData("Tamil Nadu", "TN")]
    [InlineData("Yukon", "YT")]
    [InlineData("Ohio", "OH")]
    public void A_state_that_is_written_out_is_its_code(string written, string code) => Assert.Equal(code, VendorFacts.State(null, written));

    /// <summary>A venture or a plan may be booked under the number of the firm whose it is.</summary>
    [Fact]
    public void What_bears_the_name_and_the_number_of_a_firm_may_be_another_party()
    {
        foreach (var other in new[] { "JV", "Joint Venture", "401(k) Plan", "401k", "Pension Fund", "Retirement Trust", "ESOP", "Foundation", "Trust", "/ Kestwick JV", "HUF" })
        {
            var name = $"Wexcombe Paving {other}";
            Assert.False(IsLinked(new("1", "Wexcombe Paving LLC", "", true, Ein), Firm(name) with { TaxId = Ein }), name);
            Assert.False(IsLinked(new("1", name, "", true, Ein), Firm("Wexcombe Paving LLC") with { TaxId = Ein }), name);
            Assert.True(IsLinked(new("1", name, "", true, Ein), Firm(name) with { TaxId = Ein }), name);
        }
    }

    [Theory]
    [InlineData("A+ Wexcombe Paving LLC", "A & Wexcombe Paving LLC")]
    [InlineData("B+ Wexcombe Paving LLC", "B and Wexcombe Paving LLC")]
    [InlineData("X.V. Wexcombe Paving LLC", "XV Wexcombe Paving LLC")]
    [InlineData("X.X.I. Wexcombe Paving LLC", "XXI Wexcombe Paving LLC")]
    public void A_grade_is_no_and_and_initials_are_no_numeral(string one, string other)
    {
        Assert.False(IsLinked(new("1", one, "", true), Firm(other)), $"{one} = {other}");
        Assert.False(IsLinked(new("1", other, "", true), Firm(one)), $"{other} = {one}");
        Assert.True(IsLinked(new("1", one, "", true), Firm(one)), one);
    }

    [Theory]
    [InlineData("Wexcombe & Kestwick Paving LLC", "Wexcombe + Kestwick Paving LLC")]
    [InlineData("A+ Wexcombe Paving LLC", "A Plus Wexcombe Paving LLC")]
    public void A_plus_between_names_joins_them(string one, string other) => Assert.True(IsLinked(new("1", one, "", true), Firm(other)));

    [Theory]
    [InlineData("Wexcombe Paving LLC DONOTUSE")]
    [InlineData("DONOTUSE Wexcombe Paving LLC")]
    [InlineData("Wexcombe Paving LLC (INACT)")]
    [InlineData("Wexcombe Paving LLC - cancelled")]
    [InlineData("Wexcombe Paving LLC [canceled 2023]")]
    [InlineData("CANCELADO - Wexcombe Paving LLC")]
    [InlineData("Wexcombe Paving LLC (renamed)")]
    [InlineData("Wexcombe Paving LLC (not used)")]
    [InlineData("Wexcombe Paving LLC (unused)")]
    [InlineData("Wexcombe Paving LLC - blocked")]
    [InlineData("Wexcombe Paving LLC - prior")]
    [InlineData("Wexcombe Paving LLC (DEL)")]
    [InlineData("Wexcombe Paving LLC - DEAD")]
    [InlineData("Wexcombe Paving LLC NEVER USE")]
    public void A_record_that_says_so_is_not_to_be_used(string name)
    {
        Assert.True(ClerkMarks.IsWarning(CompanyName.Parse(name)));
        Assert.False(IsLinked(new("1", name, "", true, Ein), Firm(name) with { TaxId = Ein }));
        Assert.True(IsLinked(new("1", "Wexcombe Paving LLC", "", true), Firm("Wexcombe Paving LLC"), Firm(name) with { Id = 8 }));
    }

    [Fact]
    public void The_commands_say_what_is_wrong_in_a_sentence()
    {
        using var error = new StringWriter();
        Assert.Equal(2, NamesCommand.Run(["--directory", "nowhere.tsv", "--pairs", "nowhere.tsv"], TextWriter.Null, error));
        Assert.StartsWith("There is no file 'nowhere.tsv'.", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("many")]
    [InlineData("-5")]
    [InlineData("99999999999999")]
    public void So_does_the_table_of_sizes(string option)
    {
        using var error = new StringWriter();
        Assert.Null(SizeOptions.Read([option], error));
        Assert.StartsWith($"'{option}' is no number of vendors", error.ToString(), StringComparison.Ordinal);
    }

    private static ProcoreVendor Firm(string name) => new(7, name, true, "", "", "");

    private static bool IsLinked(ZohoVendor vendor, params ProcoreVendor[] directory) =>
        VendorMatcher.Decide(vendor, Scenario.Organization, VendorIndex.Empty.With([vendor], directory), LinkSet.Empty) is VendorVerdict.AutoLink { Vendor.Id: 7 };
}
