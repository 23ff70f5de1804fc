using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A transaction of the books that a line of a statement may be.</summary>
public sealed record MatchingTransaction
{
    /// <summary>Its id, in digits.</summary>
    public string TransactionId { get => field ?? ""; init; }

    /// <summary>What it is in the books.</summary>
    public BankTransactionType TransactionType { get; init; }

    /// <summary>Its number.</summary>
    public string? TransactionNumber { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The side that it stands on.</summary>
    public DebitOrCredit DebitOrCredit { get; init; }

    /// <summary>Who paid or was paid.</summary>
    public string? ContactName { get; init; }

    /// <summary>Whether the service finds it the most likely.</summary>
    public bool? IsBestMatch { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
