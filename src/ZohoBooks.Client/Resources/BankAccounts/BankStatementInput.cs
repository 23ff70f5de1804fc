using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A statement to import.</summary>
public sealed record BankStatementInput : IInput
{
    /// <summary>The bank account; needed.</summary>
    public Optional<string?> AccountId { get; init; }

    /// <summary>First day.</summary>
    public Optional<LocalDate?> StartDate { get; init; }

    /// <summary>Last day.</summary>
    public Optional<LocalDate?> EndDate { get; init; }

    /// <summary>Its lines; needed.</summary>
    public IReadOnlyList<BankStatementLineInput>? Transactions { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
