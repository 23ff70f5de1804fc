using System.Net;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>What the plan of a vendor rests on.</summary>
public sealed class VendorInputReaderTests : IDisposable
{
    private readonly Sandboxed _test = new(orders: 1, policies: new() { Vendors = new() { Treatment = VendorTreatment.Create } });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    /// <summary>Whether a company that is inactive is found by its id is not documented; in its own list it stands.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_inactive_company_is_read_wherever_it_stands(bool isFoundById)
    {
        var id = _test.EditInProcore("create_vendor", 0, new() { ["name"] = "Quarrymade LLC", ["city"] = "Dallas" });
        _test.EditInProcore("deactivate_vendor", id);
        _test.Instead = request => !isFoundById && request.RequestUri!.AbsolutePath.EndsWith($"/vendors/{id}", StringComparison.Ordinal) ? new(HttpStatusCode.NotFound) : null;
        using var session = _test.NewSession();

        var vendor = await new VendorInputReader(session, _test.Store).VendorAsync(id, Token);

        Assert.Equal((false, "Dallas"), (vendor!.IsActive, vendor["city"]));
        Assert.Null(await new VendorInputReader(session, _test.Store).VendorAsync(4711, Token));
    }

    [Fact]
    public async Task A_contact_that_Zoho_has_not_is_none_and_what_cannot_be_read_is_no_answer()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        using var session = _test.NewSession();
        var reader = new VendorInputReader(session, _test.Store);

        var (input, _) = await reader.ReadAsync("260815000000099999", "Acme", Token);
        Assert.Equal((null, "Acme"), (input.Zoho, input.Name));

        _test.Instead = request => request.RequestUri!.AbsolutePath.Contains("/contacts/", StringComparison.Ordinal) ? new(HttpStatusCode.BadRequest) : null;
        await Assert.ThrowsAnyAsync<ZohoBooksException>(() => reader.ReadAsync("260815000000099999", "Acme", Token));
    }

    [Fact]
    public async Task What_both_sides_said_last_is_kept_and_stored_only_where_it_is_another_one()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        var note = new VendorNote { ProcoreId = 7, Agreed = new(StringComparer.Ordinal) { ["name"] = "Acme" } };

        Assert.Empty(StoredVendorNote.Of("1", note, note with { Agreed = new(StringComparer.Ordinal) { ["name"] = "Acme" } }));
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Cursors = StoredVendorNote.Of("1", new(), note) }, Token);

        Assert.Equal(note, await StoredVendorNote.ReadAsync(_test.Store, Sandboxed.Id, "1", Token));
        Assert.Equal(new(), await StoredVendorNote.ReadAsync(_test.Store, Sandboxed.Id, "2", Token));
    }

    [Theory]
    [InlineData("12 Kiln Road", "12 Kiln Road")]
    [InlineData("12 Kiln Road 536-22-4167", null)]
    [InlineData("12 Kiln Road 536224167", null)]
    [InlineData("12 Kiln Road 219-09-9991", null)]
    [InlineData("1234-56-7890 Kiln Road", "1234-56-7890 Kiln Road")]
    public void A_text_that_holds_a_persons_number_is_left_out(string street, string? copied)
    {
        var contact = new Contact { ContactId = "1", ContactName = "Acme", ContactType = ContactType.Vendor, TaxIdType = "SSN", TaxIdValue = "536-22-4167", BillingAddress = new() { Street = street } };

        var zoho = VendorTranslator.Of(contact, new() { BusinessNumbers = true });

        Assert.Equal(copied, zoho.Fields.GetValueOrDefault("address"));
        Assert.Equal(copied is null ? ["address"] : [], zoho.Private);
        Assert.False(zoho.Fields.ContainsKey("business_register"));
    }

    [Theory]
    [InlineData("EIN", "84-6134597", null, "ein 846134597")]
    [InlineData("SSN", "536-22-4167", null, null)]
    [InlineData("ITIN", "912-70-1234", null, null)]
    [InlineData("ATIN", "912-93-1234", null, null)]
    [InlineData("EIN", "536-22-4167", null, null)]
    [InlineData(null, "846134597", null, null)]
    [InlineData(null, null, "51 824 753 556", "abn 51824753556")]
    [InlineData(null, null, "22AAAAA0000A1Z5", null)]
    public void Only_the_number_of_a_business_is_one(string? type, string? number, string? registered, string? copied)
    {
        var contact = new Contact { ContactId = "1", ContactName = "Acme", TaxIdType = type, TaxIdValue = number, TaxRegNo = registered };

        Assert.Equal(copied, VendorTranslator.Of(contact, new() { BusinessNumbers = true }).Fields.GetValueOrDefault("business_register"));
        Assert.Null(VendorTranslator.Of(contact, new()).Fields.GetValueOrDefault("business_register"));
    }
}
