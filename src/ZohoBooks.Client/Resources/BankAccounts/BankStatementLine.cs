using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A line of a statement. Amounts are in the account's currency.</summary>
public sealed record BankStatementLine
{
    /// <summary>Its id, in digits.</summary>
    public string TransactionId { get => field ?? ""; init; }

    /// <summary>The side that the bank booked it on.</summary>
    public DebitOrCredit DebitOrCredit { get; init; }

    /// <summary>Day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Who paid or was paid.</summary>
    public string? Payee { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>What it became in the books.</summary>
    public string? TransactionType { get; init; }

    /// <summary>Amount; the side tells which way.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What happened to it.</summary>
    public string? Status { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
