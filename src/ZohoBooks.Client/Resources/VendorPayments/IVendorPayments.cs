using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// Payments to vendors. Scopes: <c>ZohoBooks.vendorpayments.READ</c>, <c>.CREATE</c> (also for changes of state), <c>.UPDATE</c>,
/// <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface IVendorPayments
{
    /// <summary>
    /// <c>GET /vendorpayments</c>. The time of change is checked on every row, because the service does not report filters that it ignores.
    /// </summary>
    /// <param name="lastModifiedAfter">Records changed after this time, exact to the second.</param>
    /// <param name="filterBy">Such as <c>PaymentMode.Check</c>; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<VendorPayment> ListAsync(
        Instant? lastModifiedAfter = null, string? filterBy = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /vendorpayments/{payment_id}</c>.</summary>
    /// <param name="paymentId">The vendor payment, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such vendor payment.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<VendorPayment> GetAsync(string paymentId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /vendorpayments</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the vendor
    /// payment before creating it again.
    /// </summary>
    /// <param name="input">The vendor payment.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<VendorPayment> CreateAsync(VendorPaymentInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /vendorpayments/{payment_id}</c>. Repeated by the client only when it adds no rows.</summary>
    /// <param name="paymentId">The vendor payment, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<VendorPayment> UpdateAsync(string paymentId, VendorPaymentInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /vendorpayments</c> with <c>X-Upsert</c>: updates the vendor payment with this value of a unique custom field, or creates it.
    /// </summary>
    /// <param name="key">The unique custom field and its value.</param>
    /// <param name="input">The vendor payment.</param>
    /// <param name="createIfMissing">False only updates.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<VendorPayment> UpsertAsync(
        UniqueField key, VendorPaymentInput input, bool createIfMissing = true, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /vendorpayments/{payment_id}</c>.</summary>
    /// <param name="paymentId">The vendor payment, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string paymentId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/refunds</c>: what the vendor paid back.</summary>
    /// <param name="paymentId">The vendor payment, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<VendorPaymentRefund> ListRefundsAsync(string paymentId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/refunds/{vendorpayment_refund_id}</c>.</summary>
    /// <param name="paymentId">The vendor payment, 1 to 20 digits.</param>
    /// <param name="refundId">The refund, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such refund.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<VendorPaymentRefund> GetRefundAsync(string paymentId, string refundId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/refunds</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, list the refunds before
    /// creating it again.
    /// </summary>
    /// <param name="paymentId">The vendor payment, 1 to 20 digits.</param>
    /// <param name="input">The refund.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<VendorPaymentRefund> CreateRefundAsync(
        string paymentId, VendorPaymentRefundInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/refunds/{vendorpayment_refund_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="paymentId">The vendor payment, 1 to 20 digits.</param>
    /// <param name="refundId">The refund, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<VendorPaymentRefund> UpdateRefundAsync(
        string paymentId, string refundId, VendorPaymentRefundInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/refunds/{vendorpayment_refund_id}</c>.</summary>
    /// <param name="paymentId">The vendor payment, 1 to 20 digits.</param>
    /// <param name="refundId">The refund, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteRefundAsync(string paymentId, string refundId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/email</c>: what Zoho Books would write, and to whom.</summary>
    /// <param name="paymentId">The vendor payment, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<EmailContent> GetEmailAsync(string paymentId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/email</c>: sends the vendor a receipt. Never repeated by the client, so that nobody gets it twice.</summary>
    /// <param name="paymentId">The vendor payment, 1 to 20 digits.</param>
    /// <param name="email">The e-mail; Zoho Books documents subject and text as needed.</param>
    /// <param name="sendAttachment">Whether the attached file goes with it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">Nobody is named who gets it; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SendEmailAsync(string paymentId, EmailInput email, bool sendAttachment = false, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /vendorpayments</c>: several at once.</summary>
    /// <param name="paymentIds">The vendor payments, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteManyAsync(IEnumerable<string> paymentIds, CancellationToken cancellationToken = default);
}
