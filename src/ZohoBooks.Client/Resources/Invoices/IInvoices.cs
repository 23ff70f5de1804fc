namespace ZohoBooks.Client;

/// <summary>
/// Invoices to customers. Scopes: <c>ZohoBooks.invoices.READ</c>, <c>.CREATE</c> (also for changes of state and e-mails), <c>.UPDATE</c>,
/// <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface IInvoices
{
    /// <summary>Invoices by the dozen.</summary>
    IManyInvoices Many { get; }

    /// <summary>E-mails with an invoice.</summary>
    IEmails Emails { get; }

    /// <summary>Reminders, scheduled e-mails and letters.</summary>
    IInvoiceMail Mail { get; }

    /// <summary>Payments, credits and write-offs.</summary>
    IInvoicePayments Payments { get; }

    /// <summary>Invoices as PDF, and their templates.</summary>
    IPrintouts Printouts { get; }

    /// <summary>Comments and history.</summary>
    IComments Comments { get; }

    /// <summary>The attached file.</summary>
    IAttachments Attachments { get; }

    /// <summary>Documents and receipts.</summary>
    IInvoiceDocuments Documents { get; }

    /// <summary>Invoices as e-invoices.</summary>
    IEInvoices EInvoices { get; }

    /// <summary>
    /// <c>GET /invoices</c>. The customer and the time of change are checked on every row, because the service does not report filters that
    /// it ignores.
    /// </summary>
    /// <param name="filter">Which invoices; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Invoice> ListAsync(InvoiceFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /invoices/{invoice_id}</c>.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such invoice.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Invoice> GetAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /invoices</c>: a draft, unless it is sent. Never repeated by the client: with <see
    /// cref="ZohoBooksException.OutcomeUnknown"/>, look for the invoice before creating it again.
    /// </summary>
    /// <param name="input">The invoice.</param>
    /// <param name="send">Whether it goes to the contact persons by e-mail at once.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Invoice> CreateAsync(InvoiceInput input, bool send = false, CancellationToken cancellationToken = default);

    /// <summary><c>POST /invoices/fromsalesorder</c>: bills a confirmed sales order as it is. Never repeated by the client.</summary>
    /// <param name="salesOrderId">The sales order, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Invoice> CreateFromSalesOrderAsync(string salesOrderId, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /invoices/{invoice_id}</c>. Repeated by the client only when it adds no rows.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="input">What to change. Zoho Books documents customer and lines as needed in every update.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Invoice> UpdateAsync(string invoiceId, InvoiceInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /invoices</c> with <c>X-Upsert</c>: updates the invoice with this value of a unique custom field, or creates it.
    /// </summary>
    /// <param name="key">The unique custom field and its value.</param>
    /// <param name="input">The invoice.</param>
    /// <param name="createIfMissing">False only updates.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Invoice> UpsertAsync(
        UniqueField key, InvoiceInput input, bool createIfMissing = true, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /invoices/{invoice_id}</c>. An invoice with payments or credits cannot be deleted.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/lineitems/{line_item_id}</c>.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="lineItemId">The line, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteLineAsync(string invoiceId, string lineItemId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/sent</c>: a draft becomes an invoice to be paid; nothing is e-mailed.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkSentAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/void</c>. Its payments and credits become credits of the customer.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkVoidAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/draft</c>: a void invoice becomes a draft.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkDraftAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/cancel</c>.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkCancelledAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/submit</c>: asks for approval.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SubmitAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/approve</c>.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApproveAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/approve/final</c>: the last of several approvals.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApproveFinallyAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/reject</c>: refuses approval.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="reason">Why, at most 500 characters.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task RejectAsync(string invoiceId, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/address/billing</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="address">The address; its id is not sent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateBillingAddressAsync(string invoiceId, Address address, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/address/shipping</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="address">The address; its id is not sent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateShippingAddressAsync(string invoiceId, Address address, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /invoice/{invoice_id}/customfields</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="fields">The fields to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateCustomFieldsAsync(string invoiceId, IEnumerable<CustomFieldInput> fields, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT …/pricebooks/{pricebook_id}</c>: takes the rates of a price list. Safe to repeat, and repeated by the client.
    /// </summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="priceListId">The price list, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApplyPriceListAsync(string invoiceId, string priceListId, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/comments/{comment_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="commentId">The comment, 1 to 20 digits.</param>
    /// <param name="text">The new text.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateCommentAsync(string invoiceId, string commentId, string text, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/comments/{comment_id}</c> with more than a text. Safe to repeat, and repeated by the client.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="commentId">The comment, 1 to 20 digits.</param>
    /// <param name="comment">What it says from now on.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateCommentAsync(string invoiceId, string commentId, CommentInput comment, CancellationToken cancellationToken = default);

    /// <summary><c>GET /projects/{project_id}/invoices</c>: the invoices of a project, with numbers, dates and amounts alone.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Invoice> ListOfProjectAsync(string projectId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/substatus/{substatus_id}</c>: gives an invoice a status of the organization's own.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="subStatus">The status, such as <c>inv_review</c>: small letters, digits and underscores.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApplySubStatusAsync(string invoiceId, string subStatus, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/substatus/{substatus_id}</c>.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="subStatus">The status, such as <c>inv_review</c>: small letters, digits and underscores.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteSubStatusAsync(string invoiceId, string subStatus, CancellationToken cancellationToken = default);
}
