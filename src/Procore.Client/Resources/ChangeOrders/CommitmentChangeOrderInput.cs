using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>
/// A change order to create, or changes to one. Members that are not assigned are not sent. Dates have no time of day.
/// </summary>
public sealed record CommitmentChangeOrderInput
{
    /// <summary>The id of the contract that it changes.</summary>
    public required long ContractId { get; init; }

    /// <summary>The number.</summary>
    public Optional<string?> Number { get; init; }

    /// <summary>The title.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>The description. Given to Procore as it is.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The status.</summary>
    public Optional<ChangeOrderStatus?> Status { get; init; }

    /// <summary>The reference.</summary>
    public Optional<string?> Reference { get; init; }

    /// <summary>The number of the revision.</summary>
    public Optional<long?> Revision { get; init; }

    /// <summary>The batch that it belongs to.</summary>
    public Optional<long?> BatchId { get; init; }

    /// <summary>The reason for the change, of the company's list.</summary>
    [JsonPropertyName("change_order_change_reason_id")]
    public Optional<long?> ChangeReasonId { get; init; }

    /// <summary>The reason in words.</summary>
    public Optional<string?> Reason { get; init; }

    /// <summary>Who reviews it; for projects with one tier of change orders only.</summary>
    public Optional<long?> DesignatedReviewerId { get; init; }

    /// <summary>Whom it was received from.</summary>
    public Optional<long?> ReceivedFromId { get; init; }

    /// <summary>The location.</summary>
    public Optional<long?> LocationId { get; init; }

    /// <summary>When it is due.</summary>
    public Optional<LocalDate?> DueDate { get; init; }

    /// <summary>When it was invoiced.</summary>
    public Optional<LocalDate?> InvoicedDate { get; init; }

    /// <summary>When it was paid.</summary>
    public Optional<LocalDate?> PaidDate { get; init; }

    /// <summary>When it came back signed.</summary>
    public Optional<LocalDate?> SignedChangeOrderReceivedDate { get; init; }

    /// <summary>Whether it comes from the field.</summary>
    public Optional<bool?> FieldChange { get; init; }

    /// <summary>Whether it has to be signed.</summary>
    public Optional<bool?> SignatureRequired { get; init; }

    /// <summary>Whether it was executed (signed).</summary>
    public Optional<bool?> Executed { get; init; }

    /// <summary>Whether only people with permission see it.</summary>
    public Optional<bool?> Private { get; init; }

    /// <summary>Whether it was paid.</summary>
    public Optional<bool?> Paid { get; init; }

    /// <summary>What it does to the schedule, in days.</summary>
    public Optional<long?> ScheduleImpactAmount { get; init; }

    /// <summary>Whether the subcontractor has a schedule of values of their own for it.</summary>
    public Optional<bool?> EnableSsov { get; init; }

    /// <summary>The attached files that stay, by their ids: an update takes all others off. Null leaves them alone.</summary>
    public IReadOnlyList<long>? AttachmentIds { get; init; }

    /// <summary>Files of change events to attach, by their ids; null attaches none.</summary>
    public IReadOnlyList<long>? ChangeEventAttachmentIds { get; init; }

    /// <summary>Drawing revisions to attach, by their ids; null attaches none.</summary>
    public IReadOnlyList<long>? DrawingRevisionIds { get; init; }

    /// <summary>Versions of files to attach, by their ids; null attaches none.</summary>
    public IReadOnlyList<long>? FileVersionIds { get; init; }

    /// <summary>Forms to attach, by their ids; null attaches none.</summary>
    public IReadOnlyList<long>? FormIds { get; init; }

    /// <summary>Images to attach, by their ids; null attaches none.</summary>
    public IReadOnlyList<long>? ImageIds { get; init; }

    /// <summary>Uploads to attach, by their ids (UUIDs); null attaches none.</summary>
    public IReadOnlyList<string>? UploadIds { get; init; }

    internal bool Attaches =>
        AttachedIds.Any(ChangeEventAttachmentIds, DrawingRevisionIds, FileVersionIds, FormIds, ImageIds, UploadIds);

    /// <summary>Values for custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomFieldInput> CustomFields { get => field ?? []; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>The change order as it is sent.</summary>
    internal CommitmentChangeOrderInput Whole =>
        this with { AdditionalMembers = ProcoreCustomFieldInput.Among(AdditionalMembers, CustomFields) };
}
