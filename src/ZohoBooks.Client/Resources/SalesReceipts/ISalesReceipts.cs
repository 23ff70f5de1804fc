namespace ZohoBooks.Client;

/// <summary>
/// Sales receipts: sales that were paid at once. Scopes: <c>ZohoBooks.invoices.READ</c>, <c>.CREATE</c> (also for changes of state and
/// e-mails), <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before
/// anything is sent.
/// </summary>
public interface ISalesReceipts
{
    /// <summary>
    /// <c>GET /salesreceipts</c>. The customer is checked on every row, because the service does not report filters that it ignores.
    /// </summary>
    /// <param name="filter">Which sales receipts; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<SalesReceipt> ListAsync(SalesReceiptFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /salesreceipts/{sales_receipt_id}</c>.</summary>
    /// <param name="salesReceiptId">The sales receipt, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such sales receipt.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<SalesReceipt> GetAsync(string salesReceiptId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /salesreceipts</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the sales
    /// receipt before creating it again.
    /// </summary>
    /// <param name="input">The sales receipt.</param>
    /// <param name="canSendInMail">Whether it goes to the customer by e-mail.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<SalesReceipt> CreateAsync(SalesReceiptInput input, bool canSendInMail = false, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /salesreceipts/{sales_receipt_id}</c>. Repeated by the client only when it has no lines.</summary>
    /// <param name="salesReceiptId">The sales receipt, 1 to 20 digits.</param>
    /// <param name="input">What to change. Zoho Books documents the customer as needed in every update.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<SalesReceipt> UpdateAsync(string salesReceiptId, SalesReceiptInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /salesreceipts/{sales_receipt_id}</c>.</summary>
    /// <param name="salesReceiptId">The sales receipt, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string salesReceiptId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …?accept=pdf</c>: the sales receipt as PDF. Read the stream, then dispose it.</summary>
    /// <param name="salesReceiptId">The sales receipt, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such sales receipt.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetPdfAsync(string salesReceiptId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>GET …?accept=html</c>: the sales receipt as a page of HTML, to be shown to a person. A page that a gateway puts in its
    /// place with a status of success looks the same. It is somebody else's text: show it where its scripts do not run.
    /// Read the stream, then dispose it.
    /// </summary>
    /// <param name="salesReceiptId">The sales receipt, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call; the stream that it returns has its own.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such sales receipt.</exception>
    /// <exception cref="ZohoBooksException">The call failed, or what came is no page.</exception>
    Task<AttachmentContent> GetHtmlAsync(string salesReceiptId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/email</c>. Never repeated by the client, so that nobody gets it twice.</summary>
    /// <param name="salesReceiptId">The sales receipt, 1 to 20 digits.</param>
    /// <param name="email">The e-mail. Zoho Books documents its addresses, subject and text, and all of them as needed.</param>
    /// <param name="attachPdf">Whether the PDF goes with it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">Nobody is named who gets it, or it says nothing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SendEmailAsync(string salesReceiptId, EmailInput email, bool attachPdf = false, CancellationToken cancellationToken = default);
}
