using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>
/// A subcontractor invoice to create, or changes to one. Members that are not assigned are not sent. Dates have no time of day.
/// </summary>
public sealed record RequisitionInput : IOriginInput
{
    /// <summary>The billing period (<see cref="IBillingPeriods"/>).</summary>
    public Optional<long?> PeriodId { get; init; }

    /// <summary>The first day that it is about.</summary>
    public Optional<LocalDate?> RequisitionStart { get; init; }

    /// <summary>The last day that it is about.</summary>
    public Optional<LocalDate?> RequisitionEnd { get; init; }

    /// <summary>The date of the invoice.</summary>
    public Optional<LocalDate?> BillingDate { get; init; }

    /// <summary>The subcontractor's number of the invoice.</summary>
    public Optional<string?> InvoiceNumber { get; init; }

    /// <summary>
    /// The status. An administrator of the project's commitments may set any; others may save (<see cref="RequisitionStatus.Draft"/>) and
    /// submit (<see cref="RequisitionStatus.UnderReview"/>).
    /// </summary>
    public Optional<RequisitionStatus?> Status { get; init; }

    /// <summary>When it was submitted.</summary>
    public Optional<LocalDate?> SubmittedAt { get; init; }

    /// <summary>When it was paid.</summary>
    public Optional<LocalDate?> PaymentDate { get; init; }

    /// <summary>Whether it is the last one of its contract.</summary>
    public Optional<bool?> Final { get; init; }

    /// <summary>
    /// The items that are written; null writes none. In an update each needs its <see cref="RequisitionItemInput.Id"/>; an update with one
    /// that has none is not repeated.
    /// </summary>
    public IReadOnlyList<RequisitionItemInput>? Items { get; init; }

    /// <summary>Files to attach, by their ids in Procore's store of files; null attaches none.</summary>
    [JsonPropertyName("prostore_file_ids")]
    public IReadOnlyList<long>? FileIds { get; init; }

    /// <summary>Uploads to attach, by their ids (UUIDs); null attaches none.</summary>
    public IReadOnlyList<string>? UploadIds { get; init; }

    internal bool Attaches => AttachedIds.Any(FileIds, UploadIds);

    /// <summary>
    /// The third-party id. Only one integration may own it: read the invoice before overwriting one. People cannot change an invoice that
    /// has one.
    /// </summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Values for custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomFieldInput> CustomFields { get => field ?? []; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>The invoice as it is sent.</summary>
    internal RequisitionInput Whole() =>
        this with { AdditionalMembers = ProcoreCustomFieldInput.Among(AdditionalMembers, CustomFields) };
}

/// <summary>The body of a create or update: project and commitment go beside the invoice.</summary>
internal sealed record RequisitionBody(long ProjectId, long CommitmentId, RequisitionInput Requisition);

/// <summary>The body of a change of the due date.</summary>
internal sealed record RequisitionDueDateBody(LocalDate? DueDate);
