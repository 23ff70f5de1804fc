using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A commitment of either kind, as the version 2.0 of the API shows it. Members may be absent, depending on the kind.</summary>
public sealed record CommitmentContract
{
    /// <summary>The id of the contract.</summary>
    public long Id { get; init; }

    /// <summary>Which kind it is.</summary>
    public CommitmentContractType? Type { get; init; }

    /// <summary>The number.</summary>
    public string? Number { get; init; }

    /// <summary>
    /// The status: one of <c>PurchaseOrderContractStatus</c> or <c>WorkOrderContractStatus</c>, depending on the kind.
    /// </summary>
    public string? Status { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The description, as text with line breaks; see <see cref="DescriptionHtml"/>.</summary>
    [JsonIgnore]
    public string? Description { get => HtmlText.ToText(DescriptionHtml); init => DescriptionHtml = HtmlText.ToHtml(value); }

    /// <summary>The description, as the HTML that Procore keeps.</summary>
    [JsonPropertyName("description")]
    public string? DescriptionHtml { get; init; }

    /// <summary>The id of the vendor.</summary>
    public long? VendorId { get; init; }

    /// <summary>The person in charge; purchase orders only.</summary>
    public long? AssigneeId { get; init; }

    /// <summary>How lines are accounted.</summary>
    public AccountingMethod? AccountingMethod { get; init; }

    /// <summary>Whether the contract was executed (signed).</summary>
    public bool? Executed { get; init; }

    /// <summary>Whether it has to be signed.</summary>
    public bool? SignatureRequired { get; init; }

    /// <summary>Whether only people with permission see it.</summary>
    public bool? Private { get; init; }

    /// <summary>The retainage in percent.</summary>
    public decimal? RetainagePercent { get; init; }

    /// <summary>The terms of payment; purchase orders only.</summary>
    public string? PaymentTerms { get; init; }

    /// <summary>The way of shipping; purchase orders only.</summary>
    public string? ShipVia { get; init; }

    /// <summary>Where to send the bill; purchase orders only.</summary>
    public string? BillToAddress { get; init; }

    /// <summary>Where to send the goods; purchase orders only.</summary>
    public string? ShipToAddress { get; init; }

    /// <summary>What is included (work orders only), as text with line breaks; see <see cref="InclusionsHtml"/>.</summary>
    [JsonIgnore]
    public string? Inclusions { get => HtmlText.ToText(InclusionsHtml); init => InclusionsHtml = HtmlText.ToHtml(value); }

    /// <summary>What is included (work orders only), as the HTML that Procore keeps.</summary>
    [JsonPropertyName("inclusions")]
    public string? InclusionsHtml { get; init; }

    /// <summary>What is excluded (work orders only), as text with line breaks; see <see cref="ExclusionsHtml"/>.</summary>
    [JsonIgnore]
    public string? Exclusions { get => HtmlText.ToText(ExclusionsHtml); init => ExclusionsHtml = HtmlText.ToHtml(value); }

    /// <summary>What is excluded (work orders only), as the HTML that Procore keeps.</summary>
    [JsonPropertyName("exclusions")]
    public string? ExclusionsHtml { get; init; }

    /// <summary>The date of the contract.</summary>
    public LocalDate? ContractDate { get; init; }

    /// <summary>When the goods are due; purchase orders only.</summary>
    public LocalDate? DeliveryDate { get; init; }

    /// <summary>When the work starts; work orders only.</summary>
    public LocalDate? ContractStartDate { get; init; }

    /// <summary>When the work is to be complete; work orders only.</summary>
    public LocalDate? ContractEstimatedCompletionDate { get; init; }

    /// <summary>When the work was complete; work orders only.</summary>
    public LocalDate? ActualCompletionDate { get; init; }

    /// <summary>When the contract was executed.</summary>
    public LocalDate? ExecutionDate { get; init; }

    /// <summary>When the contract was issued.</summary>
    public LocalDate? IssuedOnDate { get; init; }

    /// <summary>When the letter of intent was sent.</summary>
    public LocalDate? LetterOfIntentDate { get; init; }

    /// <summary>When the contract came back.</summary>
    public LocalDate? ReturnedDate { get; init; }

    /// <summary>When the approval letter was sent.</summary>
    public LocalDate? ApprovalLetterDate { get; init; }

    /// <summary>When the signed contract came back.</summary>
    public LocalDate? SignedContractReceivedDate { get; init; }

    /// <summary>The currency (ISO 4217), where the project has several.</summary>
    public string? CurrencyIsoCode { get; init; }

    /// <summary>The rate from the contract's currency to the project's, where the answer has it beside the currency.</summary>
    public decimal? CurrencyExchangeRate { get; init; }

    /// <summary>The currency with the company's own and the rate, where the answer has them as lines and sums do.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>When the record was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>The values of custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomField> CustomFieldValues => ProcoreCustomField.In(AdditionalMembers);

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
