using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into a tax. What is left alone is not sent.</summary>
public sealed record TaxInput : IInput
{
    /// <summary>Its name; needed to create a tax.</summary>
    public Optional<string?> TaxName { get; init; }

    /// <summary>Per cent; needed to create a tax.</summary>
    public Optional<decimal?> TaxPercentage { get; init; }

    /// <summary><c>tax</c> or <c>compound_tax</c>.</summary>
    public Optional<string?> TaxType { get; init; }

    /// <summary>How it is reckoned: <c>rate</c> or <c>share</c>.</summary>
    public Optional<string?> TaxFactor { get; init; }

    /// <summary>Kind of the tax (India, Mexico, South Africa).</summary>
    public Optional<string?> TaxSpecificType { get; init; }

    /// <summary>The authority.</summary>
    public Optional<string?> TaxAuthorityId { get; init; }

    /// <summary>Name of the authority.</summary>
    public Optional<string?> TaxAuthorityName { get; init; }

    /// <summary>Country of the European Union that it belongs to, two letters.</summary>
    public Optional<string?> CountryCode { get; init; }

    /// <summary>The account that tax on purchases is booked on.</summary>
    public Optional<string?> PurchaseTaxExpenseAccountId { get; init; }

    /// <summary>Whether it is a value added tax.</summary>
    public Optional<bool?> IsValueAdded { get; init; }

    /// <summary>Whether it may be changed.</summary>
    public Optional<bool?> IsEditable { get; init; }

    /// <summary>Whether draft invoices take over the change.</summary>
    public Optional<bool?> UpdateDraftInvoice { get; init; }

    /// <summary>Whether draft sales orders take over the change.</summary>
    public Optional<bool?> UpdateDraftSo { get; init; }

    /// <summary>Whether recurring invoices take over the change.</summary>
    public Optional<bool?> UpdateRecurringInvoice { get; init; }

    /// <summary>Whether recurring expenses take over the change.</summary>
    public Optional<bool?> UpdateRecurringExpense { get; init; }

    /// <summary>Whether recurring bills take over the change.</summary>
    public Optional<bool?> UpdateRecurringBills { get; init; }

    /// <summary>Whether projects take over the change.</summary>
    public Optional<bool?> UpdateProject { get; init; }

    /// <summary>Whether subscriptions take over the change.</summary>
    public Optional<bool?> UpdateSubscription { get; init; }

    /// <summary>The account that tax deducted at the source is owed on.</summary>
    public Optional<string?> TdsPayableAccountId { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
