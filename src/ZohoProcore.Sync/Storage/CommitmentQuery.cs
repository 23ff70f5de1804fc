namespace ZohoProcore.Sync;

/// <summary>Which commitments to read; everything that is set has to match.</summary>
public sealed record CommitmentQuery
{
    /// <summary>Only commitments of these orders, by purchaseorder_id; null for all.</summary>
    public IReadOnlyCollection<string>? OrderIds { get; init; }

    /// <summary>Only commitments with these origin_ids; null for all.</summary>
    public IReadOnlyCollection<string>? OriginIds { get; init; }

    /// <summary>Only commitments in these Procore projects; null for all.</summary>
    public IReadOnlyCollection<long>? ProjectIds { get; init; }

    /// <summary>Only commitments with these ids in Procore; null for all.</summary>
    public IReadOnlyCollection<long>? ContractIds { get; init; }
}
