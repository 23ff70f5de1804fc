namespace ZohoBooks.Client;

/// <summary>
/// Recurring expenses: what expenses are made from, again and again. Scopes: <c>ZohoBooks.expenses.READ</c>, <c>.CREATE</c> (also for
/// changes of state), <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/>
/// before anything is sent.
/// </summary>
public interface IRecurringExpenses
{
    /// <summary>
    /// <c>GET /recurringexpenses</c>. Account and customer are checked on every row that tells them, because the service does not report
    /// filters that it ignores.
    /// </summary>
    /// <param name="filter">Which recurring expenses; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<RecurringExpense> ListAsync(RecurringExpenseFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /recurringexpenses/{recurring_expense_id}</c>.</summary>
    /// <param name="recurringExpenseId">The recurring expense, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such recurring expense.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<RecurringExpense> GetAsync(string recurringExpenseId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /recurringexpenses</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the
    /// recurring expense before creating it again. The answer is documented without its id; the list finds it by its name.
    /// </summary>
    /// <param name="input">The recurring expense.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CreateAsync(RecurringExpenseInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /recurringexpenses/{recurring_expense_id}</c>. Repeated by the client only when it adds no rows. The answer is documented
    /// without the id.
    /// </summary>
    /// <param name="recurringExpenseId">The recurring expense, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateAsync(string recurringExpenseId, RecurringExpenseInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /recurringexpenses/{recurring_expense_id}</c>.</summary>
    /// <param name="recurringExpenseId">The recurring expense, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string recurringExpenseId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/stop</c>: no more expenses.</summary>
    /// <param name="recurringExpenseId">The recurring expense, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task StopAsync(string recurringExpenseId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/resume</c>: expenses again.</summary>
    /// <param name="recurringExpenseId">The recurring expense, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ResumeAsync(string recurringExpenseId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/comments</c>: the history. Comments cannot be added.</summary>
    /// <param name="recurringExpenseId">The recurring expense, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Comment> ListCommentsAsync(string recurringExpenseId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/expenses</c>: the expenses that were made from it.</summary>
    /// <param name="recurringExpenseId">The recurring expense, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<MadeExpense> ListExpensesAsync(string recurringExpenseId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /recurringexpenses</c> with <c>X-Upsert</c>: updates the recurring expense with this value of a unique custom field, or
    /// creates it. Repeated by the client only when it adds no rows and carries the key. The answer is not read: list the recurring
    /// expenses to see it.
    /// </summary>
    /// <param name="key">The unique custom field and its value.</param>
    /// <param name="input">The recurring expense.</param>
    /// <param name="createIfMissing">False only updates.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpsertAsync(
        UniqueField key, RecurringExpenseInput input, bool createIfMissing = true, CancellationToken cancellationToken = default);
}
