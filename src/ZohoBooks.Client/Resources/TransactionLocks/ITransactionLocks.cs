namespace ZohoBooks.Client;

/// <summary>
/// Locks on transactions: up to which date, or in which accounting period, nothing is entered or changed any more. Scopes:
/// <c>ZohoBooks.accountants.READ</c>, <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with
/// <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface ITransactionLocks
{
    /// <summary><c>GET /transactionlocks</c>: every lock, those that are not in force too.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<TransactionLock> ListAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /transactionlock</c>: one lock.</summary>
    /// <param name="lockId">The lock, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such lock.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TransactionLock> GetAsync(string lockId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /accountingperiods/transactionlock</c>: the lock of an accounting period.</summary>
    /// <param name="accountingPeriodId">The accounting period, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such accounting period.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TransactionLock> GetOfPeriodAsync(string accountingPeriodId, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /transactionlock</c>: locks, or changes a lock. Safe to repeat, and repeated by the client.</summary>
    /// <param name="input">What is locked, and until when.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TransactionLock> UpdateAsync(TransactionLockInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /transactionlock</c>: takes a lock away.</summary>
    /// <param name="lockId">The lock, 1 to 20 digits.</param>
    /// <param name="reason">Why, at most 500 characters.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string lockId, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /transactionlock/partialunlock</c>: opens some days of what is locked, or closes them again. Safe to repeat, and repeated by
    /// the client.
    /// </summary>
    /// <param name="input">Which days.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TransactionLock> UnlockPartlyAsync(PartialUnlockInput input, CancellationToken cancellationToken = default);
}
