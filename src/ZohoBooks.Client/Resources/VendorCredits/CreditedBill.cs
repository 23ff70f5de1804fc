using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A bill that a vendor credit was used for.</summary>
public sealed record CreditedBill
{
    /// <summary>Id of this use: <see cref="IVendorCredits.DeleteBillAsync"/> takes it back.</summary>
    public string VendorCreditBillId { get => field ?? ""; init; }

    /// <summary>The vendor credit.</summary>
    public string? VendorCreditId { get; init; }

    /// <summary>The bill.</summary>
    public string? BillId { get; init; }

    /// <summary>Number of the bill.</summary>
    public string? BillNumber { get; init; }

    /// <summary>Date.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>How much was used, where the answer says it.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
