using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>One commitment as it shall be: the part of an order that belongs to one project.</summary>
public sealed record PlannedCommitment
{
    /// <summary>The Procore project.</summary>
    public required long ProjectId { get; init; }

    /// <summary>The deterministic origin_id: <c>zb:{organization}:po:{purchaseorder}:{project}</c>.</summary>
    public required string OriginId { get; init; }

    /// <summary>The vendor in Procore.</summary>
    public required long VendorId { get; init; }

    /// <summary>The order's number.</summary>
    public required string Number { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The description as plain text; it is escaped when it is sent.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>The final status.</summary>
    public required string Status { get; init; }

    /// <summary>The order's date.</summary>
    public LocalDate? ContractDate { get; init; }

    /// <summary>The delivery date.</summary>
    public LocalDate? DeliveryDate { get; init; }

    /// <summary>The payment terms.</summary>
    public string PaymentTerms { get; init; } = string.Empty;

    /// <summary>How the goods are shipped.</summary>
    public string ShipVia { get; init; } = string.Empty;

    /// <summary>
    /// Whether only people with permission see it, where something maps that; written when the commitment is made. Null where nothing does.
    /// </summary>
    public bool? Private { get; init; }

    /// <summary>What the order keeps back, in percent; proposed when the commitment is made. Null when it keeps nothing back.</summary>
    public decimal? RetainagePercent { get; init; }

    /// <summary>Custom fields that are mapped and have a value; null when there are none.</summary>
    public IReadOnlyList<PlannedCustomField>? CustomFields { get; init; }

    /// <summary>
    /// The fields, by their names in an image, that are Procore's since a person changed them there; they are planned as they stand in
    /// Procore, and neither compared nor written. Null when there are none.
    /// </summary>
    public IReadOnlyList<string>? ProcoreFields { get; init; }

    /// <summary>The contract that somebody typed into Procore and that becomes this commitment; null for every other.</summary>
    public long? Adopts { get; init; }

    /// <summary>The draft change order that it needs beside its lines; null when it needs none.</summary>
    public PlannedChangeOrder? ChangeOrder { get; init; }

    /// <summary>What its approved change orders add to its lines; null when that is nothing.</summary>
    public decimal? ApprovedChangeOrders { get; init; }

    /// <summary>The currency of the amounts: the order's, or the company's where the order was converted.</summary>
    public required string Currency { get; init; }

    /// <summary>
    /// Units of the company's currency for one of the commitment's, where it is in the order's foreign currency; null where it is in the
    /// company's.
    /// </summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>The lines in the order's order.</summary>
    public required IReadOnlyList<PlannedLine> Lines { get; init; }

    /// <summary>What mapped fields are mapped from: by the field's name in the image, what stands in Zoho.</summary>
    internal SortedDictionary<string, string> MappedFrom { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What the lines add up to.</summary>
    public decimal Total => Lines.Sum(line => line.Amount);

    /// <summary>Whether its lines are accounted by quantity and unit cost.</summary>
    [JsonIgnore]
    public bool IsByQuantity => Lines.Count > 0 && Lines.All(line => line.Quantity is not null);
}

/// <summary>A custom field of a commitment as it shall be.</summary>
/// <param name="DefinitionId">The id of its definition in Procore.</param>
/// <param name="Label">Its label; empty for one that nothing maps any more, which stays as it stands.</param>
/// <param name="DataType">What it holds, as Procore says it.</param>
/// <param name="Value">Its value as a text.</param>
public sealed record PlannedCustomField(long DefinitionId, string Label, string DataType, string Value);

/// <summary>One line of a commitment as it shall be.</summary>
/// <param name="OriginId">The deterministic origin_id: <c>zb:{organization}:po:{purchaseorder}:{project}:line:{line_item}</c>.</param>
/// <param name="Amount">What the line costs, in the commitment's currency.</param>
/// <param name="WbsCodeId">The WBS code it is booked to.</param>
/// <param name="Description">What it is, with quantity and price.</param>
public sealed record PlannedLine(string OriginId, decimal Amount, long WbsCodeId, string Description)
{
    /// <summary>
    /// How the amount comes about, in the order's currency: the line's net, its share of the discount, each tax, charges. Null in plans of
    /// earlier versions where the amount is the line's own.
    /// </summary>
    public string? Explanation { get; init; }

    /// <summary>How many units; null where the line is accounted by amount.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>What one unit costs; null where the line is accounted by amount. Times the quantity it is the amount, exactly.</summary>
    public decimal? UnitCost { get; init; }

    /// <summary>The unit of measure as Procore has it; null where the line is accounted by amount, or the unit is not known.</summary>
    public string? Unit { get; init; }

    /// <summary>Procore's tax code; null where policy puts no tax on one.</summary>
    public long? TaxCodeId { get; init; }

    /// <summary>Whether a tax stands in the amount, which a tax code would tax again.</summary>
    [JsonIgnore]
    internal bool HoldsTax { get; init; }
}

/// <summary>What leads from an order's total to its cost.</summary>
/// <param name="Name">What it is: a tax that is recovered, tax withheld, what was cancelled.</param>
/// <param name="Amount">What it adds, in the order's currency; below zero where it takes away.</param>
public sealed record CostCorrection(string Name, decimal Amount);
