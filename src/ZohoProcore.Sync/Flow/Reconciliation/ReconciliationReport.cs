using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Both ledgers side by side, read fresh from both vendors: what a controller signs at month end.</summary>
public sealed record ReconciliationReport
{
    /// <summary>The connection.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>When the reading began.</summary>
    public required Instant At { get; init; }

    /// <summary>One row an order, by number.</summary>
    public required IReadOnlyList<ReconciliationRow> Rows { get; init; }

    /// <summary>Whether every order that should tie does.</summary>
    public bool Ties => Rows.All(row => row.Result is ReconciliationResult.Ties or ReconciliationResult.NotExpected);
}
