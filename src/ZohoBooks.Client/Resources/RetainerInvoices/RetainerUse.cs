using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>How much of a paid retainer invoice to use for which invoice.</summary>
public sealed record RetainerUse : IInput
{
    /// <summary>The invoice.</summary>
    public string? InvoiceId { get; init; }

    /// <summary>The amount, in the document's currency.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal AmountApplied { get; init; }

    /// <summary>The day; left alone, the service chooses it.</summary>
    public Optional<LocalDate?> ApplyDate { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
