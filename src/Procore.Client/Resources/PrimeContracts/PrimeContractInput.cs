using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>
/// A prime contract to create, or changes to one. Members that are not assigned are not sent. Dates have no time of day. Lines are not part
/// of it: see <see cref="IPrimeContracts.CreateLineAsync"/>.
/// </summary>
public sealed record PrimeContractInput : IOriginInput
{
    /// <summary>The number of the contract.</summary>
    public Optional<string?> Number { get; init; }

    /// <summary>The title.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>
    /// The description, as text with line breaks. Procore keeps HTML, see <see cref="DescriptionHtml"/>: the text is escaped when it is
    /// sent.
    /// </summary>
    [JsonIgnore]
    public Optional<string?> Description
    {
        get => DescriptionHtml.HasValue ? new(HtmlText.ToText(DescriptionHtml.Value)) : default;
        init => DescriptionHtml = value.HasValue ? new(HtmlText.ToHtml(value.Value)) : default;
    }

    /// <summary>The description, as the HTML that Procore keeps; sent as it is. Set this or <see cref="Description"/>, not both.</summary>
    [JsonPropertyName("description")]
    public Optional<string?> DescriptionHtml { get; init; }

    /// <summary>The status.</summary>
    public Optional<PrimeContractStatus?> Status { get; init; }

    /// <summary>The owner or client, a vendor of the company's directory.</summary>
    public Optional<long?> VendorId { get; init; }

    /// <summary>The contractor, a vendor of the company's directory.</summary>
    public Optional<long?> ContractorId { get; init; }

    /// <summary>The architect, a user of the project.</summary>
    public Optional<long?> ArchitectId { get; init; }

    /// <summary>How lines are accounted; a new contract without it follows the project.</summary>
    public Optional<AccountingMethod?> AccountingMethod { get; init; }

    /// <summary>Whether the contract was executed (signed).</summary>
    public Optional<bool?> Executed { get; init; }

    /// <summary>The retainage in percent.</summary>
    public Optional<decimal?> RetainagePercent { get; init; }

    /// <summary>What the contract includes, as HTML.</summary>
    public Optional<string?> Inclusions { get; init; }

    /// <summary>What the contract leaves out, as HTML.</summary>
    public Optional<string?> Exclusions { get; init; }

    /// <summary>The date of the contract.</summary>
    public Optional<LocalDate?> ContractDate { get; init; }

    /// <summary>When the contract was executed.</summary>
    public Optional<LocalDate?> ExecutionDate { get; init; }

    /// <summary>When the contract was issued.</summary>
    public Optional<LocalDate?> IssuedOnDate { get; init; }

    /// <summary>When the letter of intent was sent.</summary>
    public Optional<LocalDate?> LetterOfIntentDate { get; init; }

    /// <summary>When the approval letter was sent.</summary>
    public Optional<LocalDate?> ApprovalLetterDate { get; init; }

    /// <summary>When the contract came back.</summary>
    public Optional<LocalDate?> ReturnedDate { get; init; }

    /// <summary>When the signed contract came back.</summary>
    public Optional<LocalDate?> SignedContractReceivedDate { get; init; }

    /// <summary>When the work begins.</summary>
    public Optional<LocalDate?> ContractStartDate { get; init; }

    /// <summary>When the work is expected to be complete.</summary>
    public Optional<LocalDate?> ContractEstimatedCompletionDate { get; init; }

    /// <summary>When the work was complete.</summary>
    public Optional<LocalDate?> ActualCompletionDate { get; init; }

    /// <summary>The third-party id of the contract. Only one integration may own it: read the contract before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>The currency (ISO 4217); taken only where the company has several.</summary>
    public Optional<string?> CurrencyIsoCode { get; init; }

    /// <summary>
    /// The rate from the contract's currency to the project's; taken only where the company has several, and from those who may change it.
    /// </summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> CurrencyExchangeRate { get; init; }

    /// <summary>Uploads to attach, by their ids (UUIDs); null attaches none.</summary>
    public IReadOnlyList<string>? UploadIds { get; init; }

    internal bool Attaches => AttachedIds.Any(UploadIds);

    /// <summary>Values for custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomFieldInput> CustomFields { get => field ?? []; init; }

    /// <summary>
    /// Whether Procore checks the fields that the company made mandatory (<c>run_configurable_validations</c>); it does not unless asked.
    /// </summary>
    [JsonIgnore]
    public bool RunConfigurableValidations { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>The contract as it is sent.</summary>
    internal PrimeContractInput Whole() =>
        this with { AdditionalMembers = ProcoreCustomFieldInput.Among(AdditionalMembers, CustomFields) };
}

/// <summary>The body of a create or update: the project goes beside the contract.</summary>
internal sealed record PrimeContractBody(long ProjectId, PrimeContractInput PrimeContract);
