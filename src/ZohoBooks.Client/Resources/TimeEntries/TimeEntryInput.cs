using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a time entry. What is left alone is not sent. Zoho Books documents project, task, user and day as needed in every
/// write.
/// </summary>
public sealed record TimeEntryInput : IInput
{
    /// <summary>The project; needed to create a time entry.</summary>
    public Optional<string?> ProjectId { get; init; }

    /// <summary>The task; needed to create a time entry.</summary>
    public Optional<string?> TaskId { get; init; }

    /// <summary>Who worked; needed to create a time entry.</summary>
    public Optional<string?> UserId { get; init; }

    /// <summary>Day; needed to create a time entry.</summary>
    public Optional<LocalDate?> LogDate { get; init; }

    /// <summary>Hours and minutes.</summary>
    public Optional<string?> LogTime { get; init; }

    /// <summary>When it began, as hours and minutes.</summary>
    public Optional<string?> BeginTime { get; init; }

    /// <summary>When it ended, as hours and minutes.</summary>
    public Optional<string?> EndTime { get; init; }

    /// <summary>Whether it is billed on.</summary>
    public Optional<bool?> IsBillable { get; init; }

    /// <summary>What an hour costs.</summary>
    public Optional<decimal?> CostRate { get; init; }

    /// <summary>Notes.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>Starts the timer, as the document has it: a text.</summary>
    public Optional<string?> StartTimer { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
