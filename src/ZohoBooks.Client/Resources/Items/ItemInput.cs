using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into an item. What is left alone is not sent; lists that are null are not sent.</summary>
public sealed record ItemInput : IInput
{
    /// <summary>Its name; needed to create an item.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>Sales price of one unit, in the base currency; needed to create an item.</summary>
    public Optional<decimal?> Rate { get; init; }

    /// <summary>Description on sales documents.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Stock keeping unit, unique in the organization.</summary>
    public Optional<string?> Sku { get; init; }

    /// <summary><c>goods</c> or <c>service</c>.</summary>
    public Optional<string?> ProductType { get; init; }

    /// <summary><c>sales</c>, <c>purchases</c>, <c>sales_and_purchases</c> or <c>inventory</c>.</summary>
    public Optional<string?> ItemType { get; init; }

    /// <summary>Account of sales.</summary>
    public Optional<string?> AccountId { get; init; }

    /// <summary>Description on purchase documents.</summary>
    public Optional<string?> PurchaseDescription { get; init; }

    /// <summary>Purchase price of one unit, in the base currency.</summary>
    public Optional<decimal?> PurchaseRate { get; init; }

    /// <summary>Account of purchases.</summary>
    public Optional<string?> PurchaseAccountId { get; init; }

    /// <summary>Account of the stock.</summary>
    public Optional<string?> InventoryAccountId { get; init; }

    /// <summary>The vendor that it is usually bought from.</summary>
    public Optional<string?> VendorId { get; init; }

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>Whether tax is due.</summary>
    public Optional<bool?> IsTaxable { get; init; }

    /// <summary>Why no tax is due on sales; needed where <see cref="IsTaxable"/> is false.</summary>
    public Optional<string?> TaxExemptionId { get; init; }

    /// <summary>Why no tax is due on purchases; needed where <see cref="IsTaxable"/> is false.</summary>
    public Optional<string?> PurchaseTaxExemptionId { get; init; }

    /// <summary>The rule that finds the tax of sales.</summary>
    public Optional<string?> SalesTaxRuleId { get; init; }

    /// <summary>The rule that finds the tax of purchases.</summary>
    public Optional<string?> PurchaseTaxRuleId { get; init; }

    /// <summary>HSN or SAC code (India).</summary>
    public Optional<string?> HsnOrSac { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>The stock at which it is ordered again.</summary>
    public Optional<decimal?> ReorderLevel { get; init; }

    /// <summary>SAT code of the item (Mexico).</summary>
    public Optional<string?> SatItemKeyCode { get; init; }

    /// <summary>SAT code of the unit (Mexico).</summary>
    [JsonPropertyName("unitkey_code")]
    public Optional<string?> UnitKeyCode { get; init; }

    /// <summary>Its taxes within a state and between states (India); null leaves them as they are.</summary>
    public IReadOnlyList<ItemTaxPreferenceInput>? ItemTaxPreferences { get; init; }

    /// <summary>What was in stock when the books began, by location; null leaves it as it is.</summary>
    public IReadOnlyList<ItemLocationInput>? Locations { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
