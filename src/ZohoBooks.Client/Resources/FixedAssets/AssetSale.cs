using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A fixed asset that is sold. All of it is needed.</summary>
public sealed record AssetSale : IInput
{
    /// <summary>The invoice that sells it.</summary>
    public Optional<string?> InvoiceId { get; init; }

    /// <summary>The line of that invoice.</summary>
    public Optional<string?> LineItemId { get; init; }

    /// <summary>The account of gain or loss.</summary>
    public Optional<string?> ExpenseAccountId { get; init; }

    /// <summary>Why.</summary>
    public Optional<string?> Reason { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
