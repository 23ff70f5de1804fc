using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A fixed asset that is written off. All of it is needed.</summary>
public sealed record AssetWriteOff : IInput
{
    /// <summary>Day.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>The account that the rest is an expense on.</summary>
    public Optional<string?> ExpenseAccountId { get; init; }

    /// <summary>Why.</summary>
    public Optional<string?> Reason { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
