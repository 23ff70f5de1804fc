using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A bill that was made from a purchase order.</summary>
public sealed record LinkedBill
{
    /// <summary>Id of the bill.</summary>
    public string? BillId { get; init; }

    /// <summary>Number of the bill.</summary>
    public string? BillNumber { get; init; }

    /// <summary>Status of the bill.</summary>
    public string? Status { get; init; }

    /// <summary>Date of the bill.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Total, in the document's currency.</summary>
    public decimal? Total { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
