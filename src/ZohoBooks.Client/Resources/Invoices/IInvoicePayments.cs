using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What pays invoices: payments, credits and write-offs. A payment is made with <c>CustomerPayments.CreateAsync</c>.
/// </summary>
public interface IInvoicePayments
{
    /// <summary><c>GET …/payments</c>; the list has one page.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<InvoicePayment> ListAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/payments/{invoice_payment_id}</c>.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="invoicePaymentId">The payment of this invoice: <see cref="InvoicePayment.InvoicePaymentId"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string invoiceId, string invoicePaymentId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/creditsapplied</c>: the credits that were used for it; the list has one page.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<AppliedCredit> ListCreditsAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/credits</c>: uses credit notes and excess payments. Never repeated by the client.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="credits">How much of which.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">An entry names neither a credit note nor a payment, or both; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApplyCreditsAsync(string invoiceId, IEnumerable<InvoiceCredit> credits, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/creditsapplied/{creditnotes_invoice_id}</c>: takes back the use of a credit.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="creditNotesInvoiceId">The use: <see cref="AppliedCredit.CreditNotesInvoiceId"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteCreditAsync(string invoiceId, string creditNotesInvoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/writeoff</c>: gives up what is still to be paid.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task WriteOffAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/writeoff/cancel</c>.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CancelWriteOffAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/onlinepayments/asynchronous</c>: has a gateway collect what is to be paid. Never repeated by the client, so that nobody
    /// pays twice. Paying by the numbers of a card or of a bank account has no method: they belong to the form of a gateway.
    /// </summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="input">How much, and by which gateway.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CollectOnlineAsync(string invoiceId, OnlinePaymentInput input, CancellationToken cancellationToken = default);

    /// <summary><c>GET /share/paymentlink</c>: a link under which an invoice is paid. Scope: <c>ZohoBooks.settings.READ</c>.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="expiresOn">The last day of the link.</param>
    /// <param name="isPublic">Whether everybody who has the link may open it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such invoice.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<PaymentLink> GetLinkAsync(
        string invoiceId, LocalDate expiresOn, bool isPublic = false, CancellationToken cancellationToken = default);
}
