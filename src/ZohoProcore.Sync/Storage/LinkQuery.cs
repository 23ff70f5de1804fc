namespace ZohoProcore.Sync;

/// <summary>Which links to read, rejected ones included; everything that is set has to match.</summary>
public sealed record LinkQuery
{
    /// <summary>What the links join.</summary>
    public required LinkKind Kind { get; init; }

    /// <summary>Only links of these ids (for cost codes, codes) on Zoho's side; null for all.</summary>
    public IReadOnlyCollection<string>? ZohoIds { get; init; }

    /// <summary>Only links of these ids on Procore's side; null for all.</summary>
    public IReadOnlyCollection<long>? ProcoreIds { get; init; }

    /// <summary>Only links that hold in these Procore projects, which cost codes' links do; null for all.</summary>
    public IReadOnlyCollection<long>? ProjectIds { get; init; }

    /// <summary>Only links of this status; null for all.</summary>
    public LinkStatus? Status { get; init; }

    /// <summary>
    /// Only links that this is part of, whatever the capitals: of the names that both sides had, or of an id on either side; null for all.
    /// </summary>
    public string? Find { get; init; }

    /// <summary>Only links that come after this one in their order: where an earlier reading stopped. Null for all.</summary>
    public Link? After { get; init; }

    /// <summary>At most so many, the first in their order; null for all.</summary>
    public int? Most { get; init; }
}
