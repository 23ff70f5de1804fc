using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// A fixed asset. A row of a list has its values, and neither accounts nor depreciation. Amounts are in the base currency.
/// </summary>
public sealed record FixedAsset
{
    /// <summary>Its id, in digits.</summary>
    public string FixedAssetId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? AssetName { get; init; }

    /// <summary>Its number.</summary>
    public string? AssetNumber { get; init; }

    /// <summary>Where it stands, such as <c>active</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Name of the type.</summary>
    public string? FixedAssetTypeName { get; init; }

    /// <summary>What it is worth now.</summary>
    public decimal? CurrentAssetValue { get; init; }

    /// <summary>Depreciation so far.</summary>
    public decimal? AccumulatedDepValue { get; init; }

    /// <summary>Day of the last depreciation.</summary>
    public LocalDate? LastDepreciationDate { get; init; }

    /// <summary>The type.</summary>
    public string? FixedAssetTypeId { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Day on which it was bought.</summary>
    public LocalDate? AssetPurchaseDate { get; init; }

    /// <summary>What it cost.</summary>
    public decimal? AssetCost { get; init; }

    /// <summary>The account that it stands on.</summary>
    public string? AssetAccountId { get; init; }

    /// <summary>The account that depreciation is an expense on.</summary>
    public string? ExpenseAccountId { get; init; }

    /// <summary>The account that depreciation is gathered on.</summary>
    public string? DepreciationAccountId { get; init; }

    /// <summary>How depreciation is counted.</summary>
    public string? DepreciationMethod { get; init; }

    /// <summary>How often.</summary>
    public string? DepreciationFrequency { get; init; }

    /// <summary>Per cent of depreciation.</summary>
    public decimal? DepreciationPercentage { get; init; }

    /// <summary>How parts of a year are counted.</summary>
    public string? ComputationType { get; init; }

    /// <summary>How long it is used.</summary>
    public decimal? TotalLife { get; init; }

    /// <summary>What is left in the end.</summary>
    public decimal? SalvageValue { get; init; }

    /// <summary>What depreciation begins with.</summary>
    public decimal? DepStartValue { get; init; }

    /// <summary>Day on which depreciation begins.</summary>
    public LocalDate? DepreciationStartDate { get; init; }

    /// <summary>Last day of the warranty.</summary>
    public LocalDate? WarrantyExpiryDate { get; init; }

    /// <summary>Number of its maker.</summary>
    public string? SerialNo { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
