using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What to write into a reconciliation. Amounts are in the account's currency.</summary>
public sealed record ReconciliationInput : IInput
{
    /// <summary>First day.</summary>
    public Optional<LocalDate?> StartDate { get; init; }

    /// <summary>Last day.</summary>
    public Optional<LocalDate?> EndDate { get; init; }

    /// <summary>Balance at the bank on the last day.</summary>
    public Optional<decimal?> ClosingBalance { get; init; }

    /// <summary>Whether it is done, as <c>reconcile</c>, or stays a draft.</summary>
    public Optional<string?> SaveOption { get; init; }

    /// <summary>What is found on both sides.</summary>
    public IReadOnlyList<ReconciledTransaction>? TransactionsToBeReconciled { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
