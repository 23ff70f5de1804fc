using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>How much of a journal to use for which invoice.</summary>
public sealed record JournalInvoice : IInput
{
    /// <summary>The invoice.</summary>
    public string? InvoiceId { get; init; }

    /// <summary>The amount, in the journal's currency.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal AmountApplied { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
