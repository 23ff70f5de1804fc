using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>An item that is bought or sold.</summary>
public sealed record Item
{
    /// <summary>Its id, in digits.</summary>
    public string ItemId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Stock keeping unit.</summary>
    public string? Sku { get; init; }

    /// <summary><c>active</c> or <c>inactive</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Description on sales documents.</summary>
    public string? Description { get; init; }

    /// <summary>Sales price of one unit, in the base currency.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Unit of the quantity.</summary>
    public string? Unit { get; init; }

    /// <summary><c>goods</c> or <c>service</c>.</summary>
    public string? ProductType { get; init; }

    /// <summary><c>sales</c>, <c>purchases</c>, <c>sales_and_purchases</c> or <c>inventory</c>.</summary>
    public string? ItemType { get; init; }

    /// <summary>Account of sales.</summary>
    public string? AccountId { get; init; }

    /// <summary>Name of that account.</summary>
    public string? AccountName { get; init; }

    /// <summary>Description on purchase documents.</summary>
    public string? PurchaseDescription { get; init; }

    /// <summary>Purchase price of one unit, in the base currency.</summary>
    public decimal? PurchaseRate { get; init; }

    /// <summary>Account of purchases.</summary>
    public string? PurchaseAccountId { get; init; }

    /// <summary>Name of that account.</summary>
    public string? PurchaseAccountName { get; init; }

    /// <summary>The tax or tax group.</summary>
    public string? TaxId { get; init; }

    /// <summary>Per cent of the tax.</summary>
    public decimal? TaxPercentage { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
