using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>Two whole records, as the services give them, of which one thing is equal and another says that they are two parties: a person is asked.</summary>
public sealed class TwoRecordsTests
{
    private const string Ein = "84-6134597";
    private const string Vat = "GB980780684";

    /// <summary>The clerk wrote the variant into one field and the firm into another: every name of both records counts.</summary>
    [Theory]
    [InlineData("Kestwick Glass", "Kestwick Glass Inc", "Kestwick Glass LLC")]
    [InlineData("Kestwick Glass Inc", "Kestwick Glass LLC", "Kestwick Glass LLC")]
    [InlineData("Kestwick Glass LLC", "Kestwick Glass Inc", "Kestwick Glass LLC")]
    [InlineData("Wexcombe Paving", "Wexcombe Paving 2 LLC", "Wexcombe Paving LLC")]
    [InlineData("Wexcombe Paving", "Wexcombe Paving Trust", "Wexcombe Paving LLC")]
    [InlineData("Wexcombe Paving", "Wexcombe Paving Holdings LLC", "Wexcombe Paving LLC")]
    [InlineData("Wexcombe Paving", "Wexcombe Paving LLC (TX)", "Wexcombe Paving LLC")]
    [InlineData("Wexcombe Paving 401k Plan", "Wexcombe Paving LLC", "Wexcombe Paving LLC")]
    [InlineData("Wexcombe Paving JV", "Wexcombe Paving LLC", "Wexcombe Paving LLC")]
    [InlineData("Wexcombe Paving Trust", "Wexcombe Paving LLC", "Wexcombe Paving LLC")]
    [InlineData("Wexcombe Paving & Zarnow Supply (Joint Check)", "Wexcombe Paving LLC", "Wexcombe Paving LLC")]
    public void Another_of_a_contacts_own_names_speaks_against_the_one_that_agrees(string name, string company, string procore) =>
        Asks(Zoho(name) with { CompanyName = company }, InProcore(procore));

    [Theory]
    [InlineData("Kestwick Glass II LLC", "Kestwick Glass LLC", null)]
    [InlineData("Kestwick Glass JV", null, "Kestwick Glass LLC")]
    [InlineData("Kestwick Glass 401k Plan", null, "Kestwick Glass LLC")]
    public void So_does_another_of_a_vendors_own_names(string name, string? trade, string? legal) =>
        Asks(Zoho("Kestwick Glass LLC"), InProcore(name) with { TradeName = trade, LegalName = legal });

    [Fact]
    public void A_plan_with_the_number_of_the_firm_is_not_the_firm() => Asks(
        Zoho("Wexcombe Paving 401k Plan") with { CompanyName = "Wexcombe Paving LLC", TaxIdValue = Ein },
        InProcore("Wexcombe Paving LLC") with { BusinessRegister = new() { Identifier = Ein } });

    [Theory]
    [InlineData("Wexcombe Paving Profit Sharing")]
    [InlineData("Wexcombe Paving Credit Union")]
    [InlineData("Wexcombe Paving VEBA")]
    [InlineData("Wexcombe Paving Benefits")]
    [InlineData("Wexcombe Paving Consortium")]
    [InlineData("Wexcombe Paving Partnership")]
    [InlineData("Wexcombe Paving Employees Association")]
    [InlineData("Wexcombe Paving LLC JC")]
    public void What_is_booked_under_a_firms_number_is_not_the_firm(string procore) =>
        Asks(Zoho("Wexcombe Paving LLC") with { TaxIdValue = Ein }, InProcore(procore) with { BusinessRegister = new() { Identifier = Ein } });

    [Fact]
    public void Two_legal_names_that_share_no_word_are_two_firms() => Asks(
        Zoho("Servpro of Plano") with { LegalName = "JTM Restoration LLC" }, InProcore("Servpro of Plano") with { LegalName = "Zenhold Cleaning Inc" });

    [Fact]
    public void Names_that_both_records_have_and_a_dba_of_quite_another_name_say_nothing_against()
    {
        Links(Zoho("Kestwick Glass") with { CompanyName = "Kestwick Glass LLC" }, InProcore("Kestwick Glass LLC"));
        Links(Zoho("Wexcombe Paving") with { CompanyName = "Wexcombe Paving LLC", LegalName = "Zarnow Ventures Inc" }, InProcore("Wexcombe Paving LLC"));
        Links(
            Zoho("Wexcombe Paving 2 LLC") with { CompanyName = "Wexcombe Paving LLC" },
            InProcore("Wexcombe Paving 2 LLC") with { TradeName = "Wexcombe Paving LLC" });
    }

    /// <summary>A form, or none, and whatever keeps a name unique on paper: where domain, number and place all differ, two firms are read off the records.</summary>
    [Theory]
    [InlineData("Siddhartha Venkataraman", "Siddhartha Venkataraman")]
    [InlineData("Rigoberto Cisneros Ochoa", "Rigoberto Cisneros Ochoa")]
    [InlineData("Quackenbush Farms", "Quackenbush Farms")]
    [InlineData("Zook & Zimmer", "Zook & Zimmer")]
    [InlineData("Gladiator Roofing LLC", "Gladiator Roofing LLC")]
    [InlineData("Roto-Rooter", "Roto-Rooter")]
    [InlineData("Kestrelmoor Concrete", "Kestrelmoor Concrete LLC")]
    public void Where_all_that_is_known_differs_a_name_is_not_enough(string zoho, string procore)
    {
        var contact = Zoho(zoho) with
        {
            Email = "a@kestrelmoor.com",
            Website = "kestrelmoor.com",
            Phone = "(713) 444-1212",
            BillingAddress = new() { Street = "12 Main St", City = "Houston", Zip = "77002", StateCode = "TX" },
        };
        var vendor = InProcore(procore) with
        {
            EmailAddress = "ap@ksmconcrete.net",
            Website = "ksmconcrete.net",
            BusinessPhone = "(915) 444-3434",
            Address = "900 Mesa St",
            City = "El Paso",
            Zip = "79901",
            StateCode = "TX",
        };

        Asks(contact, vendor);
        Asks(contact with { Phone = null }, vendor);
        Asks(contact with { Email = null, Website = null }, vendor);
        if (zoho.EndsWith("LLC", StringComparison.Ordinal))
        {
            // One that differs is another office's, and one that agrees is evidence.
            Links(contact with { Phone = null, BillingAddress = null }, vendor);
            Links(contact, vendor with { BusinessPhone = "713 444 1212" });
        }
    }

    [Theory]
    [InlineData("OM", "AE", false)]
    [InlineData("HK", "GB", false)]
    [InlineData("QA", "KW", false)]
    [InlineData("PK", "IN", false)]
    [InlineData("CL", "ES", false)]
    [InlineData("IL", "US", false)]
    [InlineData("KR", "US", false)]
    [InlineData("HK", "HK", true)]
    [InlineData("PR", "US", true)]
    [InlineData("GU", "US", true)]
    [InlineData("VI", "US", true)]
    [InlineData("RE", "FR", true)]
    [InlineData("UK", "GB", true)]
    [InlineData("XX", "GB", true)]
    public void A_country_is_its_code_whether_a_table_has_it_or_not(string ours, string theirs, bool isLinked) => Is(
        isLinked,
        Zoho("Zenhold Kestwick Limited") with { BillingAddress = new() { CountryCode = ours } },
        InProcore("Zenhold Kestwick Limited") with { CountryCode = theirs });

    [Theory]
    [InlineData("N.Y.", "NJ", false)]
    [InlineData("Calif.", "NV", false)]
    [InlineData("Washington DC", "VA", false)]
    [InlineData("Washington, D.C.", "VA", false)]
    [InlineData("D.C.", "VA", false)]
    [InlineData("Guam", "TX", false)]
    [InlineData("Ont.", "QC", false)]
    [InlineData("US-TX", "OK", false)]
    [InlineData("W. Va.", "VA", false)]
    [InlineData("TEX", "TX", true)]
    [InlineData("N.Y.", "NY", true)]
    [InlineData("Calif.", "CA", true)]
    [InlineData("US-TX", "TX", true)]
    [InlineData("W. Va.", "WV", true)]
    [InlineData("Washington DC", "DC", true)]
    public void A_state_is_read_as_people_write_it(string ours, string theirs, bool isLinked) => Is(
        isLinked, Zoho("Wexcombe Paving LLC") with { BillingAddress = new() { State = ours } }, InProcore("Wexcombe Paving LLC") with { StateCode = theirs });

    [Fact]
    public void A_branch_of_another_state_than_the_contact_is_in_is_another_one()
    {
        var contact = Zoho("Kestwick Strandhouse LLC");

        Asks(contact with { BillingAddress = new() { StateCode = "TX" } }, InProcore("Kestwick Strandhouse LLC/FL"));
        Links(contact with { BillingAddress = new() { StateCode = "FL" } }, InProcore("Kestwick Strandhouse LLC/FL"));
        Assert.All(
            new[] { "Materials", "Aggregates", "Services", "Industrial" },
            trade => Asks(Zoho($"Kestwick {trade} LLC"), InProcore($"Kestwick {trade} LLC/FL")));
    }

    /// <summary>Companies of one group may have one VAT number.</summary>
    [Theory]
    [InlineData("Keltbray Ltd", "Keltbray Piling Ltd", false)]
    [InlineData("Keltbray Construction Ltd", "Keltbray Construction (Scotland) Ltd", false)]
    [InlineData("Keltbray Ltd", "Keltbray LLP", false)]
    [InlineData("Keltbray Ltd", "KELTBRAY LIMITED", true)]
    [InlineData("Keltbray Piling", "Keltbray Piling Ltd", true)]
    [InlineData("Keltbray Piling Constr Ltd", "Keltbray Piling Construction Limited", true)]
    public void A_number_of_a_group_decides_where_the_names_differ_in_spelling_alone(string zoho, string procore, bool isLinked) => Is(
        isLinked, Zoho(zoho) with { VatRegNo = Vat }, InProcore(procore) with { BusinessRegister = new() { Identifier = Vat } });

    [Fact]
    public void A_brands_site_and_free_number_do_not_make_two_towns_one_firm()
    {
        var contact = Zoho("Budget Blinds") with { Website = "budgetblinds.com", BillingAddress = new() { City = "Austin", Zip = "78701" } };
        var vendor = InProcore("Budget Blinds") with { Website = "budgetblinds.com", City = "Plano", Zip = "75023" };

        Asks(contact, vendor);
        Asks(contact with { Phone = "(800) 444-1212" }, vendor with { BusinessPhone = "800-444-1212" });
        Links(contact with { Phone = "(512) 444-1212" }, vendor with { BusinessPhone = "512-444-1212" });
        Links(contact, vendor with { City = null, Zip = null });
    }

    /// <summary>Two who get their post in one town, or in one house, are told apart by the box and the door.</summary>
    [Theory]
    [InlineData("PO Box 12", "P.O. Box 99", false)]
    [InlineData("PO Box 12", "P.O. Box 12", true)]
    [InlineData("12 Main St Apt 3", "12 Main Street, Apartment 9", false)]
    [InlineData("12 Main St #3", "12 Main Street, Suite 9", false)]
    [InlineData("12 Main St Apt 3", "12 Main Street, Apartment 3", true)]
    [InlineData("12 Main St Apt 3", "12 Main Street", true)]
    [InlineData("PO Box 12", "12 Main Street", true)]
    public void One_postcode_with_two_boxes_or_two_doors_is_no_fact(string ours, string theirs, bool isLinked) => Is(
        isLinked,
        Zoho("Michael Smith") with { BillingAddress = new() { Street = ours, City = "Dallas", Zip = "75201" } },
        InProcore("Michael Smith") with { Address = theirs, City = "Dallas", Zip = "75201" });

    /// <summary>A copy is known by what another record of either side is called.</summary>
    [Theory]
    [InlineData("VOID Bramholt Fireproofing LLC")]
    [InlineData("DUP Bramholt Fireproofing LLC")]
    [InlineData("ZZBramholt Fireproofing LLC")]
    public void A_mark_in_front_is_one_where_the_rest_is_a_vendor(string copy)
    {
        var (ours, one) = (VendorReading.Whole(Zoho(copy) with { TaxIdValue = Ein }), InProcore("Bramholt Fireproofing LLC") with { BusinessRegister = new() { Identifier = Ein } });
        var theirs = VendorReading.Row(one, isActive: true);

        Assert.IsNotType<VendorVerdict.AutoLink>(VendorMatcher.Decide(ours, Scenario.Organization, VendorIndex.Empty.With([ours], [theirs]), LinkSet.Empty));
    }

    [Theory]
    [InlineData("Rigoberto Cisneros Ochoa", "LLC")]
    [InlineData("Jose Luis Cisneros Ochoa", "LLC")]
    [InlineData("Jose Cisneros Ochoa", "LLC")]
    [InlineData("Rigoberto de la Fuente", "LLC")]
    [InlineData("Rigoberto & Yolanda Cisneros", "LLC")]
    [InlineData("Rigoberto Cisneros-Ochoa", "LLC")]
    [InlineData("Siddhartha Venkataraman Iyer", "LLP")]
    public void A_person_or_two_are_not_the_small_firm_of_the_name(string name, string form) => Asks(Zoho(name), InProcore($"{name} {form}"));

    private static Contact Zoho(string name) => new() { ContactId = "1", ContactName = name };

    private static Vendor InProcore(string name) => new() { Id = 7, Name = name };

    private static void Asks(Contact zoho, Vendor procore) => Is(false, zoho, procore);

    private static void Links(Contact zoho, Vendor procore) => Is(true, zoho, procore);

    private static void Is(bool isLinked, Contact zoho, Vendor procore)
    {
        var (ours, theirs) = (VendorReading.Whole(zoho), VendorReading.Row(procore, isActive: true));
        var verdict = VendorMatcher.Decide(ours, Scenario.Organization, VendorIndex.Empty.With([ours], [theirs]), LinkSet.Empty);

        Assert.True(isLinked == verdict is VendorVerdict.AutoLink, $"{ours} and {theirs}: {verdict}");
    }
}
