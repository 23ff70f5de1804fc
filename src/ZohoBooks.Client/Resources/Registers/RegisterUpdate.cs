using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What to change in several transactions at once. What is left alone is not sent.</summary>
public sealed record RegisterUpdate : IInput
{
    /// <summary>The account that they move to.</summary>
    public Optional<string?> AccountId { get; init; }

    /// <summary>The location that they move to.</summary>
    public Optional<string?> BranchId { get; init; }

    /// <summary>The day that they move to.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>Why.</summary>
    public Optional<string?> BulkUpdateReason { get; init; }

    /// <summary>The transactions; needed.</summary>
    public IReadOnlyList<RegisterEntity>? Entities { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
