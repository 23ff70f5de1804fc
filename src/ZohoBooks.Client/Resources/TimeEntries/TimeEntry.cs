using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>Hours that somebody worked on a project.</summary>
public sealed record TimeEntry
{
    /// <summary>Its id, in digits.</summary>
    public string TimeEntryId { get => field ?? ""; init; }

    /// <summary>The project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Name of the project.</summary>
    public string? ProjectName { get; init; }

    /// <summary>The task.</summary>
    public string? TaskId { get; init; }

    /// <summary>Name of the task.</summary>
    public string? TaskName { get; init; }

    /// <summary>Who worked.</summary>
    public string? UserId { get; init; }

    /// <summary>Name of who worked.</summary>
    public string? UserName { get; init; }

    /// <summary>The customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Name of the customer.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Day.</summary>
    public LocalDate? LogDate { get; init; }

    /// <summary>Hours and minutes.</summary>
    public string? LogTime { get; init; }

    /// <summary>When it began, as hours and minutes.</summary>
    public string? BeginTime { get; init; }

    /// <summary>When it ended, as hours and minutes.</summary>
    public string? EndTime { get; init; }

    /// <summary>Whether it is billed on.</summary>
    public bool? IsBillable { get; init; }

    /// <summary>Whether it was billed, such as <c>unbilled</c>.</summary>
    public string? BilledStatus { get; init; }

    /// <summary>The invoice that bills it.</summary>
    public string? InvoiceId { get; init; }

    /// <summary>What an hour costs.</summary>
    public decimal? CostRate { get; init; }

    /// <summary>What it costs; lists say it.</summary>
    public decimal? CostAmount { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>When the clock was started, as it is displayed.</summary>
    public string? TimerStartedAt { get; init; }

    /// <summary>How long the clock has run.</summary>
    public string? TimerDurationInMinutes { get; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
