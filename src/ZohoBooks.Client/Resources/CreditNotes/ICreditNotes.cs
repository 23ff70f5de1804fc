namespace ZohoBooks.Client;

/// <summary>
/// Credits to customers. Scopes: <c>ZohoBooks.creditnotes.READ</c>, <c>.CREATE</c> (also for changes of state and e-mails), <c>.UPDATE</c>,
/// <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface ICreditNotes
{
    /// <summary>E-mails with a credit note.</summary>
    IEmails Emails { get; }

    /// <summary>Credit notes as PDF, and their templates.</summary>
    IPrintouts Printouts { get; }

    /// <summary>Comments and history.</summary>
    IComments Comments { get; }

    /// <summary>What was paid back.</summary>
    ICreditNoteRefunds Refunds { get; }

    /// <summary>Credit notes as e-invoices.</summary>
    IEInvoices EInvoices { get; }

    /// <summary>
    /// <c>GET /creditnotes</c>. The customer and the time of change are checked on every row, because the service does not report filters
    /// that it ignores.
    /// </summary>
    /// <param name="filter">Which credit notes; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<CreditNote> ListAsync(CreditNoteFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /creditnotes/{creditnote_id}</c>.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such credit note.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CreditNote> GetAsync(string creditNoteId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /creditnotes</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the credit
    /// note before creating it again.
    /// </summary>
    /// <param name="input">The credit note.</param>
    /// <param name="invoiceId">The invoice that it credits; null for none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CreditNote> CreateAsync(CreditNoteInput input, string? invoiceId = null, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /creditnotes/{creditnote_id}</c>. Repeated by the client only when it adds no rows.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="input">What to change. Zoho Books documents the customer as needed in every update.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CreditNote> UpdateAsync(string creditNoteId, CreditNoteInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /creditnotes</c> with <c>X-Upsert</c>: updates the credit note with this value of a unique custom field, or creates it.
    /// </summary>
    /// <param name="key">The unique custom field and its value.</param>
    /// <param name="input">The credit note.</param>
    /// <param name="createIfMissing">False only updates.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CreditNote> UpsertAsync(
        UniqueField key, CreditNoteInput input, bool createIfMissing = true, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /creditnotes/{creditnote_id}</c>.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string creditNoteId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/open</c>.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkOpenAsync(string creditNoteId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/void</c>.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkVoidAsync(string creditNoteId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/draft</c>: a void credit note becomes a draft.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkDraftAsync(string creditNoteId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/submit</c>: asks for approval.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SubmitAsync(string creditNoteId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/approve</c>.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApproveAsync(string creditNoteId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/approve/final</c>: the last of several approvals.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApproveFinallyAsync(string creditNoteId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/reject</c>: refuses approval.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task RejectAsync(string creditNoteId, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary><c>POST /creditnotes/submit</c>: asks for approval of several.</summary>
    /// <param name="creditNoteIds">The credit notes, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SubmitManyAsync(IEnumerable<string> creditNoteIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST /creditnotes/approve</c>: several at once.</summary>
    /// <param name="creditNoteIds">The credit notes, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApproveManyAsync(IEnumerable<string> creditNoteIds, CancellationToken cancellationToken = default);

    /// <summary><c>GET /creditnotes/print</c>: one PDF of all. Read the stream, then dispose it.</summary>
    /// <param name="creditNoteIds">The credit notes, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetPrintAsync(IEnumerable<string> creditNoteIds, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/address/billing</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="address">The address; its id is not sent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateBillingAddressAsync(string creditNoteId, Address address, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/address/shipping</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="address">The address; its id is not sent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateShippingAddressAsync(string creditNoteId, Address address, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/attachment</c>. The file is sent once.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AddAttachmentAsync(string creditNoteId, Attachment file, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/emailhistory</c>: what went out; the list has one page.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<SentEmail> ListEmailHistoryAsync(string creditNoteId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/invoices</c>: the invoices that it was used for; the list has one page.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<CreditedInvoice> ListInvoicesAsync(string creditNoteId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/invoices</c>: uses it for invoices. Never repeated by the client.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="invoices">How much for which invoice.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApplyToInvoicesAsync(string creditNoteId, IEnumerable<InvoiceAmount> invoices, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/invoices/{creditnote_invoice_id}</c>: takes back the use for an invoice.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="creditNoteInvoiceId">The use: <see cref="CreditedInvoice.CreditNoteInvoiceId"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteInvoiceAsync(string creditNoteId, string creditNoteInvoiceId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>GET …/documents/{document_id}</c>: downloads a document. Read the stream, then dispose it. Scope: <c>ZohoBooks.invoices.READ</c>.
    /// </summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="documentId">The document, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such document.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetDocumentAsync(string creditNoteId, string documentId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/documents/{document_id}</c>.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="documentId">The document, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteDocumentAsync(string creditNoteId, string documentId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/customfields</c>: custom fields alone. Safe to repeat, and repeated by the client.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="fields">The fields; Zoho Books documents <see cref="CustomFieldInput.Index"/> to name them here.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateCustomFieldsAsync(string creditNoteId, IEnumerable<CustomFieldInput> fields, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/substatus/{substatus_id}</c>: gives a credit note a status of the organization's own.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="subStatus">The status, such as <c>inv_review</c>: small letters, digits and underscores.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApplySubStatusAsync(string creditNoteId, string subStatus, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/substatus/{substatus_id}</c>.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="subStatus">The status, such as <c>inv_review</c>: small letters, digits and underscores.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteSubStatusAsync(string creditNoteId, string subStatus, CancellationToken cancellationToken = default);
}
