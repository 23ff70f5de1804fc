namespace ZohoBooks.Client;

/// <summary>Documents of invoices, beside the attached file.</summary>
public interface IInvoiceDocuments
{
    /// <summary><c>GET …/documents/{document_id}</c>: what is known of a document.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="documentId">The document, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such document.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<InvoiceDocument> GetAsync(string invoiceId, string documentId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/documents/{document_id}</c>: adds a document that Zoho Books has already.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="documentId">The document, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AddAsync(string invoiceId, string documentId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/documents/{document_id}/upload</c>: the content of a document. It is sent once.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="documentId">The document, 1 to 20 digits.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UploadAsync(string invoiceId, string documentId, Attachment file, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/documents/{document_id}</c>.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="documentId">The document, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string invoiceId, string documentId, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/attachment</c>: whether the attached file goes with e-mails. Safe to repeat, and repeated by the client.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="canSendInMail">Whether it goes with them.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateAttachmentAsync(string invoiceId, bool canSendInMail, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /invoices/expenses/{expense_id}/receipt</c>: the receipt of an expense that an invoice bills on.</summary>
    /// <param name="expenseId">The expense, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteExpenseReceiptAsync(string expenseId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/deliverynote/print</c>: the delivery note as PDF. Read the stream, then dispose it.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such invoice.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetDeliveryNoteAsync(string invoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/packingslip/print</c>: the packing slip as PDF. Read the stream, then dispose it.</summary>
    /// <param name="invoiceId">The invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such invoice.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetPackingSlipAsync(string invoiceId, CancellationToken cancellationToken = default);
}
