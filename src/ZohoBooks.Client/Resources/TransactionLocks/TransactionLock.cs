using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A lock on transactions.</summary>
public sealed record TransactionLock
{
    /// <summary>Its id, in digits.</summary>
    public string TransactionLockId { get => field ?? ""; init; }

    /// <summary>Id of the accounting period.</summary>
    public string? AccountingPeriodId { get; init; }

    /// <summary>Name of the accounting period, such as <c>Q1 2024</c>.</summary>
    public string? AccountingPeriodName { get; init; }

    /// <summary>Name of the fiscal year.</summary>
    public string? FiscalYearName { get; init; }

    /// <summary><c>disabled</c>, <c>enabled</c> or <c>enabled_with_logging</c>.</summary>
    public string? TransactionLockStatus { get; init; }

    /// <summary>The last day that is locked, in the organization's time zone.</summary>
    public LocalDate? TransactionLockDate { get; init; }

    /// <summary>Such as <c>locked</c>.</summary>
    public string? LockStatus { get; init; }

    /// <summary>What is locked: <c>0</c> is everything; <c>1</c> to <c>5</c> are named by <see cref="LockScopeFormatted"/> only.</summary>
    public int? LockScope { get; init; }

    /// <summary>What is locked, for people, such as <c>All</c>.</summary>
    public string? LockScopeFormatted { get; init; }

    /// <summary>First day of the accounting period.</summary>
    public LocalDate? StartDate { get; init; }

    /// <summary>Last day of the accounting period.</summary>
    public LocalDate? EndDate { get; init; }

    /// <summary>Whether the lock is in use, such as <c>active</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Who locked, by name.</summary>
    public string? LockedBy { get; init; }

    /// <summary>Why, in the words of who locked.</summary>
    public string? Reason { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
