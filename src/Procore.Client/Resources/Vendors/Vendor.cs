using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A vendor of the company directory, or of a project's directory. Every member but <see cref="Id"/> may be absent, depending on the view.
/// </summary>
public sealed record Vendor : ISyncEntity, IDatedEntity
{
    /// <summary>The id of the vendor.</summary>
    public long Id { get; init; }

    /// <summary>The name of the vendor.</summary>
    public string? Name { get; init; }

    /// <summary>The short name.</summary>
    public string? AbbreviatedName { get; init; }

    /// <summary>The name under which the vendor trades (DBA).</summary>
    public string? TradeName { get; init; }

    /// <summary>The name of the parent, if there is one; otherwise the vendor's own.</summary>
    public string? LegalName { get; init; }

    /// <summary>Whether the vendor is active. Lists leave inactive vendors out.</summary>
    public bool? IsActive { get; init; }

    /// <summary>The third-party id of the vendor, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>The third-party code, which people see.</summary>
    public string? OriginCode { get; init; }

    /// <summary>The tax identity of the vendor.</summary>
    [JsonConverter(typeof(MentionConverter<BusinessRegister>))]
    public BusinessRegister? BusinessRegister { get; init; }

    /// <summary>The street address.</summary>
    public string? Address { get; init; }

    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>The postal code.</summary>
    public string? Zip { get; init; }

    /// <summary>The state (ISO 3166-2 without the country).</summary>
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

    /// <summary>Whether the vendor pays the prevailing wage without being in a union.</summary>
    public bool? NonUnionPrevailingWage { get; init; }

    /// <summary>Whether the vendor may bid.</summary>
    public bool? AuthorizedBidder { get; init; }

    /// <summary>Whether the vendor is prequalified.</summary>
    public bool? Prequalified { get; init; }

    /// <summary>How many active contacts the vendor has.</summary>
    public long? ContactCount { get; init; }

    /// <summary>The person whom people reach first; set with <see cref="VendorFields.PrimaryContactId"/>.</summary>
    [JsonConverter(typeof(MentionConverter<VendorContact>))]
    public VendorContact? PrimaryContact { get; init; }

    /// <summary>Notes, keywords and tags.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether an accounting connector owns this vendor.</summary>
    public bool? SyncedToErp { get; init; }

    /// <summary>The vendor above this one (two levels at most).</summary>
    [JsonConverter(typeof(MentionConverter<Reference>))]
    public Reference? Parent { get; init; }

    /// <summary>The vendor group.</summary>
    [JsonConverter(typeof(MentionConverter<Reference>))]
    public Reference? VendorGroup { get; init; }

    /// <summary>The projects in whose directory the vendor is; sent by the extended view.</summary>
    public IReadOnlyList<long> ProjectIds { get => field ?? []; init; }

    /// <summary>When the vendor was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the vendor was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>The values of custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomField> CustomFieldValues => ProcoreCustomField.In(AdditionalMembers);

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
