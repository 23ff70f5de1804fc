using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>Days of what is locked that are open. What is left alone is not sent.</summary>
public sealed record PartialUnlockInput : IInput
{
    /// <summary>Whether they are open.</summary>
    public Optional<bool?> IsEnabled { get; init; }

    /// <summary>What is open: <c>all</c>, <c>sales</c>, <c>purchase</c>, <c>accountant</c> or <c>banking</c>.</summary>
    public Optional<string?> LockModule { get; init; }

    /// <summary>The first day.</summary>
    public Optional<LocalDate?> StartDate { get; init; }

    /// <summary>The last day.</summary>
    public Optional<LocalDate?> EndDate { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public Optional<string?> Reason { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
