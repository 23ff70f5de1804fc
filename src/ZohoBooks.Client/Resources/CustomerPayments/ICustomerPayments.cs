namespace ZohoBooks.Client;

/// <summary>
/// Payments of customers. Scopes: <c>ZohoBooks.customerpayments.READ</c>, <c>.CREATE</c>, <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not
/// 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface ICustomerPayments
{
    /// <summary>
    /// <c>GET /customerpayments</c>. The customer is checked on every row, because the service does not report filters that it ignores.
    /// </summary>
    /// <param name="filter">Which payments; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<CustomerPayment> ListAsync(CustomerPaymentFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /customerpayments/{payment_id}</c>.</summary>
    /// <param name="paymentId">The customer payment, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such payment.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CustomerPayment> GetAsync(string paymentId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /customerpayments/{payment_id}?accept=pdf</c>: the receipt as PDF. Read the stream, then dispose it.</summary>
    /// <param name="paymentId">The customer payment, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such payment.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetPdfAsync(string paymentId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /customerpayments</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the
    /// payment before creating it again.
    /// </summary>
    /// <param name="input">The payment.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CustomerPayment> CreateAsync(CustomerPaymentInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /customerpayments/{payment_id}</c>. Repeated by the client only when it names no invoices.</summary>
    /// <param name="paymentId">The customer payment, 1 to 20 digits.</param>
    /// <param name="input">What to change. Zoho Books documents customer, mode, amount and invoices as needed in every update.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CustomerPayment> UpdateAsync(string paymentId, CustomerPaymentInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /customerpayments</c> with <c>X-Upsert</c>: updates the payment with this value of a unique custom field, or creates it.
    /// </summary>
    /// <param name="key">The unique custom field and its value.</param>
    /// <param name="input">The payment.</param>
    /// <param name="createIfMissing">False only updates.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CustomerPayment> UpsertAsync(
        UniqueField key, CustomerPaymentInput input, bool createIfMissing = true, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /customerpayments/{payment_id}</c>.</summary>
    /// <param name="paymentId">The customer payment, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string paymentId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /customerpayments</c>: several at once.</summary>
    /// <param name="paymentIds">The payments, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteManyAsync(IEnumerable<string> paymentIds, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /customerpayment/{customer_payment_id}/customfields</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="paymentId">The customer payment, 1 to 20 digits.</param>
    /// <param name="fields">The fields to change, by their ids.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateCustomFieldsAsync(string paymentId, IEnumerable<CustomFieldInput> fields, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/refunds</c>: what was paid back.</summary>
    /// <param name="paymentId">The customer payment, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<CustomerPaymentRefund> ListRefundsAsync(string paymentId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/refunds/{refund_id}</c>.</summary>
    /// <param name="paymentId">The customer payment, 1 to 20 digits.</param>
    /// <param name="refundId">The refund, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such refund.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CustomerPaymentRefund> GetRefundAsync(string paymentId, string refundId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/refunds</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, list the refunds before
    /// creating it again.
    /// </summary>
    /// <param name="paymentId">The customer payment, 1 to 20 digits.</param>
    /// <param name="input">The refund.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CustomerPaymentRefund> CreateRefundAsync(
        string paymentId, CustomerPaymentRefundInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/refunds/{refund_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="paymentId">The customer payment, 1 to 20 digits.</param>
    /// <param name="refundId">The refund, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CustomerPaymentRefund> UpdateRefundAsync(
        string paymentId, string refundId, CustomerPaymentRefundInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/refunds/{refund_id}</c>.</summary>
    /// <param name="paymentId">The customer payment, 1 to 20 digits.</param>
    /// <param name="refundId">The refund, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteRefundAsync(string paymentId, string refundId, CancellationToken cancellationToken = default);
}
