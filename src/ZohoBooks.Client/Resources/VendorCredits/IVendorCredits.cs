using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// Credits from vendors, which the scopes call debit notes. Scopes: <c>ZohoBooks.debitnotes.READ</c>, <c>.CREATE</c> (also for
/// changes of state), <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with
/// <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface IVendorCredits
{
    /// <summary>Comments and history.</summary>
    IComments Comments { get; }

    /// <summary>
    /// <c>GET /vendorcredits</c>. The time of change is checked on every row, because the service does not report filters that it ignores.
    /// </summary>
    /// <param name="lastModifiedAfter">Records changed after this time, exact to the second.</param>
    /// <param name="filterBy">
    /// <c>Status.All</c>, <c>Status.Open</c>, <c>Status.Draft</c>, <c>Status.Closed</c> or <c>Status.Void</c>; null lists all.
    /// </param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<VendorCredit> ListAsync(
        Instant? lastModifiedAfter = null, string? filterBy = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /vendorcredits/{vendor_credit_id}</c>.</summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such vendor credit.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<VendorCredit> GetAsync(string vendorCreditId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …?accept=pdf</c>: the vendor credit as PDF. Read the stream, then dispose it.</summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call; the stream that it returns has its own.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such vendor credit.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetPdfAsync(string vendorCreditId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>GET …?accept=html</c>: the vendor credit as a page of HTML, to be shown to a person. A page that a gateway puts in its
    /// place with a status of success looks the same. It is somebody else's text: show it where its scripts do not run.
    /// Read the stream, then dispose it.
    /// </summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call; the stream that it returns has its own.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such vendor credit.</exception>
    /// <exception cref="ZohoBooksException">The call failed, or what came is no page.</exception>
    Task<AttachmentContent> GetHtmlAsync(string vendorCreditId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /vendorcredits</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the vendor
    /// credit before creating it again.
    /// </summary>
    /// <param name="input">The vendor credit.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<VendorCredit> CreateAsync(VendorCreditInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /vendorcredits/{vendor_credit_id}</c>. Repeated by the client only when it adds no rows.</summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<VendorCredit> UpdateAsync(string vendorCreditId, VendorCreditInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /vendorcredits/{vendor_credit_id}</c>.</summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string vendorCreditId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/open</c>.</summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkOpenAsync(string vendorCreditId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/void</c>.</summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkVoidAsync(string vendorCreditId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/submit</c>.</summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SubmitAsync(string vendorCreditId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/approve</c>.</summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApproveAsync(string vendorCreditId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/bills</c>: uses a credit for bills. Never repeated by the client.</summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="bills">How much for which bill.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApplyToBillsAsync(string vendorCreditId, IEnumerable<BillAmount> bills, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/bills</c>: the bills that it was used for; the list has one page.</summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<CreditedBill> ListBillsAsync(string vendorCreditId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/bills/{vendor_credit_bill_id}</c>: takes back the use of a credit for a bill.</summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="vendorCreditBillId">The use: <see cref="CreditedBill.VendorCreditBillId"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteBillAsync(string vendorCreditId, string vendorCreditBillId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /vendorcredits/refunds</c>: refunds of all vendor credits.</summary>
    /// <param name="lastModifiedAfter">Refunds changed after this time, exact to the second.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<VendorCreditRefund> ListAllRefundsAsync(Instant? lastModifiedAfter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/refunds</c>.</summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<VendorCreditRefund> ListRefundsAsync(string vendorCreditId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/refunds/{vendor_credit_refund_id}</c>.</summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="vendorCreditRefundId">The refund, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such refund.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<VendorCreditRefund> GetRefundAsync(
        string vendorCreditId, string vendorCreditRefundId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/refunds</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, list the refunds before
    /// creating it again.
    /// </summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="input">The refund.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<VendorCreditRefund> CreateRefundAsync(
        string vendorCreditId, VendorCreditRefundInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/refunds/{vendor_credit_refund_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="vendorCreditRefundId">The refund, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<VendorCreditRefund> UpdateRefundAsync(
        string vendorCreditId, string vendorCreditRefundId, VendorCreditRefundInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/refunds/{vendor_credit_refund_id}</c>.</summary>
    /// <param name="vendorCreditId">The vendor credit, 1 to 20 digits.</param>
    /// <param name="vendorCreditRefundId">The refund, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteRefundAsync(string vendorCreditId, string vendorCreditRefundId, CancellationToken cancellationToken = default);
}
