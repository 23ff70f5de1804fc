using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What a contact owed, or was owed, when the books began.</summary>
public sealed record ContactOpeningBalanceInput : IInput
{
    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>Units of the base currency for one unit of the contact's currency.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>The amount, in the contact's currency.</summary>
    public Optional<decimal?> OpeningBalanceAmount { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
