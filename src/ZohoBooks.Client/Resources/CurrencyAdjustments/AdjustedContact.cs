using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What another exchange rate makes of what a customer or vendor owes or is owed.</summary>
public sealed record AdjustedContact
{
    /// <summary>The customer or vendor.</summary>
    public string ContactId { get => field ?? ""; init; }

    /// <summary>Name of the customer or vendor.</summary>
    public string? ContactName { get; init; }

    /// <summary>Balance in the base currency.</summary>
    public decimal? BcyBalance { get; init; }

    /// <summary>Balance in the currency.</summary>
    public decimal? FcyBalance { get; init; }

    /// <summary>Balance in the base currency at the other rate.</summary>
    public decimal? AdjustedBalance { get; init; }

    /// <summary>What that makes.</summary>
    public decimal? GainOrLoss { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
