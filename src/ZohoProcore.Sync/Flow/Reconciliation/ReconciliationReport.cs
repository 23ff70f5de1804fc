using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Both ledgers side by side, read fresh from both services: what a controller signs at month end.</summary>
public sealed record ReconciliationReport
{
    /// <summary>The connection.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>When the reading began.</summary>
    public required Instant At { get; init; }

    /// <summary>One row an order, by number.</summary>
    public required IReadOnlyList<ReconciledOrder> Rows { get; init; }

    /// <summary>
    /// Orders and commitments that are there and cannot be read. Where one says which order it belongs to, that order's row says so too.
    /// </summary>
    public IReadOnlyList<UnreadableRecord> Unreadable { get; init; } = [];

    /// <summary>
    /// Whether every order that should tie does, but for those that a person left out and entered by hand, and nothing was left out
    /// because it cannot be read.
    /// </summary>
    public bool Ties => Unreadable.Count == 0 && Rows.All(row => row.Result
        is ReconciliationResult.Ties or ReconciliationResult.NotExpected or ReconciliationResult.EnteredByHand);
}
