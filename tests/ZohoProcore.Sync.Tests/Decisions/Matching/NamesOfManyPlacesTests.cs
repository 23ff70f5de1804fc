using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>Offices, fees and shops that many places have one of: an equal name alone says nothing of which.</summary>
public sealed class NamesOfManyPlacesTests
{
    [Theory]
    [InlineData("Register of Deeds")]
    [InlineData("Recorder of Deeds")]
    [InlineData("County Recorder")]
    [InlineData("Clerk of Court")]
    [InlineData("Clerk of Superior Court")]
    [InlineData("Secretary of State")]
    [InlineData("Fire Marshal")]
    [InlineData("Tax Collector")]
    [InlineData("Tax Assessor Collector")]
    [InlineData("State Comptroller")]
    [InlineData("Planning and Zoning")]
    [InlineData("Permit Office")]
    [InlineData("Post Office")]
    [InlineData("Chapter 13 Trustee")]
    [InlineData("Memorial Hospital")]
    [InlineData("Community College")]
    [InlineData("Habitat for Humanity")]
    [InlineData("Jefferson County Recorder")]
    [InlineData("Clerk of the Circuit Court")]
    [InlineData("Attorney General")]
    [InlineData("Sheriff's Office")]
    [InlineData("Springfield Fire Marshal")]
    [InlineData("Standing Chapter 13 Trustee")]
    [InlineData("County Treasurer")]
    public void An_office_asks(string name) => Asks(Zoho(name), InProcore(name));

    [Fact]
    public void An_office_of_another_town_asks() => Asks(
        Zoho("Clerk of Superior Court") with { BillingAddress = new() { City = "Raleigh", Zip = "27601" } },
        InProcore("Clerk of Superior Court") with { City = "Durham", Zip = "27701" });

    [Theory]
    [InlineData("Sales Tax")]
    [InlineData("Property Taxes")]
    [InlineData("Permit Fees")]
    [InlineData("Building Permit")]
    [InlineData("Dump Fees")]
    [InlineData("Landfill Fees")]
    [InlineData("Company Credit Card")]
    [InlineData("Customer Refund")]
    [InlineData("Owner Furnished")]
    [InlineData("General Conditions")]
    [InlineData("To Be Determined")]
    public void What_clerks_fill_in_asks(string name) => Asks(Zoho(name), InProcore(name));

    [Theory]
    [InlineData("Valley Tire")]
    [InlineData("First National Bank")]
    [InlineData("Peoples Bank")]
    [InlineData("Farmers & Merchants Bank")]
    [InlineData("Sunset Storage")]
    [InlineData("Main Street Cafe")]
    [InlineData("Lakeview Apartments")]
    [InlineData("Maple Grove HOA")]
    [InlineData("Maple Grove Homeowners Association")]
    [InlineData("Riverside Marina")]
    [InlineData("Metro Title")]
    [InlineData("Truck Stop")]
    [InlineData("Daily News")]
    public void What_many_towns_have_asks_without_a_legal_form(string name) => Asks(Zoho(name), InProcore(name));

    [Fact]
    public void With_a_second_fact_it_links()
    {
        var zoho = Zoho("Register of Deeds") with { Phone = "919-744-1212" };
        Assert.IsType<VendorVerdict.AutoLink>(Decide(zoho, [InProcore("Register of Deeds") with { BusinessPhone = "(919) 744-1212" }], _ => true));
    }

    /// <summary>Whether the contact has the legal form or leaves it out.</summary>
    [Theory, InlineData("Harbaugh Excavating"), InlineData("Harbaugh Excavating LLC")]
    public void An_inactive_vendor_that_the_facts_name_asks(string name) => Asks(
        Zoho(name) with { Phone = "918-744-1212", Email = "a@harbaugh.com", BillingAddress = new() { Zip = "74103" } },
        InProcore("Harbaugh Excavating LLC") with { Zip = "31201" },
        InProcore("Harbaugh Excavating LLC") with { Id = 8, BusinessPhone = "918-744-1212", EmailAddress = "b@harbaugh.com", Zip = "74103" });

    [Fact]
    public void Two_legal_names_of_one_trade_are_two_firms() => Asks(
        Zoho("Servpro of Plano") with { LegalName = "Smith Restoration LLC" },
        InProcore("Servpro of Plano") with { LegalName = "Garcia Restoration LLC" });

    private static Contact Zoho(string name) => new() { ContactId = "1", ContactName = name };

    private static Vendor InProcore(string name) => new() { Id = 7, Name = name };

    // The first is in use, and the others are not.
    private static void Asks(Contact zoho, params Vendor[] procore)
    {
        var verdict = Decide(zoho, procore, id => id == 7);
        Assert.False(verdict is VendorVerdict.AutoLink, $"{zoho.ContactName} and {procore[0].Name}: {verdict}");
    }

    private static VendorVerdict Decide(Contact zoho, Vendor[] procore, Func<long, bool> isActive)
    {
        var ours = VendorReading.Whole(zoho);
        var theirs = procore.Select(one => VendorReading.Row(one, isActive(one.Id))).ToList();
        return VendorMatcher.Decide(ours, Scenario.Organization, VendorIndex.Empty.With([ours], theirs), LinkSet.Empty);
    }
}
