using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What an account began with came from this.</summary>
public sealed record OpeningTransaction
{
    /// <summary>Its id, in digits.</summary>
    public string TransactionId { get => field ?? ""; init; }

    /// <summary>Day.</summary>
    public LocalDate? TransactionDate { get; init; }

    /// <summary>What it is.</summary>
    public string? TransactionType { get; init; }

    /// <summary>Amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The side that it stands on.</summary>
    public DebitOrCredit DebitOrCredit { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
