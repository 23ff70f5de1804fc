namespace ZohoProcore.Sync;

/// <summary>A commitment that the sync did not make, as the list of its project shows it.</summary>
internal sealed record TypedContract
{
    /// <summary>Its project in Procore.</summary>
    public required long ProjectId { get; init; }

    /// <summary>Its id.</summary>
    public required long ContractId { get; init; }

    /// <summary>Whether it is a subcontract, that is a work order contract, and no purchase order.</summary>
    public bool IsSubcontract { get; init; }

    /// <summary>Its number; empty where it has none.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>Its title; empty where it has none.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Its vendor; zero where it has none.</summary>
    public long VendorId { get; init; }

    /// <summary>Its status.</summary>
    public string Status { get; init; } = string.Empty;

    /// <summary>What it comes to, with its approved change orders.</summary>
    public decimal Total { get; init; }

    /// <summary>Whether nothing of it is committed, nor will be.</summary>
    public bool IsEnded => Status is CommitmentStatuses.Closed or "Void" or "Terminated";
}
