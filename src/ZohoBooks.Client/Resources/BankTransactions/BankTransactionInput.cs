using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a transaction of a bank account. What is left alone is not sent; lists that are null are not sent. Which accounts are
/// needed depends on the type. Amounts are in the transaction's currency.
/// </summary>
public sealed record BankTransactionInput : IInput
{
    /// <summary>What it is; needed in every write.</summary>
    public Optional<BankTransactionType?> TransactionType { get; init; }

    /// <summary>The account that the money leaves.</summary>
    public Optional<string?> FromAccountId { get; init; }

    /// <summary>The account that the money goes to.</summary>
    public Optional<string?> ToAccountId { get; init; }

    /// <summary>Amount.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>Day.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>How it is paid.</summary>
    public Optional<string?> PaymentMode { get; init; }

    /// <summary>The customer or vendor.</summary>
    public Optional<string?> CustomerId { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Units of the base currency for one unit of the transaction's currency.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>What the bank takes.</summary>
    public Optional<decimal?> BankCharges { get; init; }

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>Whether the amount includes tax.</summary>
    public Optional<bool?> IsInclusiveTax { get; init; }

    /// <summary>The tax authority (United States).</summary>
    public Optional<string?> TaxAuthorityId { get; init; }

    /// <summary>The reason for which no tax is due.</summary>
    public Optional<string?> TaxExemptionId { get; init; }

    /// <summary>The user that it is about.</summary>
    public Optional<string?> UserId { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    /// <summary>Reporting tags of the account that the money leaves.</summary>
    public IReadOnlyList<ReportingTagInput>? FromAccountTags { get; init; }

    /// <summary>Reporting tags of the account that the money goes to.</summary>
    public IReadOnlyList<ReportingTagInput>? ToAccountTags { get; init; }

    /// <summary>The accounts that it is split on; a new one does not take them.</summary>
    public IReadOnlyList<BankTransactionLineInput>? LineItems { get; init; }

    /// <summary>
    /// Files that Zoho Books has already; null sends none. What an update does with files that are attached and left out is not documented.
    /// </summary>
    public IReadOnlyList<AttachedFileInput>? Documents { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    internal bool AddsNoRows => Documents is null && (LineItems is null || LineItems.All(static line => Known.IsId(line?.LineId)));

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
