using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>
/// A batch of change orders to create, or changes to one. Members that are not assigned are not sent. Dates have no time of day.
/// </summary>
public sealed record ChangeOrderBatchInput
{
    /// <summary>The contract that it changes; needed to create one.</summary>
    public Optional<long?> ContractId { get; init; }

    /// <summary>The number.</summary>
    public Optional<string?> Number { get; init; }

    /// <summary>The title.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>The description. Given to Procore as it is.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The status.</summary>
    public Optional<ChangeOrderStatus?> Status { get; init; }

    /// <summary>The number of the revision.</summary>
    public Optional<long?> Revision { get; init; }

    /// <summary>Who reviews it; for projects with one tier of change orders only.</summary>
    public Optional<long?> DesignatedReviewerId { get; init; }

    /// <summary>When it is due.</summary>
    public Optional<LocalDate?> DueDate { get; init; }

    /// <summary>When it was invoiced.</summary>
    public Optional<LocalDate?> InvoicedDate { get; init; }

    /// <summary>When it was paid.</summary>
    public Optional<LocalDate?> PaidDate { get; init; }

    /// <summary>When it came back signed.</summary>
    public Optional<LocalDate?> SignedChangeOrderReceivedDate { get; init; }

    /// <summary>When the work is expected to be complete with it.</summary>
    public Optional<LocalDate?> RevisedSubstantialCompletionDate { get; init; }

    /// <summary>Whether it has to be signed.</summary>
    public Optional<bool?> SignatureRequired { get; init; }

    /// <summary>Whether it was executed (signed).</summary>
    public Optional<bool?> Executed { get; init; }

    /// <summary>Whether only people with permission see it.</summary>
    public Optional<bool?> Private { get; init; }

    /// <summary>What it does to the schedule, in days.</summary>
    public Optional<long?> ScheduleImpactAmount { get; init; }

    /// <summary>The change orders in it, in projects with two tiers; null leaves them.</summary>
    public IReadOnlyList<long>? ChangeOrderIds { get; init; }

    /// <summary>The change order requests in it, in projects with three tiers; null leaves them.</summary>
    [JsonPropertyName("legacy_request_ids")]
    public IReadOnlyList<long>? ChangeOrderRequestIds { get; init; }

    /// <summary>Uploads to attach, by their ids (UUIDs); null attaches none.</summary>
    public IReadOnlyList<string>? UploadIds { get; init; }

    internal bool Attaches => AttachedIds.Any(UploadIds);

    /// <summary>Values for custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomFieldInput> CustomFields { get => field ?? []; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>The batch as it is sent.</summary>
    internal ChangeOrderBatchInput Whole() =>
        this with { AdditionalMembers = ProcoreCustomFieldInput.Among(AdditionalMembers, CustomFields) };
}

/// <summary>The body of a create or update: the project is in the path.</summary>
internal sealed record ChangeOrderBatchBody(ChangeOrderBatchInput ChangeOrderBatch);
