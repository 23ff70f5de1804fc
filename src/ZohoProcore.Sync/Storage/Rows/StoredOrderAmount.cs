namespace ZohoProcore.Sync;

/// <summary>
/// Amounts as a database adds them up: in whole millionths, so that nothing is rounded. What does not fit has none, and is added up from
/// its document.
/// </summary>
internal static class StoredOrderAmount
{
    /// <summary>How many parts make one.</summary>
    public const long Parts = 1_000_000;

    private const decimal Most = 9_000_000_000_000m;

    /// <summary>What an order comes to and what it costs; neither where one of them does not fit.</summary>
    public static (long? Total, long? Cost) Of(SyncRecord record) => Both(record.Total, CostOf(record));

    /// <summary>What a commitment comes to, without and with its approved change orders; neither where one of them does not fit.</summary>
    public static (long? Total, long? Worth) Of(WrittenCommitment commitment) => Both(commitment.Total, WorthOf(commitment));

    /// <summary>An amount; null where it does not fit.</summary>
    public static long? Of(decimal amount)
    {
        if (Math.Abs(amount) > Most)
        {
            return null;
        }

        var parts = decimal.Truncate(amount * Parts);
        return parts / Parts == amount ? (long)parts : null;
    }

    /// <summary>A sum of whole amounts and one of what is behind the point.</summary>
    public static decimal Sum(long whole, long parts) => whole + ((decimal)parts / Parts);

    /// <summary>What an order costs.</summary>
    public static decimal CostOf(SyncRecord record) => record.Cost ?? record.Total;

    /// <summary>The currency of what it costs.</summary>
    public static string CurrencyOf(SyncRecord record) => record.CostCurrency ?? record.Currency;

    /// <summary>What a commitment comes to with its approved change orders.</summary>
    public static decimal WorthOf(WrittenCommitment commitment) => commitment.Total + (commitment.ApprovedChangeOrders ?? 0);

    private static (long?, long?) Both(decimal one, decimal other) =>
        (Of(one), Of(other)) is ({ } first, { } second) ? (first, second) : (null, null);
}
