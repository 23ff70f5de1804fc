using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>Who works for a project, written with the project.</summary>
public sealed record ProjectMemberInput : IInput
{
    /// <summary>The user.</summary>
    public Optional<string?> UserId { get; init; }

    /// <summary>Name.</summary>
    public Optional<string?> UserName { get; init; }

    /// <summary>E-mail address.</summary>
    public Optional<string?> Email { get; init; }

    /// <summary><c>staff</c>, <c>admin</c> or <c>timesheetstaff</c>.</summary>
    public Optional<string?> UserRole { get; init; }

    /// <summary>Where they stand, such as <c>active</c>.</summary>
    public Optional<string?> Status { get; init; }

    /// <summary>Price of an hour.</summary>
    public Optional<decimal?> Rate { get; init; }

    /// <summary>Budgeted hours, as <c>HH:mm</c>.</summary>
    public Optional<string?> BudgetHours { get; init; }

    /// <summary>Cost of an hour.</summary>
    public Optional<decimal?> CostRate { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
