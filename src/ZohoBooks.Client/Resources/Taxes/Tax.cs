using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A tax, or a group of taxes.</summary>
public sealed record Tax
{
    /// <summary>Its id, in digits.</summary>
    public string TaxId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? TaxName { get; init; }

    /// <summary>Per cent.</summary>
    public decimal? TaxPercentage { get; init; }

    /// <summary><c>tax</c>, <c>compound_tax</c> or <c>tax_group</c>.</summary>
    public string? TaxType { get; init; }

    /// <summary>How it is reckoned: <c>rate</c> or <c>share</c>.</summary>
    public string? TaxFactor { get; init; }

    /// <summary>Kind of the tax (India, Mexico, South Africa).</summary>
    public string? TaxSpecificType { get; init; }

    /// <summary>The authority.</summary>
    public string? TaxAuthorityId { get; init; }

    /// <summary>Name of the authority.</summary>
    public string? TaxAuthorityName { get; init; }

    /// <summary>Whether it is a value added tax.</summary>
    public bool? IsValueAdded { get; init; }

    /// <summary>Whether it is the default tax; lists say it.</summary>
    public bool? IsDefaultTax { get; init; }

    /// <summary>Whether it may be changed; lists say it.</summary>
    public bool? IsEditable { get; init; }

    /// <summary>Country.</summary>
    public string? Country { get; init; }

    /// <summary>Country, two letters.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
