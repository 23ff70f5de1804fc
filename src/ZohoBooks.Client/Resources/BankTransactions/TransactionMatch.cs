using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A transaction of the books that a line of a statement is.</summary>
public sealed record TransactionMatch : IInput
{
    /// <summary>The transaction: <see cref="MatchingTransaction.TransactionId"/>.</summary>
    public string? TransactionId { get; init; }

    /// <summary>What it is: <see cref="MatchingTransaction.TransactionType"/>.</summary>
    public Optional<BankTransactionType?> TransactionType { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
