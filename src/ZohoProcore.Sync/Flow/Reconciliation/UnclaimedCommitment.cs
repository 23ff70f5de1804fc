namespace ZohoProcore.Sync;

/// <summary>
/// A purchase order that stands in Procore, that the sync did not make, and that is no order's: it is committed, or will be, and the books
/// do not have it. One that is closed commits nothing and is none. Subcontracts, which no order becomes, are counted in the budget alone.
/// </summary>
public sealed record UnclaimedCommitment
{
    /// <summary>The Procore project.</summary>
    public required long ProjectId { get; init; }

    /// <summary>Its name; empty where Procore does not show it.</summary>
    public string ProjectName { get; init; } = string.Empty;

    /// <summary>The id of the commitment.</summary>
    public required long ContractId { get; init; }

    /// <summary>Its number; empty where it has none.</summary>
    public required string Number { get; init; }

    /// <summary>Its vendor in Procore, by id; null where Procore does not say it.</summary>
    public long? VendorId { get; init; }

    /// <summary>That vendor's name; empty where Procore does not say it.</summary>
    public required string VendorName { get; init; }

    /// <summary>The currency of its amounts; empty where Procore does not say it.</summary>
    public required string Currency { get; init; }

    /// <summary>Its status in Procore; empty where Procore does not say it.</summary>
    public required string Status { get; init; }

    /// <summary>What it comes to, with approved change orders.</summary>
    public required decimal Total { get; init; }

    /// <summary>What of that stands on approved change orders.</summary>
    public decimal ApprovedChanges { get; init; }

    /// <summary>What stands on change orders that nobody approved yet; no part of the total.</summary>
    public decimal NotApproved { get; init; }

    /// <summary>What of the total is in the budget's committed costs by its status; all of it where that is not known.</summary>
    public required decimal Committed { get; init; }

    /// <summary>Why it is no order's; <see cref="ReconciliationWords"/> has each in words, with what to do.</summary>
    public required UnclaimedCause Cause { get; init; }

    /// <summary>The numbers of the orders that have its number, or that it is linked to, and whose it is not; by number.</summary>
    public IReadOnlyList<string> OrderNumbers { get; init; } = [];
}

/// <summary>Why a commitment in Procore is no order's. A closed list, each with its next step.</summary>
public enum UnclaimedCause
{
    /// <summary>No order that can be read has its number, and nobody linked it to one.</summary>
    NoOrder,

    /// <summary>An order has its number, and it is not that order's: another vendor, another project, or a person said so.</summary>
    NotTheOrders,

    /// <summary>It may be one of several orders.</summary>
    SeveralOrders,

    /// <summary>It was written for an order of another organization of Zoho Books, whose own month end has it.</summary>
    OtherOrganization,

    /// <summary>
    /// An order has its number or was linked to it, and policy leaves that order out, by its status, its date or the scope: what people
    /// typed for it is right as it is.
    /// </summary>
    OutOfScope,

    /// <summary>The order that has its number was cancelled in Zoho Books, and it stands all the same.</summary>
    OrderCancelled,
}
