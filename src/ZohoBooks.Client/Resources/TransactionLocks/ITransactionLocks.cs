namespace ZohoBooks.Client;

/// <summary>
/// Locks on transactions: up to which date, or in which accounting period, nothing is entered or changed any more. Scope:
/// <c>ZohoBooks.accountants.READ</c>.
/// </summary>
public interface ITransactionLocks
{
    /// <summary><c>GET /transactionlocks</c>: every lock, those that are not in force too.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<TransactionLock> ListAsync(CancellationToken cancellationToken = default);
}
