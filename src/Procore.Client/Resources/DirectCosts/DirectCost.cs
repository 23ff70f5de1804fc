using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A cost that no commitment stands behind. Amounts are in the project's currency. A direct cost with an origin id cannot be changed by
/// people.
/// </summary>
public sealed record DirectCost : ISyncEntity, IDatedEntity
{
    /// <summary>The id of the cost.</summary>
    public long Id { get; init; }

    /// <summary>What it is.</summary>
    public DirectCostType? DirectCostType { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The number of the invoice.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>The status.</summary>
    public string? Status { get; init; }

    /// <summary>The terms of payment.</summary>
    public string? Terms { get; init; }

    /// <summary>The total.</summary>
    public decimal? GrandTotal { get; init; }

    /// <summary>The id of the vendor.</summary>
    public long? VendorId { get; init; }

    /// <summary>The name of the vendor.</summary>
    public string? VendorName { get; init; }

    /// <summary>The date of the cost.</summary>
    public LocalDate? DirectCostDate { get; init; }

    /// <summary>When it was received.</summary>
    public LocalDate? ReceivedDate { get; init; }

    /// <summary>When it was paid.</summary>
    public LocalDate? PaymentDate { get; init; }

    /// <summary>The lines; sent when one cost is read.</summary>
    [JsonPropertyName("line_items")]
    public IReadOnlyList<DirectCostLine> Lines { get => field ?? []; init; }

    /// <summary>The third-party id, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>When the record was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>When the record was deleted; null while it is there.</summary>
    public Instant? DeletedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
