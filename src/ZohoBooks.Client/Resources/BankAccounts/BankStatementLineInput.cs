using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A line of a statement to import. Amounts are in the account's currency.</summary>
public sealed record BankStatementLineInput : IInput
{
    /// <summary>Id of the line at the bank.</summary>
    public Optional<string?> TransactionId { get; init; }

    /// <summary>Day; needed.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>The side that the bank booked it on; needed.</summary>
    public Optional<DebitOrCredit?> DebitOrCredit { get; init; }

    /// <summary>Amount; needed.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>Who paid or was paid.</summary>
    public Optional<string?> Payee { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
