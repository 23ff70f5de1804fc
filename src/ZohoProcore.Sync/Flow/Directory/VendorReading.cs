using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Makes vendors of what the two services say about them: names, and facts each in one spelling.</summary>
internal static class VendorReading
{
    private const int ShortestNumber = 8;

    /// <summary>A vendor from a row of Zoho's list, which says a country only where the whole record is given.</summary>
    public static ZohoVendor Row(Contact contact) => new(
        contact.ContactId,
        contact.ContactName ?? string.Empty,
        contact.CompanyName ?? string.Empty,
        contact.Status != ContactStatus.Inactive)
    {
        EmailDomain = VendorFacts.EmailDomain(contact.Email),
        Phone = Phone(null, contact.Phone, contact.Mobile),
        Postcode = VendorFacts.Postcode(contact.BillingAddress?.Zip, null),
        LegalName = Registered(contact.LegalName, contact.ContactName),
        Website = Beside(VendorFacts.WebDomain(contact.Website), null),
        Street = Beside(VendorFacts.Delivery(contact.BillingAddress?.Street), null),
        Country = Beside(CountryTable.Stated(contact.BillingAddress?.CountryCode, contact.BillingAddress?.Country), null),
    };

    /// <summary>A vendor from its own record in Zoho, which has what lists leave out.</summary>
    public static ZohoVendor Whole(Contact contact)
    {
        string[] taxIds =
        [
            TaxNumber.Label(contact.TaxIdType, contact.TaxIdValue),
            TaxNumber.Label(null, contact.GstNo),
            TaxNumber.Label("VAT", contact.VatRegNo),
            TaxNumber.Label(null, contact.TaxRegNo),
        ];
        var address = contact.BillingAddress;
        var country = CountryTable.Find(address?.CountryCode, address?.Country);
        return Row(contact) with
        {
            // A placeholder in one field hides no number in another.
            TaxId = taxIds.FirstOrDefault(id => TaxNumber.Read(id) is not null)
                ?? taxIds.FirstOrDefault(id => id.Length > 0)
                ?? string.Empty,
            State = VendorFacts.State(address?.StateCode, address?.State),
            Phone = Phone(country, contact.Phone, contact.Mobile),
            Postcode = VendorFacts.Postcode(address?.Zip, country),
            City = Beside(VendorFacts.City(address?.City), null),
            Number = Beside(contact.ContactNumber?.Trim(), null),
        };
    }

    /// <summary>The custom fields of a record, but for those that hold a tax number of it or what is written like a person's.</summary>
    public static SortedDictionary<string, string>? Fields(Contact contact)
    {
        string?[] written = [contact.TaxIdValue, contact.GstNo, contact.VatRegNo, contact.TaxRegNo];
        var numbers = written.Select(Plain).Where(number => number.Length >= ShortestNumber).ToList();
        var fields = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in CustomFieldTexts.Of(contact.CustomFields) ?? [])
        {
            var plain = Plain(field.Value);
            if (!PersonalNumber.IsInField(field.Key, field.Value)
                && !numbers.Exists(number => plain.Contains(number, StringComparison.Ordinal)))
            {
                fields.Add(field.Key, field.Value);
            }
        }

        return fields.Count == 0 ? null : fields;

        static string Plain(string? text) => new([.. (text ?? string.Empty).Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
    }

    /// <summary>
    /// A vendor as it is kept with an order: the tax number of a person, and what is no number at all, stays in Zoho Books, unless the
    /// directory in Procore has it anyway. That there is another one than those still speaks against a vendor.
    /// </summary>
    public static ZohoVendor Kept(ZohoVendor vendor, VendorIndex known) => TaxNumber.Read(vendor.TaxId) switch
    {
        null => vendor with { TaxId = string.Empty },
        { IsPersonal: true } number when !known.FindByTaxId(number).Any() => vendor with { TaxId = number.Hidden },
        _ => vendor,
    };

    /// <summary>A vendor from a row of Procore's list.</summary>
    public static ProcoreVendor Row(Vendor vendor, bool isActive) => new(
        vendor.Id,
        vendor.Name ?? string.Empty,
        isActive,
        vendor.OriginId ?? string.Empty,
        TaxId(vendor.BusinessRegister),
        VendorFacts.State(vendor.StateCode, null))
    {
        EmailDomain = VendorFacts.EmailDomain(vendor.EmailAddress),
        Phone = Phone(CountryTable.Find(vendor.CountryCode, null), vendor.BusinessPhone, vendor.MobilePhone),
        Postcode = VendorFacts.Postcode(vendor.Zip, CountryTable.Find(vendor.CountryCode, null)),
        City = Beside(VendorFacts.City(vendor.City), null),
        Country = Beside(CountryTable.Stated(vendor.CountryCode, null), null),
        TradeName = Beside(vendor.TradeName, vendor.Name),
        // Of a vendor below another one the API gives the name of that one.
        LegalName = vendor.Parent is null ? Registered(vendor.LegalName, vendor.Name) : null,
        AbbreviatedName = Beside(vendor.AbbreviatedName, vendor.Name),
        OriginCode = Beside(vendor.OriginCode?.Trim(), null),
        ParentName = Beside(vendor.Parent?.Name, null),
        Website = Beside(VendorFacts.WebDomain(vendor.Website), null),
        Street = Beside(VendorFacts.Delivery(vendor.Address), null),
    };

    // What nobody has in the first field hides no number in the second.
    private static string Phone(Country? country, string? first, string? second) =>
        Telephone.Read(first, country) is { Length: > 0 } phone ? phone : Telephone.Read(second, country);

    // A number that the register does not know is none.
    private static string TaxId(BusinessRegister? register) =>
        register?.VerificationStatus == "does_not_exist" ? string.Empty : TaxNumber.Label(register?.Type, register?.Identifier);

    // The one text where both are the same: that it is the registered name says something all the same.
    private static string? Registered(string? legal, string? name) =>
        string.IsNullOrWhiteSpace(legal) ? null : legal == name ? name : legal;

    private static string? Beside(string? written, string? name) => string.IsNullOrWhiteSpace(written) || written == name ? null : written;
}
