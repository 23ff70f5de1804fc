using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>What a record says of itself beside the name that agrees: where that is another party, place or firm, a person is asked.</summary>
public sealed class OtherPartiesTests
{
    private const string Ein = "84-6134597";

    [Theory]
    [InlineData("Kestwick Plumbing LLC", "Kestwick Electric LLC", "Kestwick Electric LLC")]
    [InlineData("Kestwick Erectors East LLC", "Kestwick Erectors West LLC", "Kestwick Erectors West LLC")]
    [InlineData("Brannock Tower East LLC", "Brannock Tower West LLC", "Brannock Tower West LLC")]
    [InlineData("Zarnow Kestwick Joint Venture", "Kestwick Erectors LLC", "Kestwick Erectors LLC")]
    [InlineData("Zarnow/Kestwick Erectors JV", "Kestwick Erectors LLC", "Kestwick Erectors LLC")]
    [InlineData("ARGE Kestwick Erectors", "Kestwick Erectors GmbH", "Kestwick Erectors GmbH")]
    [InlineData("Trustees of the Kestwick Erectors Pension Fund", "Kestwick Erectors LLC", "Kestwick Erectors LLC")]
    [InlineData("Zarnow Supply Inc & Kestwick Erectors LLC", "Kestwick Erectors LLC", "Kestwick Erectors LLC")]
    [InlineData("Zarnow Capital FBO Kestwick Erectors LLC", "Kestwick Erectors LLC", "Kestwick Erectors LLC")]
    [InlineData("Kestwick Erectors No. 2", "Kestwick Erectors LLC", "Kestwick Erectors LLC")]
    [InlineData("Kestwick Erectors Phase 2", "Kestwick Erectors LLC", "Kestwick Erectors LLC")]
    [InlineData("Kestwick Erectors East", "Kestwick Erectors LLC", "Kestwick Erectors LLC")]
    [InlineData("New Kestwick Erectors LLC", "Kestwick Erectors LLC", "Kestwick Erectors LLC")]
    public void An_own_name_that_is_another_partys_asks(string name, string company, string procore) => Asks(Zoho(name) with { CompanyName = company }, InProcore(procore));

    [Theory]
    [InlineData("Zarnow Kestwick JV")]
    [InlineData("Pension Plan of Kestwick Erectors")]
    public void Also_where_Procore_has_it(string name) => Asks(Zoho("Kestwick Erectors LLC"), InProcore(name) with { LegalName = "Kestwick Erectors LLC" });

    [Theory]
    [InlineData("Kestwick Strandhouse LLC - Tulsa", "Kestwick Strandhouse LLC - Macon")]
    [InlineData("Kestwick Strandhouse Store 1041", "Kestwick Strandhouse Store 1042")]
    public void Two_places_of_one_firm_are_two(string zoho, string procore) => Asks(
        Zoho(zoho) with { CompanyName = "Kestwick Strandhouse LLC" }, InProcore(procore) with { LegalName = "Kestwick Strandhouse LLC" });

    [Theory]
    [InlineData("Pension Fund of Kestwick Erectors LLC")]
    [InlineData("ARGE Kestwick Erectors LLC")]
    public void A_party_beside_a_firm_asks_with_an_equal_number_too(string name) => Asks(
        Zoho(name) with { CompanyName = "Kestwick Erectors LLC", TaxIdValue = Ein },
        InProcore("Kestwick Erectors LLC") with { BusinessRegister = new() { Identifier = Ein } });

    [Theory]
    [InlineData("Zarnow Rigging LLC", "Kestwick Erectors LLC")]
    [InlineData("Zarnow Rigging LLC", "Kestwick Erectors Inc")]
    [InlineData("Rigoberto Cisneros", "Kestwick Erectors LLC")]
    public void A_form_is_not_left_out_where_the_legal_name_is_another(string legal, string procore) => Asks(Zoho("Kestwick Erectors") with { LegalName = legal }, InProcore(procore));

    [Theory]
    [InlineData("Maria de los Angeles Cisneros Ochoa")]
    [InlineData("Maria del Carmen Cisneros de Ochoa")]
    [InlineData("Jose Maria de Jesus Cisneros Ochoa")]
    [InlineData("Rigoberto Cisneros 3rd")]
    public void A_person_of_many_words_is_not_the_firm_of_the_name(string name) => Asks(Zoho(name), InProcore(name + " LLC"));

    [Fact]
    public void An_inactive_vendor_of_another_form_is_no_copy() => Asks(
        Zoho("Kestwick Erectors") with { Phone = "(713) 444-1212", BillingAddress = new() { StateCode = "TX" } },
        InProcore("Kestwick Erectors LLC") with { BusinessPhone = "(404) 444-3434" },
        InProcore("Kestwick Erectors Inc") with { Id = 8, BusinessPhone = "(713) 444-1212", StateCode = "TX" });

    [Fact]
    public void An_inactive_vendor_that_the_facts_mean_is_asked_about() => Asks(
        Zoho("Kestwick Erectors LLC") with { Phone = "(713) 444-1212", Email = "a@kestwick.com", BillingAddress = new() { Zip = "77002" } },
        InProcore("Kestwick Erectors LLC") with { Zip = "30303" },
        InProcore("Kestwick Erectors LLC") with { Id = 8, BusinessPhone = "(713) 444-1212", EmailAddress = "b@kestwick.com", Zip = "77002" });

    [Theory]
    [InlineData("84\u20136134597", "84-6134579")]
    [InlineData("84\u20116134597", "84-6134579")]
    [InlineData("84-6134597 (W9)", "84-6134579")]
    [InlineData("DE136695976", "ATU13585627")]
    [InlineData("EIN 84-6134597", "GB220430231")]
    [InlineData("IE6388047V", "GB220430231")]
    public void Numbers_of_two_firms_ask_however_they_are_written(string ours, string theirs) => Asks(
        Zoho("Wexcombe Paving Ltd") with { TaxIdValue = ours }, InProcore("Wexcombe Paving Ltd") with { BusinessRegister = new() { Identifier = theirs } });

    [Theory]
    [InlineData("28001", "Madrid", "Charlotte")]
    public void A_postcode_of_two_towns_is_no_evidence(string zip, string ours, string theirs) => Asks(
        Zoho("Patriot Roofing LLC") with { BillingAddress = new() { Zip = zip, City = ours } }, InProcore("Patriot Roofing LLC") with { Zip = zip, City = theirs });

    /// <summary>Two legal names are compared also where one of them is the name itself.</summary>
    [Theory]
    [InlineData("JTM Restoration LLC", "Servpro of Plano LLC")]
    [InlineData("Servpro of Plano LLC", "JTM Restoration LLC")]
    public void Two_legal_names_are_two_firms(string ours, string theirs) =>
        Asks(Zoho("Servpro of Plano LLC") with { LegalName = ours }, InProcore("Servpro of Plano LLC") with { LegalName = theirs });

    [Theory]
    [InlineData("Michael Smith", "bob@tamu.edu", "amy@tamu.edu")]
    [InlineData("Michael Smith", "bob@isd.k12.tx.us", "amy@isd.k12.tx.us")]
    public void Mail_of_a_university_or_a_school_is_nobodys_own(string name, string ours, string theirs) =>
        Asks(Zoho(name) with { Email = ours }, InProcore(name) with { EmailAddress = theirs });

    /// <summary>One firm all the same: nothing of it says another.</summary>
    [Fact]
    public void What_says_nothing_else_links()
    {
        Links(Zoho("Kestwick Erectors") with { LegalName = "Kestwick Erectors LLC" }, InProcore("Kestwick Erectors LLC") with { LegalName = "Kestwick Erectors LLC" });
        Links(Zoho("Kestwick Erectors - AP") with { CompanyName = "Kestwick Erectors LLC" }, InProcore("Kestwick Erectors LLC"));
        Links(Zoho("Kestwick Erectors LLC"), InProcore("Kestwick Erectors LLC"), InProcore("Kestwick Erectors LLC") with { Id = 8 });
        Links(Zoho("Kestwick Erectors"), InProcore("Kestwick Erectors LLC"), InProcore("Kestwick Erectors LLC") with { Id = 8 });
        Links(Zoho("Kestwick Erectors Company LLC") with { TaxIdValue = "84\u20136134597 (W9)" }, InProcore("Kestwick Erectors LLC") with { BusinessRegister = new() { Identifier = Ein } });
        Links(Zoho("Wexcombe Paving GmbH") with { TaxIdValue = "DE136695976", BillingAddress = new() { CountryCode = "DE" } }, InProcore("Wexcombe Paving GmbH") with { CountryCode = "DE" });
        Links(Zoho("Patriot Roofing LLC") with { BillingAddress = new() { Zip = "28202", City = "Charlotte" } }, InProcore("Patriot Roofing LLC") with { Zip = "28202", City = "Charlotte" });
    }

    private static Contact Zoho(string name) => new() { ContactId = "1", ContactName = name };

    private static Vendor InProcore(string name) => new() { Id = 7, Name = name };

    private static void Asks(Contact zoho, params Vendor[] procore)
    {
        var (verdict, words) = Decide(zoho, procore);
        Assert.False(verdict is VendorVerdict.AutoLink, $"{words}: {verdict}");
    }

    private static void Links(Contact zoho, params Vendor[] procore)
    {
        var (verdict, words) = Decide(zoho, procore);
        Assert.True(verdict is VendorVerdict.AutoLink { Vendor.Id: 7 }, $"{words}: {verdict}");
    }

    // The vendor 7 is in use, any other is not.
    private static (VendorVerdict Verdict, string Words) Decide(Contact zoho, Vendor[] procore)
    {
        var ours = VendorReading.Whole(zoho);
        var theirs = procore.Select(one => VendorReading.Row(one, isActive: one.Id == 7)).ToList();
        return (VendorMatcher.Decide(ours, Scenario.Organization, VendorIndex.Empty.With([ours], theirs), LinkSet.Empty), $"{ours} and {theirs[0]}");
    }
}
