using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.InvoiceRoutes;

namespace ZohoBooks.Client;

internal sealed class InvoiceDocumentsOperations(ApiSender sender) : IInvoiceDocuments
{
    public Task<InvoiceDocument> GetAsync(string invoiceId, string documentId, CancellationToken cancellationToken) =>
        sender.SendAsync(
            One(Routes.GetDocument, invoiceId, documentId), InvoicesJson.Default.InvoiceDocumentEnvelope,
            static envelope => envelope.Document,
            cancellationToken);

    public Task AddAsync(string invoiceId, string documentId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.AddDocument, invoiceId, documentId), cancellationToken);

    public Task UploadAsync(string invoiceId, string documentId, Attachment file, CancellationToken cancellationToken) =>
        AttachmentsOperations.UploadAsync(
            sender, One(Routes.UploadDocument, invoiceId, documentId), "attachment", file, cancellationToken);

    public Task DeleteAsync(string invoiceId, string documentId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.DeleteDocument, invoiceId, documentId), cancellationToken);

    public Task UpdateAttachmentAsync(string invoiceId, bool canSendInMail, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.UpdateAttachment.Request().Id("invoice_id", invoiceId, nameof(invoiceId)).Query("can_send_in_mail", canSendInMail)
                .Repeatable(),
            cancellationToken);

    public Task DeleteExpenseReceiptAsync(string expenseId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.DeleteExpenseReceipt.Request().Id("expense_id", expenseId, nameof(expenseId)), cancellationToken);

    public Task<AttachmentContent> GetDeliveryNoteAsync(string invoiceId, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender, Routes.GetDeliveryNote.Request().Id("invoice_id", invoiceId, nameof(invoiceId)), cancellationToken);

    public Task<AttachmentContent> GetPackingSlipAsync(string invoiceId, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender, Routes.GetPackingSlip.Request().Id("invoice_id", invoiceId, nameof(invoiceId)), cancellationToken);

    private static ApiRequest One(ZohoOperation operation, string invoiceId, string documentId) => operation.Request()
        .Id("invoice_id", invoiceId, nameof(invoiceId)).Id("document_id", documentId, nameof(documentId));
}
