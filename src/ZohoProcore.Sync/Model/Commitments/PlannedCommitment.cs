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

    /// <summary>The order's currency.</summary>
    public required string Currency { get; init; }

    /// <summary>The lines in the order's order.</summary>
    public required IReadOnlyList<PlannedLine> Lines { get; init; }

    /// <summary>What the lines add up to.</summary>
    public decimal Total => Lines.Sum(line => line.Amount);
}

/// <summary>One line of a commitment as it shall be.</summary>
/// <param name="OriginId">The deterministic origin_id: <c>zb:{organization}:po:{purchaseorder}:{project}:line:{line_item}</c>.</param>
/// <param name="Amount">The line's share of the order's total, in the order's currency.</param>
/// <param name="WbsCodeId">The WBS code it is booked to.</param>
/// <param name="Description">What it is, with quantity and price.</param>
public sealed record PlannedLine(string OriginId, decimal Amount, long WbsCodeId, string Description);
