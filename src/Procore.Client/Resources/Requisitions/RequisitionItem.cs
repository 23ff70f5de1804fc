using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>An item of a subcontractor invoice. Amounts are in the invoice's currency.</summary>
public sealed record RequisitionItem
{
    /// <summary>The id of the item.</summary>
    public long Id { get; init; }

    /// <summary>What it bills.</summary>
    public RequisitionItemType? ItemType { get; init; }

    /// <summary>The id of the contract's line.</summary>
    public long? LineItemId { get; init; }

    /// <summary>The id of the line of the subcontractor's own schedule of values, where the item bills one.</summary>
    public long? DetailLineItemId { get; init; }

    /// <summary>The id of the commitment's line, of an item of a change order that is read by itself.</summary>
    public long? CommitmentLineItemId { get; init; }

    /// <summary>The origin id of that line.</summary>
    public string? CommitmentLineItemOriginId { get; init; }

    /// <summary>The id of the change order package, of an item of a change order that is read by itself.</summary>
    public long? ChangeOrderPackageId { get; init; }

    /// <summary>How the contract's lines are accounted; sent where items are read by themselves.</summary>
    public AccountingMethod? AccountingMethod { get; init; }

    /// <summary>The place of the item.</summary>
    public long? Position { get; init; }

    /// <summary>What the work is.</summary>
    public string? DescriptionOfWork { get; init; }

    /// <summary>What was decided about it.</summary>
    public RequisitionItemStatus? Status { get; init; }

    /// <summary>A comment.</summary>
    public string? Comment { get; init; }

    /// <summary>The WBS code on which the item is booked.</summary>
    [JsonConverter(typeof(MentionConverter<WbsCodeReference>))]
    public WbsCodeReference? WbsCode { get; init; }

    /// <summary>The id of the cost code on which the item is booked (the older of two ways; see <see cref="WbsCode"/>).</summary>
    public long? CostCodeId { get; init; }

    /// <summary>The amount of the contract's line.</summary>
    public decimal? ScheduledValue { get; init; }

    /// <summary>The quantity of the contract's line; for unit-based contracts.</summary>
    public decimal? ScheduledQuantity { get; init; }

    /// <summary>The price of one unit; for unit-based contracts.</summary>
    public decimal? ScheduledUnitPrice { get; init; }

    /// <summary>The unit of measure.</summary>
    public string? Uom { get; init; }

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

    /// <summary>What was completed and stored so far.</summary>
    public decimal? TotalCompletedAndStoredToDate { get; init; }

    /// <summary>The same in percent of the scheduled value.</summary>
    public decimal? TotalCompletedAndStoredToDatePercent { get; init; }

    /// <summary>What earlier invoices retained of work.</summary>
    public decimal? WorkCompletedRetainageFromPreviousApplication { get; init; }

    /// <summary>What this invoice retains of work.</summary>
    public decimal? WorkCompletedRetainageRetainedThisPeriod { get; init; }

    /// <summary>The same in percent of what it bills for work.</summary>
    public decimal? WorkCompletedRetainagePercentThisPeriod { get; init; }

    /// <summary>What this invoice releases of what was retained of work.</summary>
    public decimal? WorkCompletedRetainageReleasedThisPeriod { get; init; }

    /// <summary>What is retained of materials in store.</summary>
    public decimal? MaterialsStoredRetainageCurrentlyRetained { get; init; }

    /// <summary>The same in percent.</summary>
    public decimal? MaterialsStoredRetainagePercentThisPeriod { get; init; }

    /// <summary>What this invoice releases of what was retained of materials.</summary>
    public decimal? MaterialsStoredRetainageReleasedThisPeriod { get; init; }

    /// <summary>Materials of earlier invoices that Procore counts as work now; 0 where the contract has it otherwise.</summary>
    public decimal? MaterialsMoved { get; init; }

    /// <summary>What was retained of those materials.</summary>
    public decimal? MaterialsRetainageRetainedMoved { get; init; }

    /// <summary>Whether somebody set what is retained against the contract's sliding scale.</summary>
    public bool? SsrManualOverride { get; init; }

    /// <summary>What the subcontractor asked for.</summary>
    public decimal? SubcontractorClaimedAmount { get; init; }

    /// <summary>The amount without what is retained.</summary>
    public decimal? NetAmount { get; init; }

    /// <summary>The amount with what is retained.</summary>
    public decimal? GrossAmount { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
