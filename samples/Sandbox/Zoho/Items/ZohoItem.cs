namespace Sandbox;

/// <summary>Something that is bought or sold.</summary>
internal sealed record ZohoItem(string Id, string Name)
{
    public string Description { get; init; } = "";

    public decimal Rate { get; init; }

    public string Unit { get; init; } = "";

    public string Sku { get; init; } = "";

    /// <summary>sales, purchases, sales_and_purchases or inventory.</summary>
    public string Type { get; init; } = "sales";

    /// <summary>goods, service or digital_service.</summary>
    public string ProductType { get; init; } = "goods";

    public string PurchaseDescription { get; init; } = "";

    public decimal PurchaseRate { get; init; }

    public string AccountId { get; init; } = "";

    public string PurchaseAccountId { get; init; } = "";

    public string TaxId { get; init; } = "";

    public string VendorId { get; init; } = "";

    /// <summary>The value of the custom field <c>cf_external_id</c>, which has no duplicates; or empty.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>The values of its other custom fields, by label.</summary>
    public IReadOnlyDictionary<string, string> CustomFields { get; init; } = new Dictionary<string, string>();

    public bool IsActive { get; init; } = true;

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Modified { get; init; }

    public bool IsBought => Type is "purchases" or "sales_and_purchases" or "inventory";

    public bool IsSold => Type is "sales" or "sales_and_purchases" or "inventory";
}
