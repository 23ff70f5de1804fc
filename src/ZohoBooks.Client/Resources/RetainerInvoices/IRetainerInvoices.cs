namespace ZohoBooks.Client;

/// <summary>
/// Retainer invoices: what customers pay before there is an invoice. Scopes: <c>ZohoBooks.invoices.READ</c>, <c>.CREATE</c> (also for
/// changes of state and e-mails), <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see
/// cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface IRetainerInvoices
{
    /// <summary>Retainer invoices as PDF, and their templates.</summary>
    IPrintouts Printouts { get; }

    /// <summary>Comments and history.</summary>
    IComments Comments { get; }

    /// <summary><c>GET /retainerinvoices</c>.</summary>
    /// <param name="filter">Which retainer invoices; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<RetainerInvoice> ListAsync(RetainerInvoiceFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /retainerinvoices/{retainerinvoice_id}</c>.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such retainer invoice.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<RetainerInvoice> GetAsync(string retainerInvoiceId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /retainerinvoices</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the
    /// retainer invoice before creating it again.
    /// </summary>
    /// <param name="input">The retainer invoice.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<RetainerInvoice> CreateAsync(RetainerInvoiceInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /retainerinvoices/{retainerinvoice_id}</c>. Repeated by the client only when it has no lines.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="input">What to change. Zoho Books documents customer and lines as needed in every update.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<RetainerInvoice> UpdateAsync(string retainerInvoiceId, RetainerInvoiceInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /retainerinvoices/{retainerinvoice_id}</c>.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string retainerInvoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/sent</c>; nothing is e-mailed.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkSentAsync(string retainerInvoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/void</c>.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkVoidAsync(string retainerInvoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/draft</c>: a void retainer invoice becomes a draft.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkDraftAsync(string retainerInvoiceId, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/submit</c>: asks for approval.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SubmitAsync(string retainerInvoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/approve</c>.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApproveAsync(string retainerInvoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/email</c>: what Zoho Books would write, and to whom.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<EmailContent> GetEmailAsync(string retainerInvoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/email</c>. Never repeated by the client, so that nobody gets it twice.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="email">The e-mail.</param>
    /// <param name="sendCustomerStatement">Whether the customer's statement goes with it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">Nobody is named who gets it; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SendEmailAsync(
        string retainerInvoiceId, EmailInput email, bool sendCustomerStatement = false, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/address/billing</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="address">The address; its id is not sent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateBillingAddressAsync(string retainerInvoiceId, Address address, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/invoices</c>: uses what was paid for invoices. Never repeated by the client.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="uses">How much for which invoice.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApplyToInvoicesAsync(string retainerInvoiceId, IEnumerable<RetainerUse> uses, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/invoices/{invoice_id}</c>: takes back what an invoice got.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteFromInvoiceAsync(string retainerInvoiceId, string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/comments/{comment_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="commentId">The comment, 1 to 20 digits.</param>
    /// <param name="text">The new text.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateCommentAsync(string retainerInvoiceId, string commentId, string text, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/comments/{comment_id}</c> with more than a text. Safe to repeat, and repeated by the client.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="commentId">The comment, 1 to 20 digits.</param>
    /// <param name="comment">What it says from now on.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateCommentAsync(
        string retainerInvoiceId, string commentId, CommentInput comment, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/attachment</c>. The file is sent once: after a lost answer nobody knows whether it arrived.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The file has no name, or one with a path.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AddAttachmentAsync(string retainerInvoiceId, Attachment file, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/attachment</c>: the attached file. Read the stream, then dispose it.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetAttachmentAsync(string retainerInvoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/documents/{document_id}</c>: takes an attached file away.</summary>
    /// <param name="retainerInvoiceId">The retainer invoice, 1 to 20 digits.</param>
    /// <param name="documentId">The document, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteDocumentAsync(string retainerInvoiceId, string documentId, CancellationToken cancellationToken = default);
}
