using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a rule. What is left alone is not sent; lists that are null are not sent. Zoho Books documents name, category, lines,
/// criteria and what a line becomes as needed in every write.
/// </summary>
public sealed record BankRuleInput : IInput
{
    /// <summary>Its name; needed to create a rule.</summary>
    public Optional<string?> RuleName { get; init; }

    /// <summary>The bank accounts that it is for, with commas between.</summary>
    public Optional<string?> AccountIds { get; init; }

    /// <summary>Whether lines are booked without a person.</summary>
    public Optional<string?> AutoCategorize { get; init; }

    /// <summary>What it is for.</summary>
    public Optional<string?> RuleCategory { get; init; }

    /// <summary>Which lines it looks at.</summary>
    public Optional<string?> ApplyTo { get; init; }

    /// <summary>Whether all criteria have to hold, or one.</summary>
    public Optional<string?> CriteriaType { get; init; }

    /// <summary>What a line becomes in the books.</summary>
    public Optional<string?> RecordAs { get; init; }

    /// <summary>The account that a line is booked on.</summary>
    public Optional<string?> AccountId { get; init; }

    /// <summary>The customer.</summary>
    public Optional<string?> CustomerId { get; init; }

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>VAT treatment (United Kingdom).</summary>
    public Optional<string?> VatTreatment { get; init; }

    /// <summary>VAT treatment (GCC).</summary>
    public Optional<string?> TaxTreatment { get; init; }

    /// <summary>Whether the tax is owed by who buys.</summary>
    public Optional<bool?> IsReverseChargeApplied { get; init; }

    /// <summary>What it is about (United Kingdom).</summary>
    public Optional<string?> ProductType { get; init; }

    /// <summary>The tax authority (United States).</summary>
    public Optional<string?> TaxAuthorityId { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>The reason for which no tax is due.</summary>
    public Optional<string?> TaxExemptionId { get; init; }

    /// <summary>What a line has to be; needed to create a rule.</summary>
    public IReadOnlyList<BankRuleCriterionInput>? Criterion { get; init; }

    internal bool AddsNoRows => Criterion is null || Criterion.All(static one => Known.IsId(one?.CriteriaId));

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
