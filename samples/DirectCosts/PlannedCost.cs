namespace DirectCosts;

/// <summary>A direct cost as it shall be, or as it stands.</summary>
public sealed record PlannedCost
{
    /// <summary>The Procore project.</summary>
    public required long ProjectId { get; init; }

    /// <summary>The vendor in Procore; null where it has none.</summary>
    public required long? VendorId { get; init; }

    /// <summary>The number of the invoice.</summary>
    public required string InvoiceNumber { get; init; }

    /// <summary>Its date, as in 2026-11-30; empty for none.</summary>
    public required string Date { get; init; }

    /// <summary>Its lines, by their origin_ids.</summary>
    public required IReadOnlyList<PlannedCostLine> Lines { get; init; }

    /// <summary>Whether another one is the same in every part.</summary>
    public bool IsSame(PlannedCost other) =>
        (ProjectId, VendorId, InvoiceNumber, Date) == (other.ProjectId, other.VendorId, other.InvoiceNumber, other.Date)
        && Lines.SequenceEqual(other.Lines);
}

/// <summary>A line of a direct cost.</summary>
/// <param name="LineId">The line of the bill, at the end of the line's origin_id.</param>
/// <param name="WbsCodeId">The WBS code; null where it has none.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Description">The description.</param>
public sealed record PlannedCostLine(string LineId, long? WbsCodeId, decimal Amount, string Description);
