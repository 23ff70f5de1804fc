using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>
/// A commitment of either kind to create or to change, by the version 2.0 of the API: it has no origin id. Members that are not assigned
/// are not sent. Dates have no time of day.
/// </summary>
public sealed record CommitmentContractInput
{
    /// <summary>Which kind of commitment it is. Procore wants it where a commitment is created, and knows it there alone.</summary>
    public Optional<CommitmentContractType?> Type { get; init; }

    /// <summary>The number; one that is created without it gets the next of its kind.</summary>
    public Optional<string?> Number { get; init; }

    /// <summary>The status, as those of the kind are called.</summary>
    public Optional<string?> Status { get; init; }

    /// <summary>The title.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>The description, as text with line breaks. Procore keeps HTML, see <see cref="DescriptionHtml"/>.</summary>
    [JsonIgnore]
    public Optional<string?> Description
    {
        get => DescriptionHtml.HasValue ? new(HtmlText.ToText(DescriptionHtml.Value)) : default;
        init => DescriptionHtml = value.HasValue ? new(HtmlText.ToHtml(value.Value)) : default;
    }

    /// <summary>The same, as the HTML that Procore keeps; sent as it is. Set this or <see cref="Description"/>, not both.</summary>
    [JsonPropertyName("description")]
    public Optional<string?> DescriptionHtml { get; init; }

    /// <summary>The vendor.</summary>
    [JsonConverter(typeof(TextIdConverter))]
    public Optional<long?> VendorId { get; init; }

    /// <summary>Who it is assigned to; for purchase orders.</summary>
    [JsonConverter(typeof(TextIdConverter))]
    public Optional<long?> AssigneeId { get; init; }

    /// <summary>Whether lines have quantities and unit costs.</summary>
    public Optional<AccountingMethod?> AccountingMethod { get; init; }

    /// <summary>Whether it was executed (signed).</summary>
    public Optional<bool?> Executed { get; init; }

    /// <summary>Whether it has to be signed.</summary>
    public Optional<bool?> SignatureRequired { get; init; }

    /// <summary>Whether only people with permission see it. What stands when it is not said is a setting of the project.</summary>
    public Optional<bool?> Private { get; init; }

    /// <summary>Whether people without permission see the lines of a private commitment.</summary>
    public Optional<bool?> ShowLineItemsToNonAdmins { get; init; }

    /// <summary>What is kept back of invoices, in percent.</summary>
    public Optional<decimal?> RetainagePercent { get; init; }

    /// <summary>The terms of payment; for purchase orders.</summary>
    public Optional<string?> PaymentTerms { get; init; }

    /// <summary>Where invoices go; for purchase orders.</summary>
    public Optional<string?> BillToAddress { get; init; }

    /// <summary>Where goods go; for purchase orders.</summary>
    public Optional<string?> ShipToAddress { get; init; }

    /// <summary>How goods are sent; for purchase orders.</summary>
    public Optional<string?> ShipVia { get; init; }

    /// <summary>The text of what is included, as text with line breaks. Procore keeps HTML, see <see cref="InclusionsHtml"/>.</summary>
    [JsonIgnore]
    public Optional<string?> Inclusions
    {
        get => InclusionsHtml.HasValue ? new(HtmlText.ToText(InclusionsHtml.Value)) : default;
        init => InclusionsHtml = value.HasValue ? new(HtmlText.ToHtml(value.Value)) : default;
    }

    /// <summary>The same, as the HTML that Procore keeps; sent as it is. Set this or <see cref="Inclusions"/>, not both.</summary>
    [JsonPropertyName("inclusions")]
    public Optional<string?> InclusionsHtml { get; init; }

    /// <summary>The text of what is excluded, as text with line breaks. Procore keeps HTML, see <see cref="ExclusionsHtml"/>.</summary>
    [JsonIgnore]
    public Optional<string?> Exclusions
    {
        get => ExclusionsHtml.HasValue ? new(HtmlText.ToText(ExclusionsHtml.Value)) : default;
        init => ExclusionsHtml = value.HasValue ? new(HtmlText.ToHtml(value.Value)) : default;
    }

    /// <summary>The same, as the HTML that Procore keeps; sent as it is. Set this or <see cref="Exclusions"/>, not both.</summary>
    [JsonPropertyName("exclusions")]
    public Optional<string?> ExclusionsHtml { get; init; }

    /// <summary>The date of the contract.</summary>
    public Optional<LocalDate?> ContractDate { get; init; }

    /// <summary>When goods are delivered; for purchase orders.</summary>
    public Optional<LocalDate?> DeliveryDate { get; init; }

    /// <summary>When work begins; for work orders.</summary>
    public Optional<LocalDate?> ContractStartDate { get; init; }

    /// <summary>When work is thought to be complete; for work orders.</summary>
    public Optional<LocalDate?> ContractEstimatedCompletionDate { get; init; }

    /// <summary>When work was complete; for work orders.</summary>
    public Optional<LocalDate?> ActualCompletionDate { get; init; }

    /// <summary>When it was executed (signed).</summary>
    public Optional<LocalDate?> ExecutionDate { get; init; }

    /// <summary>When it was issued.</summary>
    public Optional<LocalDate?> IssuedOnDate { get; init; }

    /// <summary>The date of the letter of intent.</summary>
    public Optional<LocalDate?> LetterOfIntentDate { get; init; }

    /// <summary>The date of the approval letter.</summary>
    public Optional<LocalDate?> ApprovalLetterDate { get; init; }

    /// <summary>When it came back.</summary>
    public Optional<LocalDate?> ReturnedDate { get; init; }

    /// <summary>When it came back signed.</summary>
    public Optional<LocalDate?> SignedContractReceivedDate { get; init; }

    /// <summary>The code of the currency (ISO 4217), where the company has several.</summary>
    public Optional<string?> CurrencyIsoCode { get; init; }

    /// <summary>Units of the project's currency for one of the contract's, where the company has several.</summary>
    public Optional<decimal?> CurrencyExchangeRate { get; init; }

    /// <summary>How far the subcontractor's own schedule of values is, where the commitment has one.</summary>
    public Optional<string?> BillingScheduleOfValuesStatus { get; init; }

    /// <summary>Whether the subcontractor has a schedule of values of their own. What stands when it is not said is a setting of the
    /// project, as of the next ones.</summary>
    public Optional<bool?> EnableSsov { get; init; }

    /// <summary>Whether change orders can have one; false when it is not said.</summary>
    public Optional<bool?> AllowChangeOrdersSsov { get; init; }

    /// <summary>Whether what is retained follows a sliding scale.</summary>
    public Optional<bool?> SsrEnabled { get; init; }

    /// <summary>Whether it takes invoices.</summary>
    public Optional<bool?> AllowPaymentApplications { get; init; }

    /// <summary>Whether it takes payments.</summary>
    public Optional<bool?> AllowPayments { get; init; }

    /// <summary>Whether it takes comments.</summary>
    public Optional<bool?> AllowComments { get; init; }

    /// <summary>Whether it takes markups.</summary>
    public Optional<bool?> AllowMarkups { get; init; }

    /// <summary>Whether what is retained of materials is shown.</summary>
    public Optional<bool?> DisplayMaterialsRetainage { get; init; }

    /// <summary>Whether what is retained of work is shown.</summary>
    public Optional<bool?> DisplayWorkRetainage { get; init; }

    /// <summary>Whether its PDF shows cost codes.</summary>
    public Optional<bool?> ShowCostCodeOnPdf { get; init; }

    /// <summary>What invoices show of change orders: <c>change_order_package</c>, <c>change_order_request</c>,
    /// <c>potential_change_order</c> or <c>line_item</c>.</summary>
    public Optional<string?> ChangeOrderLevelOfDetail { get; init; }

    /// <summary>Users of the vendor who hand invoices in, by their ids; null leaves them alone.</summary>
    public IReadOnlyList<string>? BillRecipientIds { get; init; }

    /// <summary>Users of the project who see a private commitment, by their ids; null leaves them alone.</summary>
    public IReadOnlyList<string>? AccessorIds { get; init; }

    /// <summary>The attached files that stay, by their ids: an update takes all others off. Null leaves them alone.</summary>
    public IReadOnlyList<string>? AttachmentIds { get; init; }

    /// <summary>Files of change events to attach, by their ids; null attaches none.</summary>
    public IReadOnlyList<long>? ChangeEventAttachmentIds { get; init; }

    /// <summary>Drawing revisions to attach, by their ids; null attaches none.</summary>
    public IReadOnlyList<string>? DrawingRevisionIds { get; init; }

    /// <summary>Versions of files to attach, by their ids; null attaches none.</summary>
    public IReadOnlyList<string>? FileVersionIds { get; init; }

    /// <summary>Forms to attach, by their ids; null attaches none.</summary>
    public IReadOnlyList<string>? FormIds { get; init; }

    /// <summary>Images to attach, by their ids; null attaches none.</summary>
    public IReadOnlyList<string>? ImageIds { get; init; }

    /// <summary>Uploads that become attachments, by their ids.</summary>
    public IReadOnlyList<string>? UploadIds { get; init; }

    internal bool Attaches =>
        AttachedIds.Any(ChangeEventAttachmentIds, DrawingRevisionIds, FileVersionIds, FormIds, ImageIds, UploadIds);

    /// <summary>Values for custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomFieldInput> CustomFields { get => field ?? []; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>The commitment as it is sent.</summary>
    internal CommitmentContractInput Whole =>
        this with { AdditionalMembers = ProcoreCustomFieldInput.Among(AdditionalMembers, CustomFields) };
}
