using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>
/// What can be written on a change order request. Members that are not assigned are not sent. Dates have no time of day.
/// </summary>
public abstract record ChangeOrderRequestFields
{
    private protected ChangeOrderRequestFields()
    {
    }

    /// <summary>The title.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>The description. Given to Procore as it is.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The status; a new request without it is a draft.</summary>
    public Optional<ChangeOrderStatus?> Status { get; init; }

    /// <summary>The change order package that it goes into.</summary>
    public Optional<long?> ChangeOrderPackageId { get; init; }

    /// <summary>When it is due.</summary>
    public Optional<LocalDate?> DueDate { get; init; }

    /// <summary>When it was invoiced.</summary>
    public Optional<LocalDate?> InvoicedDate { get; init; }

    /// <summary>When it was paid.</summary>
    public Optional<LocalDate?> PaidDate { get; init; }

    /// <summary>What it does to the schedule, in days.</summary>
    public Optional<long?> ScheduleImpactAmount { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
