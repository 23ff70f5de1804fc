using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A rule by which lines of statements are booked.</summary>
public sealed record BankRule
{
    /// <summary>Its id, in digits.</summary>
    public string RuleId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? RuleName { get; init; }

    /// <summary>Its place among the rules.</summary>
    public int? RuleOrder { get; init; }

    /// <summary>Whether lines are booked without a person.</summary>
    public string? AutoCategorize { get; init; }

    /// <summary>What it is for.</summary>
    public string? RuleCategory { get; init; }

    /// <summary>Which lines it looks at.</summary>
    public string? ApplyTo { get; init; }

    /// <summary>Whether all criteria have to hold, or one.</summary>
    public string? CriteriaType { get; init; }

    /// <summary>What a line becomes in the books.</summary>
    public string? RecordAs { get; init; }

    /// <summary>The account that a line is booked on.</summary>
    public string? AccountId { get; init; }

    /// <summary>The customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The tax or tax group.</summary>
    public string? TaxId { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>VAT treatment (United Kingdom).</summary>
    public string? VatTreatment { get; init; }

    /// <summary>VAT treatment (GCC).</summary>
    public string? TaxTreatment { get; init; }

    /// <summary>Whether the tax is owed by who buys.</summary>
    public bool? IsReverseChargeApplied { get; init; }

    /// <summary>What it is about (United Kingdom).</summary>
    public string? ProductType { get; init; }

    /// <summary>The tax authority (United States).</summary>
    public string? TaxAuthorityId { get; init; }

    /// <summary>The location.</summary>
    public string? LocationId { get; init; }

    /// <summary>Name of the account that a line is booked on.</summary>
    public string? AccountName { get; init; }

    /// <summary>What a line has to be.</summary>
    public IReadOnlyList<BankRuleCriterion> Criterion { get => field ?? []; init; }

    /// <summary>The bank accounts that it is for.</summary>
    public IReadOnlyList<BankRuleAccount> TargetAccounts { get => field ?? []; init; }

    /// <summary>How it was paid, such as <c>Cash</c>.</summary>
    public string? PaymentMode { get; init; }

    /// <summary>The code of the reason for which no tax is due.</summary>
    public string? TaxExemptionCode { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
