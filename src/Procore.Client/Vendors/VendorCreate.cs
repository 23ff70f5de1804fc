namespace Procore.Client;

/// <summary>A vendor to create in the company directory. Members that are null are not sent.</summary>
public sealed record VendorCreate
{
    /// <summary>The name of the vendor.</summary>
    public required string Name { get; init; }

    /// <summary>The short name.</summary>
    public string? AbbreviatedName { get; init; }

    /// <summary>The name under which the vendor trades (DBA).</summary>
    public string? TradeName { get; init; }

    /// <summary>Whether the vendor is active. Procore has no delete for vendors: this is how one is retired.</summary>
    public bool? IsActive { get; init; }

    /// <summary>The street address.</summary>
    public string? Address { get; init; }

    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>The postal code.</summary>
    public string? Zip { get; init; }

    /// <summary>The state (ISO 3166-2 without the country); it must belong to the country.</summary>
    public string? StateCode { get; init; }

    /// <summary>The country (ISO 3166-1, two letters).</summary>
    public string? CountryCode { get; init; }

    /// <summary>The business telephone number.</summary>
    public string? BusinessPhone { get; init; }

    /// <summary>The mobile telephone number.</summary>
    public string? MobilePhone { get; init; }

    /// <summary>The fax number.</summary>
    public string? FaxNumber { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? EmailAddress { get; init; }

    /// <summary>The web site.</summary>
    public string? Website { get; init; }

    /// <summary>The licence number.</summary>
    public string? LicenseNumber { get; init; }

    /// <summary>The labor union.</summary>
    public string? LaborUnion { get; init; }

    /// <summary>Whether the vendor is a union member.</summary>
    public bool? UnionMember { get; init; }

    /// <summary>Whether the vendor may bid.</summary>
    public bool? AuthorizedBidder { get; init; }

    /// <summary>Whether the vendor is prequalified.</summary>
    public bool? Prequalified { get; init; }

    /// <summary>Notes, keywords and tags.</summary>
    public string? Notes { get; init; }

    /// <summary>The vendor group.</summary>
    public long? VendorGroupId { get; init; }

    /// <summary>The vendor above this one; two levels at most.</summary>
    public long? ParentId { get; init; }

    /// <summary>The main contact.</summary>
    public long? PrimaryContactId { get; init; }

    /// <summary>The third-party id. Only one integration may own it: read it before overwriting.</summary>
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>The third-party code, which people see.</summary>
    public string? OriginCode { get; init; }
}
