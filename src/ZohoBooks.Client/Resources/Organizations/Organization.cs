using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>An organization: the tenant whose books are kept.</summary>
public sealed record Organization
{
    /// <summary>Its id, in digits.</summary>
    public string OrganizationId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is the user's default organization.</summary>
    public bool? IsDefaultOrg { get; init; }

    /// <summary>Whether it is active.</summary>
    public bool? IsOrgActive { get; init; }

    /// <summary>Name of the subscribed plan; decides the daily quota.</summary>
    public string? PlanName { get; init; }

    /// <summary>
    /// Its time zone as Zoho names it, an IANA id such as <c>America/New_York</c> or an abbreviation. The daily quota resets at its
    /// midnight.
    /// </summary>
    public string? TimeZone { get; init; }

    /// <summary>Base currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Decimals of amounts in the base currency.</summary>
    public int? PricePrecision { get; init; }

    /// <summary>Language of messages.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>When the account was created.</summary>
    public LocalDate? AccountCreatedDate { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
