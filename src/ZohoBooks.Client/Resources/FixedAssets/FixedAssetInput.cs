using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a fixed asset. What is left alone is not sent; lists that are null are not sent. Zoho Books documents name, type,
/// account, cost and day of purchase as needed in every write.
/// </summary>
public sealed record FixedAssetInput : IInput
{
    /// <summary>Its name; needed to create a fixed asset.</summary>
    public Optional<string?> AssetName { get; init; }

    /// <summary>The type; needed to create a fixed asset.</summary>
    public Optional<string?> FixedAssetTypeId { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Day on which it was bought; needed to create a fixed asset.</summary>
    public Optional<LocalDate?> AssetPurchaseDate { get; init; }

    /// <summary>What it cost; needed to create a fixed asset.</summary>
    public Optional<decimal?> AssetCost { get; init; }

    /// <summary>The account that it stands on; needed to create a fixed asset.</summary>
    public Optional<string?> AssetAccountId { get; init; }

    /// <summary>The account that depreciation is an expense on.</summary>
    public Optional<string?> ExpenseAccountId { get; init; }

    /// <summary>The account that depreciation is gathered on.</summary>
    public Optional<string?> DepreciationAccountId { get; init; }

    /// <summary>How depreciation is counted.</summary>
    public Optional<string?> DepreciationMethod { get; init; }

    /// <summary>How often.</summary>
    public Optional<string?> DepreciationFrequency { get; init; }

    /// <summary>Per cent of depreciation.</summary>
    public Optional<decimal?> DepreciationPercentage { get; init; }

    /// <summary>How parts of a year are counted.</summary>
    public Optional<string?> ComputationType { get; init; }

    /// <summary>How long it is used.</summary>
    public Optional<decimal?> TotalLife { get; init; }

    /// <summary>What is left in the end.</summary>
    public Optional<decimal?> SalvageValue { get; init; }

    /// <summary>What depreciation begins with.</summary>
    public Optional<decimal?> DepStartValue { get; init; }

    /// <summary>Day on which depreciation begins.</summary>
    public Optional<LocalDate?> DepreciationStartDate { get; init; }

    /// <summary>Last day of the warranty.</summary>
    public Optional<LocalDate?> WarrantyExpiryDate { get; init; }

    /// <summary>Number of its maker.</summary>
    public Optional<string?> SerialNo { get; init; }

    /// <summary>Notes.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
