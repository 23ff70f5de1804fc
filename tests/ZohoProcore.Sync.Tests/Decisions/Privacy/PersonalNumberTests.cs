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
    [InlineData("Job 123456789, 12 Kiln Road", "Job 123456789, 12 Kiln Road")]
    [InlineData("", "")]
    public void It_is_taken_out_of_a_text_and_the_rest_stays(string text, string expected)
    {
        Assert.Equal(expected, PersonalNumber.Without(text, []));
        Assert.False(PersonalNumber.IsIn(PersonalNumber.Without(text, [])));
    }

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
    public void What_is_none_is_taken_for_none(string text) => Assert.False(PersonalNumber.IsIn(text));
}
