using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What a journal leaves to be used for invoices or bills.</summary>
public sealed record JournalCredit
{
    /// <summary>Its id, in digits.</summary>
    public string CreditId { get => field ?? ""; init; }

    /// <summary>Amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Still to be used.</summary>
    public decimal? Balance { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
