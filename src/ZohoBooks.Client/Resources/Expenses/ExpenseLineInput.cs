using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A line of an expense to write. With an id it changes that line, without one it becomes a new line.</summary>
public sealed record ExpenseLineInput : IInput
{
    /// <summary>The line to change; null makes a new one.</summary>
    public string? LineItemId { get; init; }

    /// <summary>The account that it is booked on.</summary>
    public Optional<string?> AccountId { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Amount.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>Position.</summary>
    public Optional<int?> ItemOrder { get; init; }

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>The reason for which no tax is due.</summary>
    public Optional<string?> TaxExemptionId { get; init; }

    /// <summary>The code of that reason.</summary>
    public Optional<string?> TaxExemptionCode { get; init; }

    /// <summary>What it is about (United Kingdom).</summary>
    public Optional<string?> ProductType { get; init; }

    /// <summary>The tax on an acquisition in the EU (United Kingdom).</summary>
    public Optional<string?> AcquisitionVatId { get; init; }

    /// <summary>The tax that is owed by who buys (United Kingdom).</summary>
    public Optional<string?> ReverseChargeVatId { get; init; }

    /// <summary>The tax that is owed by who buys.</summary>
    public Optional<string?> ReverseChargeTaxId { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
