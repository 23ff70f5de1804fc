namespace ZohoProcore.Sync;

/// <summary>The fields of a vendor that are kept in step, by their names in Procore.</summary>
internal static class VendorFieldNames
{
    public const string Name = "name";
    public const string Street = "address";
    public const string City = "city";
    public const string Zip = "zip";
    public const string State = "state_code";
    public const string Country = "country_code";
    public const string Phone = "business_phone";
    public const string Mobile = "mobile_phone";
    public const string Email = "email_address";
    public const string Website = "website";

    /// <summary>The primary contact: name, e-mail address and telephone numbers. It is compared, and never written.</summary>
    public const string Person = "primary_contact";

    /// <summary>A business's number, as in <c>ein 123456789</c>.</summary>
    public const string Register = "business_register";

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public const string Active = "is_active";

    /// <summary>The origin_id, which says whom the company follows; it is written where a person has it taken over.</summary>
    public const string Holder = "origin_id";

    /// <summary>
    /// Those that are written, and compared one by one; the primary contact and whether it is active are questions of their own.
    /// </summary>
    public static IReadOnlyList<string> All { get; } =
        [Name, Street, City, Zip, State, Country, Phone, Mobile, Email, Website, Register];

    /// <summary>What people call a field.</summary>
    public static string Words(string field) => field switch
    {
        Street => "street",
        Zip => "postcode",
        State => "state",
        Country => "country",
        Phone => "telephone",
        Mobile => "mobile telephone",
        Email => "e-mail address",
        Website => "web site",
        Person => "primary contact",
        Register => "register number",
        Active => "active",
        Holder => "holder",
        _ => field,
    };
}
