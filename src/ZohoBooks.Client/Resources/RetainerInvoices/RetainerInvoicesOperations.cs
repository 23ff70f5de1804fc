using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.RetainerInvoiceRoutes;

namespace ZohoBooks.Client;

internal sealed class RetainerInvoicesOperations(ApiSender sender) : IRetainerInvoices
{
    private Records<RetainerInvoiceEnvelope, RetainerInvoice, RetainerInvoiceInput> Records => field ??=
        new(sender, "retainerinvoice_id", RetainerInvoicesJson.Default.RetainerInvoiceEnvelope,
            static envelope => envelope.RetainerInvoice, RetainerInvoicesJson.Default.RetainerInvoiceInput);

    public IPrintouts Printouts { get; } =
        new PrintoutsOperations(sender, "retainerinvoice_id", Routes.Get, Routes.ListTemplates, Routes.UpdateTemplate);

    public IComments Comments => field ??= new CommentsOperations(
        sender, "retainerinvoice_id", Routes.ListComments, Routes.AddComment, Routes.DeleteComment);

    public ZohoList<RetainerInvoice> ListAsync(RetainerInvoiceFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<RetainerInvoiceList, RetainerInvoice>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            RetainerInvoicesJson.Default.RetainerInvoiceList,
            static row => row.RetainerInvoiceId,
            cancellationToken);

    public Task<RetainerInvoice> GetAsync(string retainerInvoiceId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, retainerInvoiceId, nameof(retainerInvoiceId), cancellationToken);

    public Task<RetainerInvoice> CreateAsync(RetainerInvoiceInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new retainer invoice")
            .Text(input.CustomerId, nameof(RetainerInvoiceInput.CustomerId))
            .That(input.LineItems is { Count: > 0 }, nameof(RetainerInvoiceInput.LineItems) + " with at least one line")
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<RetainerInvoice> UpdateAsync(string retainerInvoiceId, RetainerInvoiceInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, retainerInvoiceId, nameof(retainerInvoiceId)), Required.NotNull(input, nameof(input)),
            input.AddsNoRows, cancellationToken);

    public Task DeleteAsync(string retainerInvoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, retainerInvoiceId, nameof(retainerInvoiceId), cancellationToken);

    public Task MarkSentAsync(string retainerInvoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkSent, retainerInvoiceId, nameof(retainerInvoiceId), cancellationToken);

    public Task MarkVoidAsync(string retainerInvoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkVoid, retainerInvoiceId, nameof(retainerInvoiceId), cancellationToken);

    public Task MarkDraftAsync(string retainerInvoiceId, string? reason, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.MarkDraft, retainerInvoiceId, nameof(retainerInvoiceId)).Query("reason", reason), cancellationToken);

    public Task SubmitAsync(string retainerInvoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Submit, retainerInvoiceId, nameof(retainerInvoiceId), cancellationToken);

    public Task ApproveAsync(string retainerInvoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Approve, retainerInvoiceId, nameof(retainerInvoiceId), cancellationToken);

    public Task<EmailContent> GetEmailAsync(string retainerInvoiceId, CancellationToken cancellationToken) =>
        EmailsOperations.ContentAsync(
            sender, Records.One(Routes.GetEmail, retainerInvoiceId, nameof(retainerInvoiceId)), cancellationToken);

    public Task SendEmailAsync(
        string retainerInvoiceId, EmailInput email, bool sendCustomerStatement, CancellationToken cancellationToken) =>
        EmailsOperations.SendAsync(
            sender, Records.One(Routes.SendEmail, retainerInvoiceId, nameof(retainerInvoiceId))
                .Query("send_customer_statement", sendCustomerStatement ? true : null), email, nameof(email),
            cancellationToken);

    public Task UpdateBillingAddressAsync(string retainerInvoiceId, Address address, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateBillingAddress, retainerInvoiceId, nameof(retainerInvoiceId))
                .Json(Required.NotNull(address, nameof(address)).ForRequest(), RetainerInvoicesJson.Default.Address).Repeatable(),
            cancellationToken);

    public Task ApplyToInvoicesAsync(string retainerInvoiceId, IEnumerable<RetainerUse> uses, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.ApplyToInvoices, retainerInvoiceId, nameof(retainerInvoiceId))
                .Json(new([.. Required.NotNull(uses, nameof(uses))]), RetainerInvoicesJson.Default.RetainerUsesBody),
            cancellationToken);

    public Task DeleteFromInvoiceAsync(string retainerInvoiceId, string invoiceId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.DeleteFromInvoice, retainerInvoiceId, nameof(retainerInvoiceId))
                .Id("invoice_id", invoiceId, nameof(invoiceId)), cancellationToken);

    public Task UpdateCommentAsync(
        string retainerInvoiceId, string commentId, CommentInput comment, CancellationToken cancellationToken) =>
        CommentsOperations.UpdateAsync(
            sender, Records.One(Routes.UpdateComment, retainerInvoiceId, nameof(retainerInvoiceId))
                .Id("comment_id", commentId, nameof(commentId)),
            comment, cancellationToken);

    public Task UpdateCommentAsync(string retainerInvoiceId, string commentId, string text, CancellationToken cancellationToken) =>
        CommentsOperations.UpdateAsync(
            sender, Records.One(Routes.UpdateComment, retainerInvoiceId, nameof(retainerInvoiceId))
                .Id("comment_id", commentId, nameof(commentId)), text,
            cancellationToken);

    public Task AddAttachmentAsync(string retainerInvoiceId, Attachment file, CancellationToken cancellationToken) =>
        AttachmentsOperations.UploadAsync(
            sender, Records.One(Routes.AddAttachment, retainerInvoiceId, nameof(retainerInvoiceId)), "attachment", file,
            cancellationToken);

    public Task<AttachmentContent> GetAttachmentAsync(string retainerInvoiceId, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender, Records.One(Routes.GetAttachment, retainerInvoiceId, nameof(retainerInvoiceId)), cancellationToken);

    public Task DeleteDocumentAsync(string retainerInvoiceId, string documentId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.DeleteDocument, retainerInvoiceId, nameof(retainerInvoiceId))
                .Id("document_id", documentId, nameof(documentId)), cancellationToken);
}
