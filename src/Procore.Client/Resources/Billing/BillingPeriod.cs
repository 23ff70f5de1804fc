using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>A billing period of a project: the days that invoices of one round are about.</summary>
public sealed record BillingPeriod
{
    /// <summary>The id of the period.</summary>
    public long Id { get; init; }

    /// <summary>The id of the project.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The place of the period.</summary>
    public long? Position { get; init; }

    /// <summary>The first day.</summary>
    public LocalDate? StartDate { get; init; }

    /// <summary>The last day.</summary>
    public LocalDate? EndDate { get; init; }

    /// <summary>When invoices of the period are due.</summary>
    public LocalDate? DueDate { get; init; }

    /// <summary>Whether it takes invoices.</summary>
    public BillingPeriodStatus? Status { get; init; }

    /// <summary>When the period was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the period was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
