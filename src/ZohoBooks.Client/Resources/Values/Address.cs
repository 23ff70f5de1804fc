using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>A postal address. Which of its parts are filled differs from place to place.</summary>
[JsonConverter(typeof(AddressConverter))]
public sealed record Address : IOpenRecord
{
    /// <summary>Its id, where it has one; only read.</summary>
    public string? AddressId { get; init; }

    /// <summary>The person or department it is addressed to.</summary>
    public string? Attention { get; init; }

    /// <summary>First line of the street (<c>address</c>, or <c>address1</c> in delivery addresses).</summary>
    public string? Street { get; init; }

    /// <summary>Second line of the street (<c>street2</c>, or <c>address2</c> in delivery addresses).</summary>
    public string? Street2 { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>State or province, as it is displayed.</summary>
    public string? State { get; init; }

    /// <summary>State or province as a code, where there is one.</summary>
    public string? StateCode { get; init; }

    /// <summary>Postal code (<c>zip</c>, <c>zipcode</c> in some lists).</summary>
    public string? Zip { get; init; }

    /// <summary>Country, as it is displayed.</summary>
    public string? Country { get; init; }

    /// <summary>Country as a two-letter code, where there is one.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Fax number.</summary>
    public string? Fax { get; init; }

    /// <summary>
    /// Members of the answer that have no property here, such as <c>county</c>; written back as they are. A part under a second name, as
    /// some answers have it, is not: its property says it. Who gives one here beside the property is refused.
    /// </summary>
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>What an answer said a second time, under another name; nobody's word when the address is written back.</summary>
    internal IReadOnlyDictionary<string, JsonElement>? SaidAgain { get; init; }

    /// <summary>The address as a body: without its id, and with each part under one name only.</summary>
    internal Address ForRequest() => this with { AddressId = null, AdditionalMembers = AddressConverter.Rest(this) };
}
