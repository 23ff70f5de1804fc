using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>What can be written on a direct cost. Members that are not assigned are not sent. Dates have no time of day.</summary>
public abstract record DirectCostFields
{
    private protected DirectCostFields()
    {
    }

    /// <summary>What it is. Procore wants it where a cost is created, and knows it there alone.</summary>
    public Optional<DirectCostType?> DirectCostType { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>
    /// The number of the invoice. Procore wants one where an invoice is created, and does not know it in a single update.
    /// </summary>
    public Optional<string?> InvoiceNumber { get; init; }

    /// <summary>The status: <c>draft</c>, <c>pending</c>, <c>revise_and_resubmit</c> or <c>approved</c>.</summary>
    public Optional<string?> Status { get; init; }

    /// <summary>The terms of payment.</summary>
    public Optional<string?> Terms { get; init; }

    /// <summary>The vendor. Procore wants one where an invoice is created.</summary>
    public Optional<long?> VendorId { get; init; }

    /// <summary>The employee whose cost it is.</summary>
    public Optional<long?> EmployeeId { get; init; }

    /// <summary>The date of the cost.</summary>
    public Optional<LocalDate?> DirectCostDate { get; init; }

    /// <summary>When it was received.</summary>
    public Optional<LocalDate?> ReceivedDate { get; init; }

    /// <summary>When it was paid.</summary>
    public Optional<LocalDate?> PaymentDate { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
