using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A budget as it stood at some moment, in the columns of a view.</summary>
public sealed record BudgetSnapshot
{
    /// <summary>The id of the snapshot.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The view whose columns it has.</summary>
    [JsonConverter(typeof(MentionConverter<Reference>))]
    public Reference? BudgetView { get; init; }

    /// <summary>What it was made for.</summary>
    public BudgetSnapshotType? SnapshotType { get; init; }

    /// <summary>Whether it is approved.</summary>
    public BudgetSnapshotApproval? ApprovalStatus { get; init; }

    /// <summary>When the snapshot was made.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>A snapshot to make.</summary>
public sealed record BudgetSnapshotInput
{
    /// <summary>The view whose columns it has.</summary>
    public required long BudgetViewId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>What it is made for; only where the company has snapshots of the status of projects.</summary>
    public Optional<BudgetSnapshotType?> SnapshotType { get; init; }

    /// <summary>Whether it is approved.</summary>
    public Optional<BudgetSnapshotApproval?> ApprovalStatus { get; init; }

    /// <summary>One of the company's own statuses, in place of <see cref="ApprovalStatus"/>; only where the company has such.</summary>
    public Optional<long?> StatusId { get; init; }

    /// <summary>The first day of actual costs that it has; with <see cref="ActualsTo"/>, or null for all.</summary>
    public LocalDate? ActualsFrom { get; init; }

    /// <summary>The last day of actual costs that it has.</summary>
    public LocalDate? ActualsTo { get; init; }

    /// <summary>Whether actual costs without a date are left out of it; they are in it when it is not said.</summary>
    public Optional<bool?> OnlyActualsWithDates { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>
/// Where the input's members stand beside the project and the view, which has two names: one is deprecated, and one that is wanted.
/// </summary>
internal sealed record BudgetSnapshotBody(long ProjectId, long BudgetTemplateId, long BudgetViewId, string Name)
{
    public Optional<string?> Description { get; init; }

    public Optional<BudgetSnapshotType?> SnapshotType { get; init; }

    public Optional<BudgetSnapshotApproval?> ApprovalStatus { get; init; }

    public Optional<long?> StatusId { get; init; }

    public IReadOnlyList<string>? DateRangeForActuals { get; init; }

    public Optional<bool?> OnlyActualsWithDates { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    public static BudgetSnapshotBody Of(long projectId, BudgetSnapshotInput snapshot) =>
        new(projectId, snapshot.BudgetViewId, snapshot.BudgetViewId, snapshot.Name)
        {
            Description = snapshot.Description,
            SnapshotType = snapshot.SnapshotType,
            ApprovalStatus = snapshot.ApprovalStatus,
            StatusId = snapshot.StatusId,
            DateRangeForActuals = (snapshot.ActualsFrom, snapshot.ActualsTo) switch
            {
                ({ } from, { } to) => [Ranges.Day(from)!, Ranges.Day(to)!],
                (null, null) => null,
                _ => throw new ArgumentException(
                    "Actual costs have a first and a last day, and nothing was sent: set ActualsFrom and ActualsTo, or neither.",
                    nameof(snapshot)),
            },
            OnlyActualsWithDates = snapshot.OnlyActualsWithDates,
            AdditionalMembers = snapshot.AdditionalMembers,
        };
}

/// <summary>Narrows a list of snapshots; conditions are combined with AND.</summary>
public sealed record BudgetSnapshotFilter
{
    /// <summary>Only snapshots in the columns of these views.</summary>
    public IReadOnlyList<long> BudgetViewIds { get => field ?? []; init; }

    /// <summary>Only snapshots that were made for this.</summary>
    public BudgetSnapshotType? SnapshotType { get; init; }

    /// <summary>Only snapshots that are approved, or not yet.</summary>
    public BudgetSnapshotApproval? ApprovalStatus { get; init; }
}
