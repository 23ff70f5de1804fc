using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>
/// What can be written on a potential change order. Members that are not assigned are not sent. Dates have no time of day.
/// </summary>
public abstract record PotentialChangeOrderFields
{
    private protected PotentialChangeOrderFields()
    {
    }

    /// <summary>The number.</summary>
    public Optional<string?> Number { get; init; }

    /// <summary>The title.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>The description. Given to Procore as it is.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The status. Procore ignores it in projects with one tier of change orders.</summary>
    public Optional<ChangeOrderStatus?> Status { get; init; }

    /// <summary>When it is due.</summary>
    public Optional<LocalDate?> DueDate { get; init; }

    /// <summary>When it was invoiced.</summary>
    public Optional<LocalDate?> InvoicedDate { get; init; }

    /// <summary>When it was paid.</summary>
    public Optional<LocalDate?> PaidDate { get; init; }

    /// <summary>What it does to the schedule, in days.</summary>
    public Optional<long?> ScheduleImpactAmount { get; init; }

    /// <summary>The change order request that it goes into; not known to the create of a single one.</summary>
    public Optional<long?> ChangeOrderRequestId { get; init; }

    /// <summary>Where it goes in projects with two tiers of change orders; null says nothing of it.</summary>
    public PotentialChangeOrderPlaceInput? ChangeOrderRequest { get; init; }

    /// <summary>The commitment change event that it comes from.</summary>
    public Optional<long?> CommitmentChangeEventId { get; init; }

    /// <summary>The change event of a prime contract that it comes from.</summary>
    public Optional<long?> PrimeChangeEventId { get; init; }

    /// <summary>Units of the project's currency for one of the change order's, where the company has several currencies.</summary>
    public Optional<decimal?> CurrencyExchangeRate { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>Where a potential change order goes in projects with two tiers of change orders, which have no requests.</summary>
public sealed record PotentialChangeOrderPlaceInput
{
    /// <summary>The change order package that it goes into.</summary>
    public Optional<long?> ChangeOrderPackageId { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
