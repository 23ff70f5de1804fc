namespace ZohoProcore.Sync;

/// <summary>A connection's append-only, hash-chained record of everything that happened. Safe for concurrent use.</summary>
public interface IAuditLog
{
    /// <summary>Appends one entry of its own, outside of any other change.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="entry">What happened.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The entry as stored.</returns>
    ValueTask<AuditEntry> AppendAsync(string connectionId, AuditDraft entry, CancellationToken cancellationToken = default);

    /// <summary>Reads entries in the order of their sequence.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    IAsyncEnumerable<AuditEntry> ReadAsync(AuditQuery query, CancellationToken cancellationToken = default);
}

/// <summary>Which audit entries to read; everything that is set has to match.</summary>
public sealed record AuditQuery
{
    /// <summary>The connection.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>
    /// Only entries of the order with this number. It is read back as entries have it: without characters that no store keeps, and
    /// shortened where no index takes it.
    /// </summary>
    public string? OrderNumber { get; init => field = value is null ? null : AuditChain.LookedUp(value); }

    /// <summary>Only entries of this origin_id.</summary>
    public string? OriginId { get; init; }

    /// <summary>Only entries of this Procore commitment.</summary>
    public long? ContractId { get; init; }

    /// <summary>Only entries of this kind.</summary>
    public AuditKind? Kind { get; init; }

    /// <summary>Only entries after this sequence.</summary>
    public long After { get; init; }

    internal bool Matches(AuditEntry entry) =>
        entry.Sequence > After
        && (OrderNumber is null || entry.OrderNumber == OrderNumber)
        && (OriginId is null || entry.OriginId == OriginId)
        && (ContractId is null || entry.ContractId == ContractId)
        && (Kind is null || entry.Kind == Kind);
}
