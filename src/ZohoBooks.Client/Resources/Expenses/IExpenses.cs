namespace ZohoBooks.Client;

/// <summary>
/// Expenses. There is no filter on the time of change. Scopes: <c>ZohoBooks.expenses.READ</c>, <c>.CREATE</c> (also for
/// changes of state), <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with
/// <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface IExpenses
{
    /// <summary>Employees whom expenses are of.</summary>
    IEmployees Employees { get; }

    /// <summary>The attached file, under <c>/receipt</c>.</summary>
    IAttachments Receipts { get; }

    /// <summary>
    /// <c>GET /expenses</c>. The list can be neither filtered nor sorted by the time of change, so that changes take a scan of all of it.
    /// </summary>
    /// <param name="filterBy">
    /// <c>Status.All</c>, <c>Status.Billable</c>, <c>Status.Nonbillable</c>, <c>Status.Reimbursed</c>, <c>Status.Invoiced</c> or
    /// <c>Status.Unbilled</c>; null lists all.
    /// </param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Expense> ListAsync(string? filterBy = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /expenses/{expense_id}</c>.</summary>
    /// <param name="expenseId">The expense, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such expense.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Expense> GetAsync(string expenseId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /expenses</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the expense
    /// before creating it again.
    /// </summary>
    /// <param name="input">The expense.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Expense> CreateAsync(ExpenseInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /expenses/{expense_id}</c>. Repeated by the client only when it adds no rows.</summary>
    /// <param name="expenseId">The expense, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Expense> UpdateAsync(string expenseId, ExpenseInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /expenses</c> with <c>X-Upsert</c>: updates the expense with this value of a unique custom field, or creates it.
    /// </summary>
    /// <param name="key">The unique custom field and its value.</param>
    /// <param name="input">The expense.</param>
    /// <param name="createIfMissing">False only updates.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Expense> UpsertAsync(
        UniqueField key, ExpenseInput input, bool createIfMissing = true, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /expenses/{expense_id}</c>.</summary>
    /// <param name="expenseId">The expense, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string expenseId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/comments</c>: the history of an expense. Comments cannot be added.</summary>
    /// <param name="expenseId">The expense, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Comment> ListCommentsAsync(string expenseId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/attachment</c>: attaches a file besides the receipt. It is sent once: after a lost answer nobody knows whether it
    /// arrived.
    /// </summary>
    /// <param name="expenseId">The expense, 1 to 20 digits.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The file has no name, or one with a path.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AddAttachmentAsync(string expenseId, Attachment file, CancellationToken cancellationToken = default);
}
