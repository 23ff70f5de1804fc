using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>The vendors and projects of both sides as they were read together.</summary>
public sealed record CompanyDirectory
{
    /// <summary>The ISO 4217 code of the Zoho Books organization's base currency.</summary>
    public string Currency { get; init; } = string.Empty;

    /// <summary>The organization's country as Zoho Books has it, a name or a code; null when it does not say.</summary>
    public string? Country { get; init; }

    /// <summary>The decimals of amounts in the base currency; null for 2.</summary>
    public int? Precision { get; init; }

    /// <summary>The taxes of the Zoho Books organization; null when it has none.</summary>
    public IReadOnlyList<ZohoTax>? Taxes { get; init; }

    /// <summary>The vendors of the Zoho Books organization.</summary>
    public IReadOnlyList<ZohoVendor> ZohoVendors { get; init; } = [];

    /// <summary>The projects of the Zoho Books organization.</summary>
    public IReadOnlyList<ZohoProject> ZohoProjects { get; init; } = [];

    /// <summary>The vendors of the Procore company, inactive ones included.</summary>
    public IReadOnlyList<ProcoreVendor> ProcoreVendors { get; init; } = [];

    /// <summary>The projects of the Procore company that the service account can see, inactive ones included.</summary>
    public IReadOnlyList<ProcoreProject> ProcoreProjects { get; init; } = [];

    /// <summary>The names of Procore's units of measure; null where no policy asks for them.</summary>
    public IReadOnlyList<string>? Units { get; init; }

    /// <summary>Procore's tax codes that are in use; null where no policy asks for them.</summary>
    public IReadOnlyList<ProcoreTaxCode>? TaxCodes { get; init; }

    /// <summary>Procore's custom fields that are in use; null where no policy asks for them.</summary>
    public IReadOnlyList<ProcoreFieldDefinition>? CustomFields { get; init; }

    /// <summary>The accounts and items that policies name; null where no policy names one.</summary>
    public IReadOnlyList<ZohoName>? Names { get; init; }

    /// <summary>
    /// The periods that are locked in Zoho Books, or may be as far as can be read; null where none is, nobody asks, or the grant does not
    /// let it.
    /// </summary>
    public IReadOnlyList<ZohoLock>? Locks { get; init; }

    /// <summary>What was there and could not be read; null when everything could.</summary>
    public IReadOnlyList<UnreadableRecord>? Unreadable { get; init; }
}

/// <summary>A period in which Zoho Books takes no more transactions.</summary>
/// <param name="From">Its first day; null where everything before its last day is locked.</param>
/// <param name="Until">Its last day.</param>
/// <param name="Name">What people call it, such as <c>Q1 2024</c>, or empty.</param>
public sealed record ZohoLock(LocalDate? From, LocalDate Until, string Name)
{
    /// <summary>
    /// Why nobody knows its days, in a sentence; null where they are known. <see cref="Until"/> is then the last day that it may have held
    /// when it was read.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Doubt { get; init; }

    /// <summary>Whether a day lies in it.</summary>
    /// <param name="day">The day.</param>
    public bool Holds(LocalDate day) => day <= Until && (From is not { } from || day >= from);
}

/// <summary>A custom field of Procore.</summary>
/// <param name="Id">The id of its definition.</param>
/// <param name="Label">What people call it.</param>
/// <param name="DataType">What it holds, as Procore says it: <c>string</c>, <c>decimal</c>, <c>boolean</c>, <c>lov_entry</c>.</param>
public sealed record ProcoreFieldDefinition(long Id, string Label, string DataType);

/// <summary>A vendor in Zoho Books.</summary>
/// <param name="Id">The contact_id.</param>
/// <param name="Name">The contact_name.</param>
/// <param name="CompanyName">The company_name, or empty.</param>
/// <param name="IsActive">Whether the contact is active.</param>
/// <param name="TaxId">
/// The tax registration number as it is written, with its kind in front where the record states it (<c>SSN 123-45-6789</c>), or empty;
/// lists do not carry it.
/// </param>
/// <param name="State">The state of the billing address, or empty; lists do not carry it.</param>
public sealed record ZohoVendor(string Id, string Name, string CompanyName, bool IsActive, string TaxId = "", string State = "")
{
    /// <summary>The domain of the e-mail address in lower case; empty when there is none or it is a mail provider's.</summary>
    public string EmailDomain { get; init; } = string.Empty;

    /// <summary>The telephone number in digits with its country's code and its area code, or empty.</summary>
    public string Phone { get; init; } = string.Empty;

    /// <summary>The postcode of the address in upper case without spaces, or empty.</summary>
    public string Postcode { get; init; } = string.Empty;

    /// <summary>The official name with the tax authorities, where it is another one; null when there is none.</summary>
    public string? LegalName { get; init; }

    /// <summary>The domain of the web site in lower case; null when there is none or it is not the vendor's own.</summary>
    public string? Website { get; init; }

    /// <summary>The contact_number under which the organization keeps it; null when there is none, and in lists.</summary>
    public string? Number { get; init; }

    /// <summary>Number and street of the billing address in plain words; null when there is none, and in lists.</summary>
    public string? Street { get; init; }

    /// <summary>The city of the billing address in plain words; null when there is none, and in lists.</summary>
    public string? City { get; init; }

    /// <summary>The country of the billing address in two letters; null when there is none that is known here, and in lists.</summary>
    public string? Country { get; init; }

    /// <summary>
    /// Its custom fields that have a value, by label (by API name or id where Zoho Books says no label), but for those that hold its tax
    /// number or what is written like a person's; null when there are none, in lists, and where nothing asks for them
    /// (<c>OrderRules.NeedsVendor</c>).
    /// </summary>
    public SortedDictionary<string, string>? CustomFields
    {
        get;
        init => field = value is null ? null : new(value, StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>A project in Zoho Books. Zoho projects have no code of their own: the code is the first word of the name.</summary>
/// <param name="Id">The project_id.</param>
/// <param name="Name">The project_name, as in <c>24-101 Riverside Elementary</c>.</param>
/// <param name="IsActive">Whether the project is active.</param>
public sealed record ZohoProject(string Id, string Name, bool IsActive);

/// <summary>A vendor in the Procore company directory.</summary>
/// <param name="Id">The vendor id.</param>
/// <param name="Name">The name.</param>
/// <param name="IsActive">Whether the vendor is active.</param>
/// <param name="OriginId">The origin_id that an integration put there, or empty.</param>
/// <param name="TaxId">The business register identifier as it is written, with its kind in front (<c>EIN 84-6134597</c>), or empty.</param>
/// <param name="State">The state code, or empty.</param>
public sealed record ProcoreVendor(long Id, string Name, bool IsActive, string OriginId, string TaxId, string State)
{
    /// <summary>The domain of the e-mail address in lower case; empty when there is none or it is a mail provider's.</summary>
    public string EmailDomain { get; init; } = string.Empty;

    /// <summary>The telephone number in digits with its country's code and its area code, or empty.</summary>
    public string Phone { get; init; } = string.Empty;

    /// <summary>The postcode of the address in upper case without spaces, or empty.</summary>
    public string Postcode { get; init; } = string.Empty;

    /// <summary>The name under which it trades (DBA); null when there is none beside the name.</summary>
    public string? TradeName { get; init; }

    /// <summary>
    /// Its legal name; null when it is the name, and where there is a vendor above it, whose name Procore then gives as the legal name.
    /// </summary>
    public string? LegalName { get; init; }

    /// <summary>The short name; null when there is none beside the name.</summary>
    public string? AbbreviatedName { get; init; }

    /// <summary>The third-party code that people see (origin_code); null when there is none.</summary>
    public string? OriginCode { get; init; }

    /// <summary>The name of the vendor above it; null when there is none.</summary>
    public string? ParentName { get; init; }

    /// <summary>The domain of the web site in lower case; null when there is none or it is not the vendor's own.</summary>
    public string? Website { get; init; }

    /// <summary>Number and street of the address in plain words; null when there is none.</summary>
    public string? Street { get; init; }

    /// <summary>The city of the address in plain words; null when there is none.</summary>
    public string? City { get; init; }

    /// <summary>The country of the address in two letters; null when there is none that is known here.</summary>
    public string? Country { get; init; }
}

/// <summary>A project in Procore.</summary>
/// <param name="Id">The project id.</param>
/// <param name="Name">The name.</param>
/// <param name="Number">The project_number, or empty.</param>
/// <param name="AccountingNumber">The accounting_project_number, or empty.</param>
/// <param name="IsActive">Whether the project is active.</param>
public sealed record ProcoreProject(long Id, string Name, string Number, string AccountingNumber, bool IsActive)
{
    /// <summary>Its number and name, for a sentence.</summary>
    internal string Called() => $"{Number} {Name}".Trim();
}

/// <summary>A tax in Zoho Books.</summary>
/// <param name="Id">The tax_id.</param>
/// <param name="Name">The tax_name.</param>
/// <param name="Percentage">The rate in percent.</param>
/// <param name="IsCompound">Whether it is computed on the price with the taxes before it.</param>
/// <param name="IsValueAdded">Whether Zoho calls it a value added tax, which a business usually recovers.</param>
public sealed record ZohoTax(string Id, string Name, decimal Percentage, bool IsCompound, bool IsValueAdded);

/// <summary>What a policy calls by the name of an account or an item of Zoho Books.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsAccount">Whether an account is called so; null where none was sought, or where not all could be read.</param>
/// <param name="IsItem">Whether an item is called so; null where none was sought, or where not all could be read.</param>
public sealed record ZohoName(string Name, bool? IsAccount, bool? IsItem);

/// <summary>A tax code in Procore.</summary>
/// <param name="Id">The tax code's id.</param>
/// <param name="Code">The code that people see.</param>
public sealed record ProcoreTaxCode(long Id, string Code)
{
    /// <summary>The rate of its first tax as Procore keeps it, in percent or as a fraction; null where it was not read.</summary>
    public decimal? Rate { get; init; }
}
