using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What is locked. What is left alone is not sent.</summary>
public sealed record TransactionLockInput : IInput
{
    /// <summary><c>disabled</c>, <c>enabled</c> or <c>enabled_with_logging</c>.</summary>
    public Optional<string?> TransactionLockStatus { get; init; }

    /// <summary>What is locked, such as <c>sales</c>, <c>purchase</c>, <c>accountant</c> or <c>banking</c>.</summary>
    public Optional<string?> TransactionLockModule { get; init; }

    /// <summary>The last day that is locked.</summary>
    public Optional<LocalDate?> TransactionLockDate { get; init; }

    /// <summary>The accounting period.</summary>
    public Optional<string?> AccountingPeriodId { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public Optional<string?> Reason { get; init; }

    /// <summary>The users whom it does not hold.</summary>
    public IReadOnlyList<string>? UserIds { get; init; }

    /// <summary>The accounts that it does not hold.</summary>
    public IReadOnlyList<string>? AccountIds { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
