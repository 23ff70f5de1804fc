namespace ZohoBooks.Client;

/// <summary>
/// Accounts at banks, cards and cash, and their statements. Scopes: <c>ZohoBooks.banking.READ</c>, <c>.CREATE</c> (also for changes of
/// state), <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything
/// is sent.
/// </summary>
public interface IBankAccounts
{
    /// <summary><c>GET /bankaccounts</c>.</summary>
    /// <param name="filter">Which bank accounts; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<BankAccount> ListAsync(BankAccountFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /bankaccounts/{account_id}</c>.</summary>
    /// <param name="bankAccountId">The bank account, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such bank account.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<BankAccount> GetAsync(string bankAccountId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /bankaccounts</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the bank
    /// account before creating it again.
    /// </summary>
    /// <param name="input">The bank account.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<BankAccount> CreateAsync(BankAccountInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /bankaccounts/{account_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="bankAccountId">The bank account, 1 to 20 digits.</param>
    /// <param name="input">What to change. Zoho Books documents name and type as needed in every update.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<BankAccount> UpdateAsync(string bankAccountId, BankAccountInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /bankaccounts/{account_id}</c>.</summary>
    /// <param name="bankAccountId">The bank account, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string bankAccountId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/active</c>.</summary>
    /// <param name="bankAccountId">The bank account, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkActiveAsync(string bankAccountId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/inactive</c>.</summary>
    /// <param name="bankAccountId">The bank account, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkInactiveAsync(string bankAccountId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /bankstatements</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look at the last
    /// statement before importing it again.
    /// </summary>
    /// <param name="input">The statement.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ImportStatementAsync(BankStatementInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>GET …/statement/lastimported</c>: the statement that was imported last; documented as a list, which has one page.
    /// </summary>
    /// <param name="bankAccountId">The bank account, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<BankStatement> ListLastStatementsAsync(string bankAccountId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/statement/{statement_id}</c>: takes back the statement that was imported last.</summary>
    /// <param name="bankAccountId">The bank account, 1 to 20 digits.</param>
    /// <param name="statementId">The statement, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteStatementAsync(string bankAccountId, string statementId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/reconciliations</c>. Never repeated by the client. No answer is documented; <c>SendAsync</c> reads what comes.
    /// </summary>
    /// <param name="bankAccountId">The bank account, 1 to 20 digits.</param>
    /// <param name="input">The reconciliation.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CreateReconciliationAsync(string bankAccountId, ReconciliationInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/reconciliations/{reconciliation_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="bankAccountId">The bank account, 1 to 20 digits.</param>
    /// <param name="reconciliationId">The reconciliation, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateReconciliationAsync(
        string bankAccountId, string reconciliationId, ReconciliationInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT …/reconciliations/{reconciliation_id}/draft</c>: keeps it as a draft. Safe to repeat, and repeated by the client.
    /// </summary>
    /// <param name="bankAccountId">The bank account, 1 to 20 digits.</param>
    /// <param name="reconciliationId">The reconciliation, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SaveReconciliationAsync(
        string bankAccountId, string reconciliationId, ReconciliationInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/reconciliations/{reconciliation_id}</c>.</summary>
    /// <param name="bankAccountId">The bank account, 1 to 20 digits.</param>
    /// <param name="reconciliationId">The reconciliation, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteReconciliationAsync(string bankAccountId, string reconciliationId, CancellationToken cancellationToken = default);
}
