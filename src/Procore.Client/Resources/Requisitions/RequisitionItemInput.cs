using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// An item of a subcontractor invoice, as it is written. Members that are not assigned are not sent. Amounts are in the invoice's
/// currency.
/// </summary>
public sealed record RequisitionItemInput
{
    /// <summary>The id of the item, needed to change one; null where the invoice is created.</summary>
    public long? Id { get; init; }

    /// <summary>What it bills.</summary>
    public required RequisitionItemType? ItemType { get; init; }

    /// <summary>The contract's line; not known to <see cref="IRequisitions.UpdateItemsAsync"/>.</summary>
    public Optional<long?> LineItemId { get; init; }

    /// <summary>
    /// The line of the subcontractor's own schedule of values; not known to <see cref="IRequisitions.UpdateItemsAsync"/>.
    /// </summary>
    public Optional<long?> DetailLineItemId { get; init; }

    /// <summary>What is billed for work.</summary>
    public Optional<decimal?> WorkCompletedThisPeriod { get; init; }

    /// <summary>How many units are billed; for unit-based contracts only.</summary>
    public Optional<decimal?> WorkCompletedThisPeriodQuantity { get; init; }

    /// <summary>What is billed for materials in store.</summary>
    public Optional<decimal?> MaterialsPresentlyStored { get; init; }

    /// <summary>
    /// What of it earlier invoices had in store already; as the next ones, not known to <see cref="IRequisitions.UpdateItemsAsync"/>.
    /// </summary>
    public Optional<decimal?> MaterialsPresentlyStoredFromPreviousProgress { get; init; }

    /// <summary>What is billed for materials that are new, where the contract bills them apart.</summary>
    public Optional<decimal?> NewMaterials { get; init; }

    /// <summary>How many units are new; for unit-based contracts only.</summary>
    public Optional<decimal?> NewMaterialsQuantity { get; init; }

    /// <summary>What is billed for materials that were in store.</summary>
    public Optional<decimal?> StoredMaterials { get; init; }

    /// <summary>How many units of them; for unit-based contracts only.</summary>
    public Optional<decimal?> StoredMaterialsQuantity { get; init; }

    /// <summary>What is retained of work, in percent.</summary>
    public Optional<decimal?> WorkCompletedRetainagePercentThisPeriod { get; init; }

    /// <summary>What is retained of materials in store, in percent.</summary>
    public Optional<decimal?> MaterialsStoredRetainagePercentThisPeriod { get; init; }

    /// <summary>What is retained of work; administrators only, and only where work is billed.</summary>
    public Optional<decimal?> WorkCompletedRetainageRetainedThisPeriod { get; init; }

    /// <summary>What is released of what was retained of work.</summary>
    public Optional<decimal?> WorkCompletedRetainageReleasedThisPeriod { get; init; }

    /// <summary>What is retained of materials in store; administrators and amount-based contracts only.</summary>
    public Optional<decimal?> MaterialsStoredRetainageCurrentlyRetained { get; init; }

    /// <summary>What the subcontractor asked for.</summary>
    public Optional<decimal?> SubcontractorClaimedAmount { get; init; }

    /// <summary>What is decided about it.</summary>
    public Optional<RequisitionItemStatus?> Status { get; init; }

    /// <summary>A comment.</summary>
    public Optional<string?> Comment { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The body of a change of many items.</summary>
internal sealed record RequisitionItemsBody(IReadOnlyList<RequisitionItemInput> RequisitionItems);
