using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>What can be written on a vendor of the company or of a project. Members that are not assigned are not sent.</summary>
public abstract record VendorFields
{
    private protected VendorFields()
    {
    }

    /// <summary>The name of the vendor; a vendor that is created needs one.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The short name.</summary>
    public Optional<string?> AbbreviatedName { get; init; }

    /// <summary>The name under which the vendor trades (DBA).</summary>
    public Optional<string?> TradeName { get; init; }

    /// <summary>Whether the vendor is active. Procore has no delete for vendors: this is how one is retired.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>The street address.</summary>
    public Optional<string?> Address { get; init; }

    /// <summary>The city.</summary>
    public Optional<string?> City { get; init; }

    /// <summary>The postal code.</summary>
    public Optional<string?> Zip { get; init; }

    /// <summary>The state (ISO 3166-2 without the country); it must belong to the country.</summary>
    public Optional<string?> StateCode { get; init; }

    /// <summary>The country (ISO 3166-1, two letters).</summary>
    public Optional<string?> CountryCode { get; init; }

    /// <summary>The business telephone number.</summary>
    public Optional<string?> BusinessPhone { get; init; }

    /// <summary>The mobile telephone number.</summary>
    public Optional<string?> MobilePhone { get; init; }

    /// <summary>The fax number.</summary>
    public Optional<string?> FaxNumber { get; init; }

    /// <summary>The e-mail address.</summary>
    public Optional<string?> EmailAddress { get; init; }

    /// <summary>The web site.</summary>
    public Optional<string?> Website { get; init; }

    /// <summary>The licence number.</summary>
    public Optional<string?> LicenseNumber { get; init; }

    /// <summary>The labor union.</summary>
    public Optional<string?> LaborUnion { get; init; }

    /// <summary>Whether the vendor is a union member.</summary>
    public Optional<bool?> UnionMember { get; init; }

    /// <summary>Whether the vendor pays the prevailing wage without being in a union.</summary>
    public Optional<bool?> NonUnionPrevailingWage { get; init; }

    /// <summary>Whether the vendor may bid.</summary>
    public Optional<bool?> AuthorizedBidder { get; init; }

    /// <summary>Whether the vendor is prequalified.</summary>
    public Optional<bool?> Prequalified { get; init; }

    /// <summary>Notes, keywords and tags.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>The vendor above this one; two levels at most.</summary>
    public Optional<long?> ParentId { get; init; }

    /// <summary>The main contact.</summary>
    public Optional<long?> PrimaryContactId { get; init; }

    /// <summary>
    /// What the vendor counts as where bids are asked for; not known of one that is created in a project. Null is not sent.
    /// </summary>
    public VendorBiddingInput? Bidding { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>The third-party code, which people see.</summary>
    public Optional<string?> OriginCode { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
