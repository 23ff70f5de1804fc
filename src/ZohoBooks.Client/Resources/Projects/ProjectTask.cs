using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A task of a project.</summary>
public sealed record ProjectTask
{
    /// <summary>Its id, in digits.</summary>
    public string TaskId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? TaskName { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>The project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Price of an hour.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Such as <c>active</c>; lists do not say it.</summary>
    public string? Status { get; init; }

    /// <summary>Whether its hours are billed; lists do not say it.</summary>
    public bool? IsBillable { get; init; }

    /// <summary>Budgeted hours, as <c>HH:mm</c>.</summary>
    public string? BudgetHours { get; init; }

    /// <summary>Billed hours, as <c>HH:mm</c>.</summary>
    public string? BilledHours { get; init; }

    /// <summary>Hours not yet billed, as <c>HH:mm</c>.</summary>
    public string? UnBilledHours { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
