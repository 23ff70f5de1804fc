using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>What can be written on a work order contract. Members that are not assigned are not sent.</summary>
public abstract record WorkOrderContractFields : CommitmentFields
{
    private protected WorkOrderContractFields()
    {
    }

    /// <summary>
    /// The status. Lines can only be written while the contract is not locked: write it as draft, write the lines, then write the final
    /// status.
    /// </summary>
    public Optional<WorkOrderContractStatus?> Status { get; init; }

    /// <summary>
    /// What the work includes, as text with line breaks. Procore keeps HTML, see <see cref="InclusionsHtml"/>: the text is escaped when it
    /// is sent.
    /// </summary>
    [JsonIgnore]
    public Optional<string?> Inclusions
    {
        get => InclusionsHtml.HasValue ? new(HtmlText.ToText(InclusionsHtml.Value)) : default;
        init => InclusionsHtml = value.HasValue ? new(HtmlText.ToHtml(value.Value)) : default;
    }

    /// <summary>
    /// What the work includes, as the HTML that Procore keeps; sent as it is. Set this or <see cref="Inclusions"/>, not both.
    /// </summary>
    [JsonPropertyName("inclusions")]
    public Optional<string?> InclusionsHtml { get; init; }

    /// <summary>
    /// What the work does not include, as text with line breaks. Procore keeps HTML, see <see cref="ExclusionsHtml"/>: the text is escaped
    /// when it is sent.
    /// </summary>
    [JsonIgnore]
    public Optional<string?> Exclusions
    {
        get => ExclusionsHtml.HasValue ? new(HtmlText.ToText(ExclusionsHtml.Value)) : default;
        init => ExclusionsHtml = value.HasValue ? new(HtmlText.ToHtml(value.Value)) : default;
    }

    /// <summary>
    /// What the work does not include, as the HTML that Procore keeps; sent as it is. Set this or <see cref="Exclusions"/>, not both.
    /// </summary>
    [JsonPropertyName("exclusions")]
    public Optional<string?> ExclusionsHtml { get; init; }

    /// <summary>When the work starts.</summary>
    public Optional<LocalDate?> ContractStartDate { get; init; }

    /// <summary>When the work is expected to be complete.</summary>
    public Optional<LocalDate?> ContractEstimatedCompletionDate { get; init; }

    /// <summary>When the work was complete.</summary>
    public Optional<LocalDate?> ActualCompletionDate { get; init; }

    /// <summary>When the signed contract came in.</summary>
    public Optional<LocalDate?> SignedContractReceivedDate { get; init; }
}
