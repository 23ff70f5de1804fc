using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A line of an expense.</summary>
public sealed record ExpenseLine
{
    /// <summary>Its id, in digits.</summary>
    public string LineItemId { get => field ?? ""; init; }

    /// <summary>The account it is booked on.</summary>
    public string? AccountId { get; init; }

    /// <summary>Name of that account.</summary>
    public string? AccountName { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Position.</summary>
    public int? ItemOrder { get; init; }

    /// <summary>Amount as it was entered.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Amount of the line.</summary>
    public decimal? ItemTotal { get; init; }

    /// <summary>The tax or tax group.</summary>
    public string? TaxId { get; init; }

    /// <summary>Amount of the tax.</summary>
    public decimal? TaxAmount { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
