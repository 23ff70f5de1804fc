using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A line of a journal. Amounts are in the journal's currency.</summary>
public sealed record JournalLine
{
    /// <summary>Its id, in digits.</summary>
    public string LineId { get => field ?? ""; init; }

    /// <summary>Position.</summary>
    public int? ItemOrder { get; init; }

    /// <summary>The account it is booked on.</summary>
    public string? AccountId { get; init; }

    /// <summary>Name of the account.</summary>
    public string? AccountName { get; init; }

    /// <summary>The side of the account that it is booked on.</summary>
    public DebitOrCredit DebitOrCredit { get; init; }

    /// <summary>Amount; the side tells which way.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The same in the base currency.</summary>
    public decimal? BcyAmount { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>The customer or vendor.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Name of the customer or vendor.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The tax or tax group.</summary>
    public string? TaxId { get; init; }

    /// <summary>Name of the tax.</summary>
    public string? TaxName { get; init; }

    /// <summary>Per cent of the tax.</summary>
    public decimal? TaxPercentage { get; init; }

    /// <summary>The amounts of its taxes.</summary>
    public IReadOnlyList<LineTax> LineItemTaxes { get => field ?? []; init; }

    /// <summary>The project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Name of the project.</summary>
    public string? ProjectName { get; init; }

    /// <summary>The location.</summary>
    public string? LocationId { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
