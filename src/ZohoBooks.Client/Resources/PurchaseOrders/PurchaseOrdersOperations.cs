using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.PurchaseOrderRoutes;

namespace ZohoBooks.Client;

internal sealed class PurchaseOrdersOperations(ApiSender sender) : IPurchaseOrders
{
    public IComments Comments => field ??= new CommentsOperations(
        sender, "purchaseorder_id", Routes.ListComments, Routes.AddComment, Routes.DeleteComment);

    public IAttachments Attachments { get; } =
        new AttachmentsOperations(
            sender, "purchaseorder_id", "attachment", Routes.GetAttachment, Routes.AddAttachment, Routes.DeleteAttachment);

    public ZohoList<PurchaseOrderSummary> ListAsync(PurchaseOrderFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<PurchaseOrderList, PurchaseOrderSummary>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            PurchaseOrdersJson.Default.PurchaseOrderList,
            static row => row.PurchaseOrderId,
            cancellationToken,
            new RowCheck<PurchaseOrderSummary>().Is(filter?.VendorId, static row => row.VendorId)
                .ChangedSince(filter?.LastModifiedAfter, static row => row.LastModifiedTime));

    public Task<PurchaseOrder> GetAsync(string purchaseOrderId, CancellationToken cancellationToken) =>
        RecordAsync(One(Routes.Get, purchaseOrderId), cancellationToken);

    public Task<PurchaseOrder> CreateAsync(PurchaseOrderInput order, CancellationToken cancellationToken)
    {
        _ = order ?? throw new ArgumentNullException(nameof(order));
        new Needs("A new purchase order")
            .Text(order.VendorId, nameof(PurchaseOrderInput.VendorId))
            .That(order.LineItems is { Count: > 0 }, nameof(PurchaseOrderInput.LineItems) + " with at least one line")
            .Check(nameof(order));
        return RecordAsync(With(Routes.Create.Request(), order), cancellationToken);
    }

    public Task<PurchaseOrder> UpdateAsync(string purchaseOrderId, PurchaseOrderInput order, CancellationToken cancellationToken)
    {
        _ = order ?? throw new ArgumentNullException(nameof(order));
        return RecordAsync(Repeatable(With(One(Routes.Update, purchaseOrderId), order), order), cancellationToken);
    }

    public Task<PurchaseOrder> UpsertAsync(
        UniqueField key, PurchaseOrderInput order, bool createIfMissing, CancellationToken cancellationToken)
    {
        _ = order ?? throw new ArgumentNullException(nameof(order));
        ApiRequest request = With(key.AddTo(Routes.Upsert.Request(), createIfMissing), order);
        return RecordAsync(
            key.StandsIn(order.CustomFields) ? Repeatable(request, order) : request,
            cancellationToken,
            made => key.IsNotThatOf(made.CustomFields, made.AdditionalMembers, key.StandsIn(order.CustomFields)));
    }

    public Task DeleteAsync(string purchaseOrderId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.Delete, purchaseOrderId), cancellationToken);

    public Task MarkOpenAsync(string purchaseOrderId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MarkOpen, purchaseOrderId), cancellationToken);

    public Task MarkBilledAsync(string purchaseOrderId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MarkBilled, purchaseOrderId), cancellationToken);

    public Task MarkCancelledAsync(string purchaseOrderId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MarkCancelled, purchaseOrderId), cancellationToken);

    public Task SubmitAsync(string purchaseOrderId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.Submit, purchaseOrderId), cancellationToken);

    public Task ApproveAsync(string purchaseOrderId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.Approve, purchaseOrderId), cancellationToken);

    public Task RejectAsync(string purchaseOrderId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.Reject, purchaseOrderId), cancellationToken);

    public Task UpdateCustomFieldsAsync(string purchaseOrderId, IEnumerable<CustomFieldInput> fields, CancellationToken cancellationToken)
    {
        _ = fields ?? throw new ArgumentNullException(nameof(fields));
        return sender.DoAsync(One(Routes.UpdateCustomFields, purchaseOrderId)
            .Json([.. fields], PurchaseOrdersJson.Default.IReadOnlyListCustomFieldInput).Repeatable(), cancellationToken);
    }

    public Task UpdateBillingAddressAsync(string purchaseOrderId, Address address, CancellationToken cancellationToken)
    {
        _ = address ?? throw new ArgumentNullException(nameof(address));
        return sender.DoAsync(One(Routes.UpdateBillingAddress, purchaseOrderId)
            .Json(address.ForRequest(), PurchaseOrdersJson.Default.Address).Repeatable(), cancellationToken);
    }

    public Task<AttachmentContent> GetPdfAsync(string purchaseOrderId, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(sender, One(Routes.Get, purchaseOrderId).Query("accept", "pdf"), cancellationToken);

    public Task<AttachmentContent> GetHtmlAsync(string purchaseOrderId, CancellationToken cancellationToken) =>
        AttachmentsOperations.PageAsync(sender, One(Routes.Get, purchaseOrderId), cancellationToken);

    public ZohoList<DocumentTemplate> ListTemplatesAsync(CancellationToken cancellationToken) =>
        PagedList.Single<TemplateList, DocumentTemplate>(
            sender, Routes.ListTemplates.Request, PurchaseOrdersJson.Default.TemplateList, cancellationToken);

    public Task UpdateTemplateAsync(string purchaseOrderId, string templateId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            One(Routes.UpdateTemplate, purchaseOrderId).Id("template_id", templateId, nameof(templateId)).Repeatable(), cancellationToken);

    public Task UpdateAttachmentAsync(string purchaseOrderId, bool canSendInMail, CancellationToken cancellationToken) =>
        sender.DoAsync(
            One(Routes.UpdateAttachment, purchaseOrderId).Query("can_send_in_mail", canSendInMail).Repeatable(), cancellationToken);

    public Task UpdateCommentAsync(
        string purchaseOrderId, string commentId, CommentInput comment, CancellationToken cancellationToken) =>
        CommentsOperations.UpdateAsync(
            sender, One(Routes.UpdateComment, purchaseOrderId).Id("comment_id", commentId, nameof(commentId)),
            comment, cancellationToken);

    public Task UpdateCommentAsync(string purchaseOrderId, string commentId, string text, CancellationToken cancellationToken) =>
        CommentsOperations.UpdateAsync(
            sender, One(Routes.UpdateComment, purchaseOrderId).Id("comment_id", commentId, nameof(commentId)), text, cancellationToken);

    public Task SendEmailAsync(string purchaseOrderId, EmailInput email, bool sendAttachment, CancellationToken cancellationToken) =>
        EmailsOperations.SendAsync(
            sender, One(Routes.SendEmail, purchaseOrderId).Query("send_attachment", sendAttachment ? true : null), email, nameof(email),
            cancellationToken);

    private static ApiRequest One(ZohoOperation operation, string purchaseOrderId) =>
        operation.Request().Id("purchaseorder_id", purchaseOrderId, nameof(purchaseOrderId));

    private static ApiRequest With(ApiRequest request, PurchaseOrderInput order) => request
        .Query("ignore_auto_number_generation", string.IsNullOrEmpty(order.PurchaseOrderNumber.GetValueOrDefault(null)) ? null : true)
        .Json(order, PurchaseOrdersJson.Default.PurchaseOrderInput);

    private static ApiRequest Repeatable(ApiRequest request, PurchaseOrderInput order) => order.AddsNoRows ? request.Repeatable() : request;

    private Task<PurchaseOrder> RecordAsync(
        ApiRequest request, CancellationToken cancellationToken, Func<PurchaseOrder, bool>? isAnother = null) =>
        sender.SendAsync(
            request, PurchaseOrdersJson.Default.PurchaseOrderEnvelope, static envelope => envelope.PurchaseOrder, cancellationToken,
            isAnother: isAnother);
}
