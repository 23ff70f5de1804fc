using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Makes of a vendor, as either service says it, the fields that are kept in step. Nothing else of a contact gets any further: no number of
/// a person, no bank account, no note.
/// </summary>
internal static class VendorTranslator
{
    private const int ShortestSecret = 8;

    /// <summary>A contact as Zoho Books has it.</summary>
    public static VendorInZoho Of(Contact contact, VendorPolicy policy)
    {
        var address = contact.BillingAddress;
        var country = CountryOf(address);
        var said = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [VendorFieldNames.Name] = Text.Clean(contact.ContactName),
            [VendorFieldNames.Street] = Text.Clean(string.IsNullOrWhiteSpace(address?.Street2)
                ? address?.Street
                : $"{address!.Street}, {address.Street2}"),
            [VendorFieldNames.City] = Text.Clean(address?.City),
            [VendorFieldNames.Zip] = Text.Clean(address?.Zip),
            [VendorFieldNames.State] = country.Length == 0 ? string.Empty : VendorFacts.State(address?.StateCode, address?.State),
            [VendorFieldNames.Country] = country,
            [VendorFieldNames.Phone] = Text.Clean(contact.Phone),
            [VendorFieldNames.Mobile] = Text.Clean(contact.Mobile),
            [VendorFieldNames.Email] = Text.Clean(contact.Email),
            [VendorFieldNames.Website] = Text.Clean(contact.Website),
        };
        if (policy.ContactPersons == ContactPersonTreatment.Compare)
        {
            said[VendorFieldNames.Person] = PersonOf(contact);
        }

        var register = Register(contact);
        string?[] numbers = [contact.TaxIdValue, contact.GstNo, contact.VatRegNo, contact.TaxRegNo];
        var secrets = numbers.Select(Digits).Where(digits => digits.Length >= ShortestSecret).ToList();
        var hidden = said.Where(field => HoldsNumber(field.Value, secrets)).Select(field => field.Key).ToList();
        foreach (var field in said.Keys.Where(field => said[field].Length == 0 || hidden.Contains(field)).ToList())
        {
            said.Remove(field);
        }

        if (policy.BusinessNumbers && register is not null)
        {
            said[VendorFieldNames.Register] = register;
        }

        return new(contact.ContactType == ContactType.Vendor, contact.Status != ContactStatus.Inactive, said, hidden);
    }

    /// <summary>A vendor as Procore would show it, were it made.</summary>
    public static Vendor Made(SortedDictionary<string, string> values, long id)
    {
        string? Of(string field) => values.TryGetValue(field, out var value) ? value : null;
        return new()
        {
            Id = id,
            Name = Of(VendorFieldNames.Name),
            Address = Of(VendorFieldNames.Street),
            City = Of(VendorFieldNames.City),
            Zip = Of(VendorFieldNames.Zip),
            StateCode = Of(VendorFieldNames.State),
            CountryCode = Of(VendorFieldNames.Country),
            BusinessPhone = Of(VendorFieldNames.Phone),
            MobilePhone = Of(VendorFieldNames.Mobile),
            EmailAddress = Of(VendorFieldNames.Email),
            Website = Of(VendorFieldNames.Website),
            BusinessRegister = Of(VendorFieldNames.Register)?.Split(' ') is [var type, var number]
                ? new BusinessRegister { Type = type, Identifier = number }
                : null,
        };
    }

    /// <summary>A vendor as Procore has it.</summary>
    public static VendorInProcore Of(Vendor vendor, bool isActive, VendorPolicy policy)
    {
        var said = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [VendorFieldNames.Name] = Text.Clean(vendor.Name),
            [VendorFieldNames.Street] = Text.Clean(vendor.Address),
            [VendorFieldNames.City] = Text.Clean(vendor.City),
            [VendorFieldNames.Zip] = Text.Clean(vendor.Zip),
            [VendorFieldNames.State] = Text.Clean(vendor.StateCode),
            [VendorFieldNames.Country] = Text.Clean(vendor.CountryCode),
            [VendorFieldNames.Phone] = Text.Clean(vendor.BusinessPhone),
            [VendorFieldNames.Mobile] = Text.Clean(vendor.MobilePhone),
            [VendorFieldNames.Email] = Text.Clean(vendor.EmailAddress),
            [VendorFieldNames.Website] = Text.Clean(vendor.Website),
            [VendorFieldNames.Register] = vendor.BusinessRegister is { Type: { } type, Identifier: { } number }
                ? $"{type.ToLowerInvariant()} {Digits(number)}"
                : string.Empty,
        };
        if (policy.ContactPersons == ContactPersonTreatment.Compare && vendor.PrimaryContact is { } person)
        {
            said[VendorFieldNames.Person] = VendorPerson.Of(
                person.FirstName, person.LastName, person.EmailAddress, person.BusinessPhone, person.MobilePhone);
        }

        foreach (var field in said.Keys.Where(field => said[field].Length == 0).ToList())
        {
            said.Remove(field);
        }

        return new(vendor.Id, vendor.OriginId ?? string.Empty, isActive, said, vendor.ProjectIds);
    }

    /// <summary>The contact's primary person, or its only one.</summary>
    private static string PersonOf(Contact contact)
    {
        var persons = contact.ContactPersons;
        var primary = persons.Where(person => person.IsPrimaryContact == true).ToList();
        return (primary.Count > 0 ? primary : persons) is [var person]
            ? VendorPerson.Of(person.FirstName, person.LastName, person.Email, person.Phone, person.Mobile)
            : string.Empty;
    }

    private static string CountryOf(ZohoBooks.Client.Address? address) =>
        address?.CountryCode?.Trim() is { Length: 2 } code ? code.ToUpperInvariant()
        : CountryTable.Iso(address?.CountryCode, address?.Country);

    /// <summary>A business's number, of the two registers that Procore has; null for any other, and for a person's.</summary>
    private static string? Register(Contact contact)
    {
        var isEmployer = string.Equals(contact.TaxIdType?.Trim(), "EIN", StringComparison.OrdinalIgnoreCase);
        if (isEmployer && TaxNumber.Read(TaxNumber.Label("EIN", contact.TaxIdValue)) is { IsPersonal: false, Digits.Length: 9 } employer)
        {
            return $"ein {employer.Digits}";
        }

        var number = Digits(contact.TaxRegNo ?? contact.TaxIdValue);
        return number.Length == 11 && TaxNumber.Read(number) is { IsPersonal: false, Kind: "AU" } ? $"abn {number}" : null;
    }

    /// <summary>Whether a text holds one of the contact's own tax numbers, or what is written like a person's.</summary>
    private static bool HoldsNumber(string text, List<string> secrets)
    {
        var digits = Digits(text);
        return secrets.Exists(secret => digits.Contains(secret, StringComparison.Ordinal)) || PersonalNumber.IsIn(text);
    }

    private static string Digits(string? text) => new([.. (text ?? string.Empty).Where(c => c is >= '0' and <= '9')]);
}
