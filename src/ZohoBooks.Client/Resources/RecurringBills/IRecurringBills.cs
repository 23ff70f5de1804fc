namespace ZohoBooks.Client;

/// <summary>
/// Recurring bills: what bills are made from, again and again. Scopes: <c>ZohoBooks.bills.READ</c>, <c>.CREATE</c> (also for changes of
/// state), <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything
/// is sent.
/// </summary>
public interface IRecurringBills
{
    /// <summary>
    /// <c>GET /recurringbills</c>. The vendor and the time of change are checked on every row, because the service does not report filters
    /// that it ignores.
    /// </summary>
    /// <param name="filter">Which recurring bills; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<RecurringBill> ListAsync(RecurringBillFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /recurring_bills/{recurring_bill_id}</c>.</summary>
    /// <param name="recurringBillId">The recurring bill, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such recurring bill.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<RecurringBill> GetAsync(string recurringBillId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /recurringbills</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the
    /// recurring bill before creating it again.
    /// </summary>
    /// <param name="input">The recurring bill.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<RecurringBill> CreateAsync(RecurringBillInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /recurringbills/{recurring_bill_id}</c>. Repeated by the client only when it adds no rows. The answer is documented without
    /// the recurring bill.
    /// </summary>
    /// <param name="recurringBillId">The recurring bill, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateAsync(string recurringBillId, RecurringBillInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /recurring_bills/{recurring_bill_id}</c>.</summary>
    /// <param name="recurringBillId">The recurring bill, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string recurringBillId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/stop</c>: no more bills.</summary>
    /// <param name="recurringBillId">The recurring bill, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task StopAsync(string recurringBillId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/resume</c>: bills again.</summary>
    /// <param name="recurringBillId">The recurring bill, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ResumeAsync(string recurringBillId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /recurringbills</c> with <c>X-Upsert</c>: updates the recurring bill with this value of a unique custom field, or creates it.
    /// Repeated by the client only when it adds no rows and carries the key. The answer is documented without the recurring bill.
    /// </summary>
    /// <param name="key">The unique custom field and its value.</param>
    /// <param name="input">The recurring bill.</param>
    /// <param name="createIfMissing">False only updates.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpsertAsync(UniqueField key, RecurringBillInput input, bool createIfMissing = true, CancellationToken cancellationToken = default);
}
