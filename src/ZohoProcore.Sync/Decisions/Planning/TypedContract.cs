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

    /// <summary>Its status; empty where it was asked about once and can't be seen now, which is no proof that it was deleted.</summary>
    public string Status { get; init; } = string.Empty;

    /// <summary>What it comes to, with its approved change orders.</summary>
    public decimal Total { get; init; }

    /// <summary>What its approved change orders come to.</summary>
    public decimal ApprovedChangeOrders { get; init; }

    /// <summary>Whether it was a question about the order before: it stays one, whatever the order has become since.</summary>
    public bool IsAsked { get; init; }

    /// <summary>The order whose commitment it is, by a link or by what is recorded; null for none.</summary>
    public string? OfOrder { get; init; }

    /// <summary>The numbers of other orders of the vendor that come to the same; null for none.</summary>
    public IReadOnlyList<string>? Alike { get; init; }

    /// <summary>Whether nothing of it is committed, nor will be.</summary>
    public bool IsEnded => Status is CommitmentStatuses.Closed or "Void" or "Terminated";
}
