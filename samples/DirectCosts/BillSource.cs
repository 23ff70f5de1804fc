namespace DirectCosts;

/// <summary>What a bill says, as far as its direct cost needs it.</summary>
public sealed record BillSource
{
    /// <summary>The number that the vendor gave it.</summary>
    public required string Number { get; init; }

    /// <summary>Where it stands in Zoho Books, as in <c>open</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The vendor's contact_id.</summary>
    public required string VendorId { get; init; }

    /// <summary>The vendor's name.</summary>
    public required string VendorName { get; init; }

    /// <summary>Its date, as in 2026-11-30; empty for none.</summary>
    public required string Date { get; init; }

    /// <summary>The currency of its amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>What one of that currency is in the organization's; one where it is that one.</summary>
    public required decimal ExchangeRate { get; init; }

    /// <summary>Whether it has taxes, and its prices hold them.</summary>
    public required bool IsInclusiveTax { get; init; }

    /// <summary>What it comes to, with taxes.</summary>
    public required decimal Total { get; init; }

    /// <summary>Whether an order stands behind it: then the order's commitment has the cost already.</summary>
    public required bool HasOrder { get; init; }

    /// <summary>Its lines, without headings.</summary>
    public required IReadOnlyList<BillSourceLine> Lines { get; init; }
}

/// <summary>A line of a bill.</summary>
/// <param name="Id">The line_item_id.</param>
/// <param name="Name">What was bought.</param>
/// <param name="Amount">The line's amount, without tax.</param>
/// <param name="ProjectId">The project in Zoho Books; empty for none.</param>
/// <param name="ProjectName">The project's name.</param>
/// <param name="Code">Its WBS code, as the company writes it, as in <c>02-300.M</c>; empty where the line names none.</param>
public sealed record BillSourceLine(string Id, string Name, decimal Amount, string ProjectId, string ProjectName, string Code);
