using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// Changes to an item of a subcontractor invoice that bills a change order as a whole. Members that are not assigned are not sent. Amounts
/// are in the invoice's currency.
/// </summary>
public sealed record WholeChangeOrderItemInput
{
    /// <summary>What is billed for work.</summary>
    public Optional<decimal?> WorkCompletedThisPeriod { get; init; }

    /// <summary>How many units are billed; for unit-based contracts only.</summary>
    public Optional<decimal?> WorkCompletedThisPeriodQuantity { get; init; }

    /// <summary>What is billed for materials in store.</summary>
    public Optional<decimal?> MaterialsPresentlyStored { get; init; }

    /// <summary>What is retained of work.</summary>
    public Optional<decimal?> WorkCompletedRetainageRetainedThisPeriod { get; init; }

    /// <summary>What is released of what was retained of work.</summary>
    public Optional<decimal?> WorkCompletedRetainageReleasedThisPeriod { get; init; }

    /// <summary>What is retained of materials in store.</summary>
    public Optional<decimal?> MaterialsStoredRetainageCurrentlyRetained { get; init; }

    /// <summary>Whether what is retained is set against the contract's sliding scale.</summary>
    public Optional<bool?> SsrManualOverride { get; init; }

    /// <summary>What is decided about it.</summary>
    public Optional<RequisitionItemStatus?> Status { get; init; }

    /// <summary>A comment.</summary>
    public Optional<string?> Comment { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The body of such a change.</summary>
internal sealed record WholeChangeOrderItemBody(WholeChangeOrderItemInput RequisitionWholeChangeOrderItem);
