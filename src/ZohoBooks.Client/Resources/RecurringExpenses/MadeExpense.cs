using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>An expense that was made from a recurring one.</summary>
public sealed record MadeExpense
{
    /// <summary>The expense.</summary>
    public string ExpenseId { get => field ?? ""; init; }

    /// <summary>Day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Name of the account.</summary>
    public string? AccountName { get; init; }

    /// <summary>Name of the account it was paid from.</summary>
    public string? PaidThroughAccountName { get; init; }

    /// <summary>Name of the customer.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Name of the vendor.</summary>
    public string? VendorName { get; init; }

    /// <summary>Total.</summary>
    public decimal? Total { get; init; }

    /// <summary>Where it stands.</summary>
    public string? Status { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
