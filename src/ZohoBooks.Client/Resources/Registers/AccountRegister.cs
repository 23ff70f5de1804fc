using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>One page of what is booked on an account.</summary>
public sealed record AccountRegister
{
    /// <summary>Type of the account.</summary>
    public string? AccountType { get; init; }

    /// <summary>Balance at the end.</summary>
    public decimal? GlClosingBalance { get; init; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<RegisterTransaction> AccountTransactions { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>Whether the register goes on behind this page.</summary>
    [JsonIgnore]
    public bool HasMorePages { get; init; }
}
