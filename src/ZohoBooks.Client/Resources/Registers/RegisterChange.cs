using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What was changed or deleted at once on an account. A row of a list has no transactions.</summary>
public sealed record RegisterChange
{
    /// <summary>Its id, in digits.</summary>
    [JsonPropertyName("bulk_action_id")]
    public string RegisterChangeId { get => field ?? ""; init; }

    /// <summary>The account.</summary>
    public string? AccountId { get; init; }

    /// <summary>Name of the account.</summary>
    public string? AccountName { get; init; }

    /// <summary>What was done, such as <c>bulk_update</c>.</summary>
    public string? ActionType { get; init; }

    /// <summary>How far it is, such as <c>completed</c>.</summary>
    public string? Status { get; init; }

    /// <summary>What was done, for people.</summary>
    public string? Description { get; init; }

    /// <summary>When.</summary>
    public Instant? Date { get; init; }

    /// <summary>Who did it.</summary>
    public string? UserId { get; init; }

    /// <summary>Name of who did it.</summary>
    public string? UserName { get; init; }

    /// <summary>How many transactions.</summary>
    [JsonPropertyName("txn_count")]
    public int? TransactionCount { get; init; }

    /// <summary>What was changed.</summary>
    public string? UpdatedField { get; init; }

    /// <summary>Into what.</summary>
    public string? UpdatedValue { get; init; }

    /// <summary>Why.</summary>
    public string? UpdatedReason { get; init; }

    /// <summary>The transactions.</summary>
    public IReadOnlyList<ChangedTransaction> Transactions { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
