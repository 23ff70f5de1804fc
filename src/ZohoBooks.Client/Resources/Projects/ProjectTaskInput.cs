using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into a task.</summary>
public sealed record ProjectTaskInput : IInput
{
    /// <summary>Its name; needed to create a task.</summary>
    public Optional<string?> TaskName { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Price of an hour.</summary>
    public Optional<decimal?> Rate { get; init; }

    /// <summary>Budgeted hours, as <c>HH:mm</c>.</summary>
    public Optional<string?> BudgetHours { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
