using System.Text.Json;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>A vendor as each service tells of it: what is a fact, and what only repeats another.</summary>
public sealed class VendorReadingTests
{
    private static readonly Contact InZoho = new() { ContactId = "900", ContactName = "Acme", Phone = "(206) 866-0142" };
    private static readonly Vendor InProcore = new() { Id = 7, Name = "Acme", BusinessPhone = "206.866.0142" };

    [Fact]
    public void The_same_fact_is_the_same_from_either_side()
    {
        Assert.NotEmpty(VendorReading.Row(InZoho).Phone);
        Assert.Equal(VendorReading.Row(InZoho).Phone, VendorReading.Row(InProcore, isActive: true).Phone);
    }

    [Fact]
    public void A_mobile_number_stands_in_for_a_telephone_that_is_not_there()
    {
        Assert.Equal(VendorReading.Row(InZoho).Phone, VendorReading.Row(InZoho with { Phone = "", Mobile = InZoho.Phone }).Phone);
        Assert.Equal(VendorReading.Row(InProcore, true).Phone, VendorReading.Row(InProcore with { BusinessPhone = null, MobilePhone = InProcore.BusinessPhone }, true).Phone);
    }

    [Fact]
    public void A_number_that_nobody_has_hides_no_other()
    {
        Assert.Equal(VendorReading.Row(InZoho).Phone, VendorReading.Row(InZoho with { Phone = "000-000-0000", Mobile = InZoho.Phone }).Phone);
        Assert.Equal(VendorReading.Row(InProcore, true).Phone, VendorReading.Row(InProcore with { BusinessPhone = "n/a", MobilePhone = InProcore.BusinessPhone }, true).Phone);
    }

    /// <summary>Lists say no country; a vendor's own record does.</summary>
    [Fact]
    public void A_vendors_own_record_tells_its_country_and_its_city()
    {
        var whole = InZoho with { Phone = "(02) 9374 4000", BillingAddress = new() { Country = "Australia", City = "Sydney", Zip = "2000" } };
        var procore = VendorReading.Row(InProcore with { BusinessPhone = "+61 2 9374 4000", City = "SYDNEY", Zip = "2000", CountryCode = "AU" }, true);

        Assert.Equal(("61293744000", "sydney", "2000"), (procore.Phone, procore.City, procore.Postcode));
        Assert.Equal((procore.Phone, procore.City, procore.Postcode), (VendorReading.Whole(whole).Phone, VendorReading.Whole(whole).City, VendorReading.Whole(whole).Postcode));
        Assert.Equal(("", null), (VendorReading.Row(whole).Phone, VendorReading.Row(whole).City));
        Assert.Empty(VendorReading.Whole(whole with { BillingAddress = new() { CountryCode = "US", Zip = "2000" } }).Postcode);
    }

    [Fact]
    public void A_second_name_that_only_repeats_the_first_is_none_but_for_the_registered_one()
    {
        Assert.Null(VendorReading.Row(InZoho with { LegalName = " " }).LegalName);
        Assert.Equal("Acme", VendorReading.Row(InZoho with { LegalName = "Acme" }).LegalName);
        Assert.Equal("Acme Electric, Inc.", VendorReading.Row(InZoho with { LegalName = "Acme Electric, Inc." }).LegalName);
        Assert.Null(VendorReading.Row(InProcore with { TradeName = "Acme", AbbreviatedName = " " }, true).TradeName);
        Assert.Equal("Sparks", VendorReading.Row(InProcore with { TradeName = "Sparks" }, true).TradeName);
    }

    /// <summary>"Name of the parent, if one exists. Otherwise same as name": it is nothing that the vendor below is called.</summary>
    [Fact]
    public void The_legal_name_of_a_vendor_below_another_one_is_that_ones()
    {
        var whole = InProcore with { LegalName = "Acme Holdings, Inc." };

        Assert.Equal("Acme Holdings, Inc.", VendorReading.Row(whole, true).LegalName);
        var below = VendorReading.Row(whole with { Parent = new() { Id = 8, Name = "Acme Holdings, Inc." } }, true);
        Assert.Null(below.LegalName);
        Assert.Equal("Acme Holdings, Inc.", below.ParentName);
        Assert.Null(VendorReading.Row(whole with { Parent = new() { Id = 8 } }, true).LegalName);
    }

    [Fact]
    public void A_contact_number_stands_in_a_vendors_own_record_only()
    {
        var whole = InZoho with { ContactNumber = " CNT-001234 " };

        Assert.Null(VendorReading.Row(whole).Number);
        Assert.Equal("CNT-001234", VendorReading.Whole(whole).Number);
        Assert.Null(VendorReading.Whole(whole with { ContactNumber = " " }).Number);
    }

    [Fact]
    public void A_placeholder_in_one_field_hides_no_number_in_another()
    {
        Assert.Equal("27AAPFU0939F1ZV", VendorReading.Whole(InZoho with { TaxIdValue = "N/A", GstNo = "27AAPFU0939F1ZV" }).TaxId);
        Assert.Equal("N/A", VendorReading.Whole(InZoho with { TaxIdValue = "N/A" }).TaxId);
    }

    /// <summary>Procore's directory is widely read: what stands there is no secret.</summary>
    [Theory]
    [InlineData("SSN 536-22-4167", "", "SSN, not kept")]
    [InlineData("ITIN 912-70-1234", "", "SSN, not kept")]
    [InlineData("846134597", "EIN 84-6134598", "nine digits, not kept")]
    [InlineData("846134597", "EIN 84-6134597", "846134597")]
    [InlineData("EIN 84-6134597", "", "EIN 84-6134597")]
    [InlineData("DE136695976", "", "DE136695976")]
    [InlineData("***-**-4167", "", "")]
    [InlineData("N/A", "", "")]
    [InlineData("", "", "")]
    public void A_persons_number_is_kept_only_where_Procore_has_it(string inZoho, string inProcore, string kept)
    {
        var known = new CompanyIndex(new() { ProcoreVendors = [new(7, "Acme", true, "", inProcore, "")] }).Vendors;

        Assert.Equal(kept, VendorReading.Kept(new("900", "Acme", "", true, inZoho), known).TaxId);
    }

    /// <summary>Lists say no custom fields; a rule of a host finds them in the vendor's own record, and no number of a person or of the register among them.</summary>
    [Fact]
    public void Custom_fields_are_read_without_what_holds_a_tax_number()
    {
        CustomField Field(string label, string value) => new() { CustomFieldId = label, Label = label, Value = JsonDocument.Parse($"\"{value}\"").RootElement };
        var whole = InZoho with
        {
            VatRegNo = "DE 136695976",
            CustomFields = [Field("Class", "Subcontractor"), Field("Owner", "536-22-4167"), Field("Register", "de136695976, Berlin"), Field("Since", "2019"), Field("SSN", "536224167"), Field("Social Security No. (owner)", "536 224 167"), Field("cf_itin", "912701234"), Field("Martin's plot", "536224167")],
        };

        Assert.Equal(["Class=Subcontractor", "Martin's plot=536224167", "Since=2019"], VendorReading.Fields(whole)!.Select(field => $"{field.Key}={field.Value}"));
        Assert.Equal("Subcontractor", new ZohoVendor("900", "Acme", "", true) { CustomFields = VendorReading.Fields(whole) }.CustomFields!["class"]);
        Assert.Null(VendorReading.Fields(InZoho));
        Assert.Null(VendorReading.Row(whole).CustomFields);
    }

    /// <summary>Whoever has another number is another one, also where nobody kept which.</summary>
    [Fact]
    public void What_is_not_kept_still_speaks_against_a_vendor_with_another_number()
    {
        var (hidden, other) = (TaxNumber.Read("nine digits, not kept"), TaxNumber.Read("EIN 84-6134598"));

        Assert.True(hidden is { IsPersonal: true });
        Assert.True(TaxNumber.AreContradictory(hidden, other));
        Assert.False(TaxNumber.AreEqual(hidden, other));
        Assert.Equal(["US", "CA"], hidden!.Value.Countries);
    }

    [Fact]
    public void Who_is_inactive_is_so_by_the_list_it_stands_in()
    {
        Assert.True(VendorReading.Row(InZoho).IsActive);
        Assert.False(VendorReading.Row(InZoho with { Status = ContactStatus.Inactive }).IsActive);
        Assert.False(VendorReading.Row(InProcore with { IsActive = true }, isActive: false).IsActive);
    }

    [Fact]
    public void A_tax_id_stands_in_a_vendors_own_record_only_and_one_that_the_register_does_not_know_is_none()
    {
        var whole = InZoho with { VatRegNo = "DE136695976" };
        Assert.Empty(VendorReading.Row(whole).TaxId);
        Assert.Contains("DE136695976", VendorReading.Whole(whole).TaxId, StringComparison.Ordinal);

        BusinessRegister register = new() { Type = "EIN", Identifier = "12-3456789" };
        Assert.NotEmpty(VendorReading.Row(InProcore with { BusinessRegister = register }, true).TaxId);
        Assert.Empty(VendorReading.Row(InProcore with { BusinessRegister = register with { VerificationStatus = "does_not_exist" } }, true).TaxId);
    }
}
