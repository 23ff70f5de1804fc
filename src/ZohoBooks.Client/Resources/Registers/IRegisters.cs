namespace ZohoBooks.Client;

/// <summary>
/// Registers of accounts: what is booked on them, and what is changed there at once. Scopes: <c>ZohoBooks.accountants.READ</c>,
/// <c>.UPDATE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface IRegisters
{
    /// <summary>
    /// <c>GET …/transactions</c>: one page of what is booked on an account. Rows of a register have no id of their own, so pages are asked
    /// for one by one: as long as <see cref="AccountRegister.HasMorePages"/> says so.
    /// </summary>
    /// <param name="accountId">The account, 1 to 20 digits.</param>
    /// <param name="page">The page; the first is 1.</param>
    /// <param name="filter">Which time; null leaves it to the service.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AccountRegister> GetTransactionsAsync(
        string accountId, int page, RegisterFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/bulkhistory</c>: what was changed or deleted at once on an account.</summary>
    /// <param name="accountId">The account, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<RegisterChange> ListChangesAsync(string accountId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/bulkhistory/{comment_id}</c>, with the transactions.</summary>
    /// <param name="accountId">The account, 1 to 20 digits.</param>
    /// <param name="changeId">The change, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such change.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<RegisterChange> GetChangeAsync(string accountId, string changeId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/bulkupdate/editpage</c>: what can be changed at once; the list has one page.</summary>
    /// <param name="accountId">The account, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<RegisterField> ListFieldsAsync(string accountId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>GET …/budgetvsactuals</c>: the budgets of an account. With a budget, what was planned and booked is among
    /// <see cref="RegisterBudget.AdditionalMembers"/>: Zoho Books does not document its rows.
    /// </summary>
    /// <param name="accountId">The account, 1 to 20 digits.</param>
    /// <param name="budgetId">The budget; null names all.</param>
    /// <param name="filter">Which time; null leaves it to the service.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<RegisterBudget> GetBudgetAsync(
        string accountId, string? budgetId = null, RegisterFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT …/transactions/bulkupdate</c>: changes several transactions at once. Safe to repeat, and repeated by the client.
    /// </summary>
    /// <param name="accountId">The account, 1 to 20 digits.</param>
    /// <param name="input">What to change, and where.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateTransactionsAsync(string accountId, RegisterUpdate input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT …/transactions/bulkdelete</c>: deletes several transactions at once. Never repeated by the client: with
    /// <see cref="ZohoBooksException.OutcomeUnknown"/>, list the changes to see what was done.
    /// </summary>
    /// <param name="accountId">The account, 1 to 20 digits.</param>
    /// <param name="input">Which transactions.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteTransactionsAsync(string accountId, RegisterUpdate input, CancellationToken cancellationToken = default);
}
