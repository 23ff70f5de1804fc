using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A transaction that was changed with others.</summary>
public sealed record ChangedTransaction
{
    /// <summary>The transaction.</summary>
    public string? EntityId { get; init; }

    /// <summary>Its number.</summary>
    public string? TransactionNumber { get; init; }

    /// <summary>What it is, such as <c>invoice</c>.</summary>
    public string? TransactionType { get; init; }

    /// <summary>Whether it was done there, such as <c>success</c>.</summary>
    public string? EntityStatus { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
