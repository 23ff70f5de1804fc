using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>
/// What can be written on purchase orders and work orders alike. Members that are not assigned are not sent. Dates have no time of day.
/// </summary>
public abstract record CommitmentFields
{
    private protected CommitmentFields()
    {
    }

    /// <summary>The number of the contract; Procore takes the next of the project when a new contract has none.</summary>
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

    /// <summary>The vendor, who has to be in the directory of the project first (<see cref="IVendors.AddToProjectAsync"/>).</summary>
    public Optional<long?> VendorId { get; init; }

    /// <summary>How lines are accounted; a new contract without it follows the project.</summary>
    public Optional<AccountingMethod?> AccountingMethod { get; init; }

    /// <summary>Whether the contract was executed (signed).</summary>
    public Optional<bool?> Executed { get; init; }

    /// <summary>Whether only people with permission see the contract.</summary>
    public Optional<bool?> Private { get; init; }

    /// <summary>The retainage in percent.</summary>
    public Optional<decimal?> RetainagePercent { get; init; }

    /// <summary>The date of the contract.</summary>
    public Optional<LocalDate?> ContractDate { get; init; }

    /// <summary>When the contract was executed.</summary>
    public Optional<LocalDate?> ExecutionDate { get; init; }

    /// <summary>When the contract was issued.</summary>
    public Optional<LocalDate?> IssuedOnDate { get; init; }

    /// <summary>When the letter of intent was sent.</summary>
    public Optional<LocalDate?> LetterOfIntentDate { get; init; }

    /// <summary>When the contract came back.</summary>
    public Optional<LocalDate?> ReturnedDate { get; init; }

    /// <summary>When the approval letter was sent.</summary>
    public Optional<LocalDate?> ApprovalLetterDate { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>The third-party code, which people see.</summary>
    public Optional<string?> OriginCode { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
