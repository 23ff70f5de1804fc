using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A user who works on a project.</summary>
public sealed record ProjectUser
{
    /// <summary>The user.</summary>
    public string UserId { get => field ?? ""; init; }

    /// <summary>Name.</summary>
    public string? UserName { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Role on the project, such as <c>admin</c>.</summary>
    public string? UserRole { get; init; }

    /// <summary>Such as <c>active</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Price of an hour.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Cost of an hour.</summary>
    public decimal? CostRate { get; init; }

    /// <summary>Budgeted hours, as <c>HH:mm</c>.</summary>
    public string? BudgetHours { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
