using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A row of a register.</summary>
public sealed record RegisterTransaction
{
    /// <summary>The transaction.</summary>
    public string? TransactionId { get; init; }

    /// <summary>Day of the transaction.</summary>
    public LocalDate? TransactionDate { get; init; }

    /// <summary>What the transaction is, such as <c>invoice</c>.</summary>
    public string? TransactionType { get; init; }

    /// <summary>The same, as people see it.</summary>
    public string? TransactionTypeFormatted { get; init; }

    /// <summary>The account.</summary>
    public string? AccountId { get; init; }

    /// <summary>Amount of a debit.</summary>
    public decimal? DebitAmount { get; init; }

    /// <summary>Amount of a credit.</summary>
    public decimal? CreditAmount { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
