using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into a type of fixed assets. Zoho Books documents all of it as needed in every write.</summary>
public sealed record FixedAssetTypeInput : IInput
{
    /// <summary>Its name.</summary>
    public Optional<string?> FixedAssetTypeName { get; init; }

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

    /// <summary>How long such assets are used.</summary>
    public Optional<decimal?> TotalLife { get; init; }

    /// <summary>How parts of a year are counted.</summary>
    public Optional<string?> ComputationType { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
