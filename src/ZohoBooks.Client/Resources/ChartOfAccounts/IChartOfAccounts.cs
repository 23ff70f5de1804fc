using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// The chart of accounts. The scope is that of accountants. Scopes: <c>ZohoBooks.accountants.READ</c>, <c>.CREATE</c> (also for
/// changes of state), <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with
/// <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface IChartOfAccounts
{
    /// <summary>
    /// <c>GET /chartofaccounts</c>. The time of change is checked on every row, because the service does not report filters that it
    /// ignores.
    /// </summary>
    /// <param name="lastModifiedAfter">Records changed after this time, exact to the second.</param>
    /// <param name="filterBy">
    /// Such as <c>AccountType.Active</c> or <c>AccountType.Expense</c>; null lists all, inactive ones included.
    /// </param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Account> ListAsync(Instant? lastModifiedAfter = null, string? filterBy = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /chartofaccounts/{account_id}</c>.</summary>
    /// <param name="accountId">The account, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such account.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Account> GetAsync(string accountId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /chartofaccounts</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the
    /// account before creating it again.
    /// </summary>
    /// <param name="input">The account.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Account> CreateAsync(AccountInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /chartofaccounts/{account_id}</c>.</summary>
    /// <param name="accountId">The account, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Account> UpdateAsync(string accountId, AccountInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /chartofaccounts/{account_id}</c>.</summary>
    /// <param name="accountId">The account, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string accountId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/active</c>.</summary>
    /// <param name="accountId">The account, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkActiveAsync(string accountId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/inactive</c>.</summary>
    /// <param name="accountId">The account, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkInactiveAsync(string accountId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /chartofaccounts/active</c>: several at once.</summary>
    /// <param name="accountIds">The accounts, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkManyActiveAsync(IEnumerable<string> accountIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST /chartofaccounts/inactive</c>: several at once.</summary>
    /// <param name="accountIds">The accounts, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkManyInactiveAsync(IEnumerable<string> accountIds, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /chartofaccounts/bulkdelete</c>: several at once.</summary>
    /// <param name="accountIds">The accounts, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteManyAsync(IEnumerable<string> accountIds, CancellationToken cancellationToken = default);

    /// <summary><c>GET /chartofaccounts/accounttransactions</c>: what is booked on an account.</summary>
    /// <param name="accountId">The account, 1 to 20 digits.</param>
    /// <param name="filter">Which of them; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<AccountTransaction> ListTransactionsAsync(
        string accountId, AccountTransactionFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /chartofaccounts/transactions/{transaction_id}</c>.</summary>
    /// <param name="transactionId">The transaction, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteTransactionAsync(string transactionId, CancellationToken cancellationToken = default);
}
