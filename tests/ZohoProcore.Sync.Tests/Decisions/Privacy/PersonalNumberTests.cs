using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>What is written like a person's tax number, wherever a clerk wrote it and whatever stands between its digits.</summary>
public sealed class PersonalNumberTests
{
    [Theory]
    [InlineData("Ann Lee 123-45-6789")]
    [InlineData("Ann Lee 123 45 6789")]
    [InlineData("Ann Lee 123.45.6789")]
    [InlineData("Ann Lee 123\u201345\u20136789")]
    [InlineData("Ann Lee 123\u221245\u22126789")]
    [InlineData("Ann Lee 123\u00A045\u00A06789")]
    [InlineData("Ann Lee 123\u00AD-45-6789")]
    [InlineData("Ann Lee 123/45/6789")]
    [InlineData("Ann Lee 123 - 45 - 6789")]
    [InlineData("123_45_6789")]
    [InlineData("Ann Lee SSN 123456789")]
    [InlineData("Ann Lee (ssn: 123 456 789)")]
    [InlineData("Ann Lee Social Security No. 123456789")]
    [InlineData("Ann Lee ITIN#912781234")]
    [InlineData("Ann Lee TIN 12-3456789")]
    [InlineData("Martin Lee, TIN is 123456789")]
    public void It_is_found_and_the_name_stays_in_Zoho_Books(string text)
    {
        Assert.True(PersonalNumber.IsIn(text));
        var contact = new Contact { ContactId = "1", ContactName = text, ContactType = ContactType.Vendor, Status = ContactStatus.Active };
        var said = VendorTranslator.Of(contact, new());
        Assert.False(said.Fields.ContainsKey(VendorFieldNames.Name));
        Assert.Equal([VendorFieldNames.Name], said.Private);
    }

    [Theory]
    [InlineData("Ann Lee 123-45-6789, ring twice", "Ann Lee [number left out], ring twice")]
    [InlineData("123-45-6789", "[number left out]")]
    [InlineData("SSN 123-45-6789; Tax ID: 12-3456789.", "SSN [number left out]; Tax ID: [number left out].")]
    [InlineData("SSN 123456789", "SSN [number left out]")]
    [InlineData("123-45-6789 987-65-4321", "[number left out] [number left out]")]
    [InlineData("Ann Lee 123 45 6789", "Ann Lee [number left out]")]
    [InlineData("Ann Lee 123\u201345\u20136789", "Ann Lee [number left out]")]
    [InlineData("Ann Lee, SSN 123.45.6789", "Ann Lee, SSN [number left out]")]
    [InlineData("Ann Lee, ITIN: 912/78/1234", "Ann Lee, ITIN: [number left out]")]
    [InlineData("Job 123456789, 12 Kiln Road", "Job 123456789, 12 Kiln Road")]
    [InlineData("", "")]
    public void It_is_taken_out_of_a_text_and_the_rest_stays(string text, string expected)
    {
        Assert.Equal(expected, PersonalNumber.Without(text, []));
        Assert.False(PersonalNumber.IsIn(PersonalNumber.Without(text, [])));
    }

    /// <summary>Sizes, codes and dates of an order stand as they were written: with points and strokes, or as no office gives a number.</summary>
    [Theory]
    [InlineData("Channel 300/20/2000, galvanized")]
    [InlineData("Channel 300.20.2000")]
    [InlineData("drawing 300_20_2000")]
    [InlineData("Cost code 100-00-2000")]
    [InlineData("Part 000-12-3456 and 666-12-3456")]
    [InlineData("Part 123-45-0000")]
    [InlineData("Ring +43 660 12 3456, or +47 912-34-5678")]
    public void What_an_order_has_of_digits_for_another_reason_stays(string text) => Assert.Equal(text, PersonalNumber.Without(text, []));

    /// <summary>Whoever names a file writes anything for a space.</summary>
    [Theory]
    [InlineData("W9 Ann Lee 536-22-4167.pdf", "W9 Ann Lee [number left out].pdf")]
    [InlineData("W9_Ann_Lee_536_22_4167.pdf", "W9_Ann_Lee_[number left out].pdf")]
    [InlineData("W9.Ann.Lee.SSN.536224167.pdf", "W9.Ann.Lee.SSN.[number left out].pdf")]
    [InlineData("PO-100-26-0012.pdf", "PO-100-26-0012.pdf")]
    [InlineData("quote.pdf", "quote.pdf")]
    public void The_name_of_a_file_has_none(string name, string expected) =>
        Assert.Equal(expected, PersonalNumber.WithoutInFileName(name, ["PO-100-26-0012"]));

    [Theory]
    [InlineData("")]
    [InlineData("+1 303 555 0100")]
    [InlineData("(303) 555-0100")]
    [InlineData("12 Kiln Road, Suite 4")]
    [InlineData("80202-1234")]
    [InlineData("1234-56-7890")]
    [InlineData("Unit 123, 45 6789 Street")]
    [InlineData("Martin 123456789")]
    [InlineData("Tin Roofers 123456789")]
    [InlineData("Tin Roofing 303 555 0100")]
    [InlineData("SSN 12345678")]
    [InlineData("SSN 1234567890")]
    [InlineData("SSN")]
    [InlineData("Job 123456789")]
    [InlineData("+43 660 12 3456")]
    [InlineData("000-12-3456")]
    [InlineData("666-12-3456")]
    [InlineData("123-00-4567")]
    [InlineData("123-45-0000")]
    public void What_is_none_is_taken_for_none(string text) => Assert.False(PersonalNumber.IsIn(text));
}
