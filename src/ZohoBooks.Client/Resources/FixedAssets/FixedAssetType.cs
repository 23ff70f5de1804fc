using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A type of fixed assets: how their depreciation is counted.</summary>
public sealed record FixedAssetType
{
    /// <summary>Its id, in digits.</summary>
    public string FixedAssetTypeId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? FixedAssetTypeName { get; init; }

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

    /// <summary>How long such assets are used.</summary>
    public decimal? TotalLife { get; init; }

    /// <summary>How parts of a year are counted.</summary>
    public string? ComputationType { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
