namespace ZohoBooks.Client;

/// <summary>
/// Bills from vendors. Scopes: <c>ZohoBooks.bills.READ</c>, <c>.CREATE</c> (also for changes of state), <c>.UPDATE</c>, <c>.DELETE</c>. An
/// id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface IBills
{
    /// <summary>Comments and history.</summary>
    IComments Comments { get; }

    /// <summary>The attached file, under <c>/attachment</c>.</summary>
    IAttachments Attachments { get; }

    /// <summary>
    /// <c>GET /bills</c>. Rows have no lines. Filters that the service ignores are not reported by it: vendor and time of change are
    /// checked on every row.
    /// </summary>
    /// <param name="filter">Which ones; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Bill> ListAsync(BillFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /bills/{bill_id}</c>.</summary>
    /// <param name="billId">The bill, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such bill.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Bill> GetAsync(string billId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /bills</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the bill before
    /// creating it again.
    /// </summary>
    /// <param name="input">The bill.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Bill> CreateAsync(BillInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /bills/{bill_id}</c>. Repeated by the client only when it adds no rows.</summary>
    /// <param name="billId">The bill, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Bill> UpdateAsync(string billId, BillInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /bills</c> with <c>X-Upsert</c>: updates the bill with this value of a unique custom field, or creates it.</summary>
    /// <param name="key">The unique custom field and its value.</param>
    /// <param name="input">The bill.</param>
    /// <param name="createIfMissing">False only updates.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Bill> UpsertAsync(UniqueField key, BillInput input, bool createIfMissing = true, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /bills/{bill_id}</c>.</summary>
    /// <param name="billId">The bill, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string billId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/open</c>.</summary>
    /// <param name="billId">The bill, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkOpenAsync(string billId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/void</c>.</summary>
    /// <param name="billId">The bill, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkVoidAsync(string billId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/submit</c>.</summary>
    /// <param name="billId">The bill, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SubmitAsync(string billId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/approve</c>.</summary>
    /// <param name="billId">The bill, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApproveAsync(string billId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/payments</c>: payments of a bill; the list has one page.</summary>
    /// <param name="billId">The bill, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<BillPayment> ListPaymentsAsync(string billId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/payments/{bill_payment_id}</c>: takes a payment off a bill.</summary>
    /// <param name="billId">The bill, 1 to 20 digits.</param>
    /// <param name="billPaymentId">The part of the payment: <see cref="BillPayment.BillPaymentId"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeletePaymentAsync(string billId, string billPaymentId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/credits</c>: uses vendor credits and excess payments for a bill. Never repeated by the client.</summary>
    /// <param name="billId">The bill, 1 to 20 digits.</param>
    /// <param name="credits">How much of what.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">An entry names neither a credit nor a payment, or both; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApplyCreditsAsync(string billId, IEnumerable<CreditApplication> credits, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/address/billing</c>: the billing address of this bill alone.</summary>
    /// <param name="billId">The bill, 1 to 20 digits.</param>
    /// <param name="address">The address.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateBillingAddressAsync(string billId, Address address, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /bill/{bill_id}/customfields</c>: writes custom fields and nothing else. Safe to repeat, and repeated by the client.
    /// </summary>
    /// <param name="billId">The bill, 1 to 20 digits.</param>
    /// <param name="fields">The fields, by id, position or label.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateCustomFieldsAsync(string billId, IEnumerable<CustomFieldInput> fields, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>GET /bills/editpage/frompurchaseorders</c>: the bill that purchase orders would become. Nothing is created: it is what to fill a
    /// <see cref="BillInput"/> with.
    /// </summary>
    /// <param name="purchaseOrderIds">The orders, of one vendor.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">There are no orders, or an id is not made of digits; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Bill> PrepareFromPurchaseOrdersAsync(IEnumerable<string> purchaseOrderIds, CancellationToken cancellationToken = default);
}
