using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A line of a statement that stands for a transaction.</summary>
public sealed record ImportedTransaction
{
    /// <summary>Its id, in digits.</summary>
    public string ImportedTransactionId { get => field ?? ""; init; }

    /// <summary>Day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Who paid or was paid.</summary>
    public string? Payee { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>What happened to it.</summary>
    public string? Status { get; init; }

    /// <summary>The bank account.</summary>
    public string? AccountId { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
