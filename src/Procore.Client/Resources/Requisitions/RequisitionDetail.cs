using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// A line of what a subcontractor invoice comes to: the continuation sheet that people print. Amounts are in the invoice's currency.
/// </summary>
public sealed record RequisitionDetail
{
    /// <summary>The id of the item, which is one among those of its <see cref="ItemType"/>; null for a line without an item.</summary>
    public long? Id { get; init; }

    /// <summary>What the line bills.</summary>
    public RequisitionItemType? ItemType { get; init; }

    /// <summary>The place of the line.</summary>
    public long? ItemNumber { get; init; }

    /// <summary>What the work is.</summary>
    public string? DescriptionOfWork { get; init; }

    /// <summary>The id of the cost code.</summary>
    public long? CostCodeId { get; init; }

    /// <summary>The amount of the contract's line.</summary>
    public decimal? ScheduledValue { get; init; }

    /// <summary>The quantity of the contract's line; for unit-based contracts.</summary>
    public decimal? ScheduledQuantity { get; init; }

    /// <summary>The price of one unit; for unit-based contracts.</summary>
    public decimal? ScheduledUnitPrice { get; init; }

    /// <summary>What earlier invoices billed.</summary>
    public decimal? WorkCompletedFromPreviousApplication { get; init; }

    /// <summary>How many units earlier invoices billed; for unit-based contracts.</summary>
    public decimal? WorkCompletedFromPreviousApplicationQuantity { get; init; }

    /// <summary>What this invoice bills for work.</summary>
    public decimal? WorkCompletedThisPeriod { get; init; }

    /// <summary>How many units this invoice bills; for unit-based contracts.</summary>
    public decimal? WorkCompletedThisPeriodQuantity { get; init; }

    /// <summary>What it bills for materials in store.</summary>
    public decimal? MaterialsPresentlyStored { get; init; }

    /// <summary>Materials of earlier invoices that Procore counts as work now; 0 where the contract has it otherwise.</summary>
    public decimal? MaterialsMoved { get; init; }

    /// <summary>What was retained of those materials.</summary>
    public decimal? MaterialsRetainageRetainedMoved { get; init; }

    /// <summary>What was completed and stored so far.</summary>
    public decimal? TotalCompletedAndStoredToDate { get; init; }

    /// <summary>How many units were; for unit-based contracts.</summary>
    public decimal? TotalCompletedAndStoredToDateQuantity { get; init; }

    /// <summary>What was, in percent of the scheduled value.</summary>
    public decimal? TotalCompletedAndStoredToDatePercent { get; init; }

    /// <summary>What is left to bill.</summary>
    public decimal? BalanceToFinish { get; init; }

    /// <summary>What is retained of work by now.</summary>
    public decimal? WorkCompletedRetainageCurrentlyRetained { get; init; }

    /// <summary>What earlier invoices retained of work.</summary>
    public decimal? WorkCompletedRetainageFromPreviousApplication { get; init; }

    /// <summary>What this invoice retains of work.</summary>
    public decimal? WorkCompletedRetainageRetainedThisPeriod { get; init; }

    /// <summary>The same in percent.</summary>
    public decimal? WorkCompletedRetainagePercentThisPeriod { get; init; }

    /// <summary>What this invoice releases of what was retained of work.</summary>
    public decimal? WorkCompletedRetainageReleasedThisPeriod { get; init; }

    /// <summary>What is retained of materials by now.</summary>
    public decimal? MaterialsStoredRetainageCurrentlyRetained { get; init; }

    /// <summary>What earlier invoices retained of materials.</summary>
    public decimal? MaterialsStoredRetainageFromPreviousApplication { get; init; }

    /// <summary>What this invoice retains of materials.</summary>
    public decimal? MaterialsStoredRetainageRetainedThisPeriod { get; init; }

    /// <summary>The same in percent.</summary>
    public decimal? MaterialsStoredRetainagePercentThisPeriod { get; init; }

    /// <summary>What this invoice releases of what was retained of materials.</summary>
    public decimal? MaterialsStoredRetainageReleasedThisPeriod { get; init; }

    /// <summary>What is retained of both by now.</summary>
    public decimal? TotalRetainageCurrentlyRetained { get; init; }

    /// <summary>What earlier invoices retained of both.</summary>
    public decimal? TotalRetainageFromPreviousApplication { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
