namespace ZohoBooks.Client;

/// <summary>
/// Operations on several invoices at once. None of them is repeated by the client but reading and deleting: with <see
/// cref="ZohoBooksException.OutcomeUnknown"/>, list the invoices to see what was done.
/// </summary>
public interface IManyInvoices
{
    /// <summary><c>DELETE /invoices</c>.</summary>
    /// <param name="invoiceIds">The invoices, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST /invoices/status/sent</c>; nothing is e-mailed.</summary>
    /// <param name="invoiceIds">The invoices, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkSentAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST /invoices/status/void</c>.</summary>
    /// <param name="invoiceIds">The invoices, each 1 to 20 digits.</param>
    /// <param name="unmapSalesOrders">Whether their sales orders can be billed again.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkVoidAsync(IEnumerable<string> invoiceIds, bool unmapSalesOrders = false, CancellationToken cancellationToken = default);

    /// <summary><c>POST /invoices/submit</c>: asks for approval.</summary>
    /// <param name="invoiceIds">The invoices, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SubmitAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST /invoices/approve</c>.</summary>
    /// <param name="invoiceIds">The invoices, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApproveAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST /invoices/writeoff</c>: gives up what is still to be paid.</summary>
    /// <param name="invoiceIds">The invoices, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task WriteOffAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST /invoices/markasshipped</c>.</summary>
    /// <param name="invoiceIds">The invoices, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkShippedAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST /invoices/unship</c>.</summary>
    /// <param name="invoiceIds">The invoices, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkNotShippedAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST /invoices/email</c>: sends each to its contact persons, at most 10 at once.</summary>
    /// <param name="invoiceIds">The invoices, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task EmailAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /invoices/email</c>: the same, where customers are named who get theirs by e-mail, as a letter, or both; at most 10
    /// invoices at once. Never repeated by the client, so that nobody gets it twice.
    /// </summary>
    /// <param name="invoiceIds">The invoices, each 1 to 20 digits.</param>
    /// <param name="recipients">Who gets them, and how; at least one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">Nobody is named, or somebody without an id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task EmailAsync(
        IEnumerable<string> invoiceIds, IEnumerable<InvoiceRecipient> recipients, CancellationToken cancellationToken = default);

    /// <summary><c>POST /invoices/fromestimates</c>: makes invoices of estimates; the answer does not say which.</summary>
    /// <param name="estimateIds">The estimates, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CreateFromEstimatesAsync(IEnumerable<string> estimateIds, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /invoices/fromprojects</c>: bills the unbilled hours and expenses of projects; the answer does not say with which invoices.
    /// </summary>
    /// <param name="projectIds">The projects, each 1 to 20 digits.</param>
    /// <param name="invoiceNumber">Number of the invoice, at most 30 characters; null leaves it to Zoho Books.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CreateFromProjectsAsync(
        IEnumerable<string> projectIds, string? invoiceNumber = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /invoices/pdf</c>: one PDF of all, at most 25. Read the stream, then dispose it.</summary>
    /// <param name="invoiceIds">The invoices, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetPdfAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken = default);

    /// <summary><c>GET /invoices/print</c>: one PDF of all to be printed, at most 25.</summary>
    /// <param name="invoiceIds">The invoices, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetPrintAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken = default);

    /// <summary><c>GET /invoices/deliverynotes</c> as PDF.</summary>
    /// <param name="invoiceIds">The invoices, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetDeliveryNotesAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken = default);

    /// <summary><c>GET /invoices/packingslips</c> as PDF.</summary>
    /// <param name="invoiceIds">The invoices, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetPackingSlipsAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken = default);
}
