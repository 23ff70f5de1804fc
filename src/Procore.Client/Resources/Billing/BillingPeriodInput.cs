using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>
/// A billing period to create, or what one is changed to: Procore wants all four members in both. Dates have no time of day.
/// </summary>
public sealed record BillingPeriodInput
{
    /// <summary>The first day.</summary>
    public required Optional<LocalDate?> StartDate { get; init; }

    /// <summary>The last day.</summary>
    public required Optional<LocalDate?> EndDate { get; init; }

    /// <summary>When invoices of the period are due.</summary>
    public required Optional<LocalDate?> DueDate { get; init; }

    /// <summary>Whether it takes invoices.</summary>
    public required Optional<BillingPeriodStatus?> Status { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The body of a create or update: the project is in the path.</summary>
internal sealed record BillingPeriodBody(BillingPeriodInput BillingPeriod);
