using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>
/// A part of a transaction of a bank account to write. With an id it changes that part, without one it becomes a new one.
/// </summary>
public sealed record BankTransactionLineInput : IInput
{
    /// <summary>The part to change; null makes a new one.</summary>
    public string? LineId { get; init; }

    /// <summary>The account that it is booked on.</summary>
    public Optional<string?> AccountId { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Position.</summary>
    public Optional<int?> ItemOrder { get; init; }

    /// <summary>Amount of the part.</summary>
    public Optional<decimal?> ItemTotal { get; init; }

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    /// <summary>Amount of the tax.</summary>
    public Optional<decimal?> TaxAmount { get; init; }

    /// <summary>Amount of the part with its tax.</summary>
    public Optional<decimal?> ItemTotalInclusiveOfTax { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
