using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.InvoiceRoutes;

namespace ZohoBooks.Client;

internal sealed class InvoicesOperations(ApiSender sender) : IInvoices
{
    private Records<InvoiceEnvelope, Invoice, InvoiceInput> Records => field ??=
        new(sender, "invoice_id", InvoicesJson.Default.InvoiceEnvelope, static envelope => envelope.Invoice,
            InvoicesJson.Default.InvoiceInput);

    public IManyInvoices Many => field ??= new ManyInvoicesOperations(sender);

    public IEmails Emails => field ??= new EmailsOperations(sender, "invoice_id", Routes.GetEmail, Routes.SendEmail);

    public IInvoiceMail Mail => field ??= new InvoiceMailOperations(sender);

    public IInvoicePayments Payments => field ??= new InvoicePaymentsOperations(sender);

    public IPrintouts Printouts { get; } =
        new PrintoutsOperations(sender, "invoice_id", Routes.Get, Routes.ListTemplates, Routes.UpdateTemplate);

    public IComments Comments => field ??= new CommentsOperations(
        sender, "invoice_id", Routes.ListComments, Routes.AddComment, Routes.DeleteComment);

    public IAttachments Attachments => field ??= new AttachmentsOperations(
        sender, "invoice_id", "attachment", Routes.GetAttachment, Routes.AddAttachment, Routes.DeleteAttachment);

    public IInvoiceDocuments Documents => field ??= new InvoiceDocumentsOperations(sender);

    public IEInvoices EInvoices => field ??= new EInvoicesOperations(sender, "invoice_id", Routes.EInvoices);

    public ZohoList<Invoice> ListAsync(InvoiceFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<InvoiceList, Invoice>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            InvoicesJson.Default.InvoiceList,
            static row => row.InvoiceId,
            cancellationToken,
            new RowCheck<Invoice>().Is(filter?.CustomerId, static row => row.CustomerId)
                .ChangedSince(filter?.LastModifiedAfter, static row => row.LastModifiedTime));

    public Task<Invoice> GetAsync(string invoiceId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, invoiceId, nameof(invoiceId), cancellationToken);

    public Task<Invoice> CreateAsync(InvoiceInput input, bool send, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new invoice")
            .Text(input.CustomerId, nameof(InvoiceInput.CustomerId))
            .That(input.LineItems is { Count: > 0 }, nameof(InvoiceInput.LineItems) + " with at least one line")
            .Check(nameof(input));
        return Records.WriteAsync(
            Numbered(Paid(Routes.Create.Request().Query("send", send ? true : null), input), input), input, repeatable: false,
            cancellationToken);
    }

    public Task<Invoice> CreateFromSalesOrderAsync(string salesOrderId, CancellationToken cancellationToken)
    {
        RouteValue.CheckId(salesOrderId, nameof(salesOrderId));
        return sender.SendAsync(
            Routes.CreateFromSalesOrder.Request().Query("salesorder_id", salesOrderId), InvoicesJson.Default.InvoiceEnvelope,
            static envelope => envelope.Invoice, cancellationToken);
    }

    public Task<Invoice> UpdateAsync(string invoiceId, InvoiceInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Numbered(Records.One(Routes.Update, invoiceId, nameof(invoiceId)), Required.NotNull(input, nameof(input))), input,
            input.AddsNoRows, cancellationToken);

    public Task<Invoice> UpsertAsync(UniqueField key, InvoiceInput input, bool createIfMissing, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            key.AddTo(Routes.Upsert.Request(), createIfMissing),
            Required.NotNull(input, nameof(input)),
            input.AddsNoRows && key.StandsIn(input.CustomFields),
            cancellationToken,
            made => key.IsNotThatOf(made.CustomFields, made.AdditionalMembers, key.StandsIn(input.CustomFields)));

    public Task DeleteAsync(string invoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, invoiceId, nameof(invoiceId), cancellationToken);

    public Task DeleteLineAsync(string invoiceId, string lineItemId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.DeleteLine, invoiceId, nameof(invoiceId)).Id("line_item_id", lineItemId, nameof(lineItemId)),
            cancellationToken);

    public Task MarkSentAsync(string invoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkSent, invoiceId, nameof(invoiceId), cancellationToken);

    public Task MarkVoidAsync(string invoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkVoid, invoiceId, nameof(invoiceId), cancellationToken);

    public Task MarkDraftAsync(string invoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkDraft, invoiceId, nameof(invoiceId), cancellationToken);

    public Task MarkCancelledAsync(string invoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkCancelled, invoiceId, nameof(invoiceId), cancellationToken);

    public Task SubmitAsync(string invoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Submit, invoiceId, nameof(invoiceId), cancellationToken);

    public Task ApproveAsync(string invoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Approve, invoiceId, nameof(invoiceId), cancellationToken);

    public Task ApproveFinallyAsync(string invoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.ApproveFinally, invoiceId, nameof(invoiceId), cancellationToken);

    public Task RejectAsync(string invoiceId, string? reason, CancellationToken cancellationToken) =>
        sender.DoAsync(Records.One(Routes.Reject, invoiceId, nameof(invoiceId)).Query("reason", reason), cancellationToken);

    public Task UpdateBillingAddressAsync(string invoiceId, Address address, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateBillingAddress, invoiceId, nameof(invoiceId))
                .Json(Required.NotNull(address, nameof(address)).ForRequest(), InvoicesJson.Default.Address).Repeatable(),
            cancellationToken);

    public Task UpdateShippingAddressAsync(string invoiceId, Address address, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateShippingAddress, invoiceId, nameof(invoiceId))
                .Json(Required.NotNull(address, nameof(address)).ForRequest(), InvoicesJson.Default.Address).Repeatable(),
            cancellationToken);

    public Task UpdateCustomFieldsAsync(string invoiceId, IEnumerable<CustomFieldInput> fields, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateCustomFields, invoiceId, nameof(invoiceId))
                .Json([.. Required.NotNull(fields, nameof(fields))], InvoicesJson.Default.IReadOnlyListCustomFieldInput)
                .Repeatable(),
            cancellationToken);

    public Task ApplyPriceListAsync(string invoiceId, string priceListId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.ApplyPriceList, invoiceId, nameof(invoiceId)).Id("pricebook_id", priceListId, nameof(priceListId))
                .Repeatable(),
            cancellationToken);

    public Task UpdateCommentAsync(
        string invoiceId, string commentId, CommentInput comment, CancellationToken cancellationToken) =>
        CommentsOperations.UpdateAsync(
            sender, Records.One(Routes.UpdateComment, invoiceId, nameof(invoiceId)).Id("comment_id", commentId, nameof(commentId)),
            comment, cancellationToken);

    public Task UpdateCommentAsync(string invoiceId, string commentId, string text, CancellationToken cancellationToken) =>
        CommentsOperations.UpdateAsync(
            sender, Records.One(Routes.UpdateComment, invoiceId, nameof(invoiceId)).Id("comment_id", commentId, nameof(commentId)), text,
            cancellationToken);

    public ZohoList<Invoice> ListOfProjectAsync(string projectId, CancellationToken cancellationToken)
    {
        ApiRequest Request() => Routes.ListOfProject.Request().Id("project_id", projectId, nameof(projectId));
        Request().Dispose();
        return PagedList.Create<InvoiceList, Invoice>(
            sender, Request, InvoicesJson.Default.InvoiceList, static row => row.InvoiceId, cancellationToken);
    }

    public Task ApplySubStatusAsync(string invoiceId, string subStatus, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.ApplySubStatus, invoiceId, nameof(invoiceId)).Name("substatus_id", subStatus, nameof(subStatus)),
            cancellationToken);

    public Task DeleteSubStatusAsync(string invoiceId, string subStatus, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.DeleteSubStatus, invoiceId, nameof(invoiceId)).Name("substatus_id", subStatus, nameof(subStatus)),
            cancellationToken);

    private static ApiRequest Paid(ApiRequest request, InvoiceInput input) =>
        input.BatchPayments is null ? request : request.Query("is_quick_create", true).Query("batch_payments", true);

    private static ApiRequest Numbered(ApiRequest request, InvoiceInput input) => request.Query(
        "ignore_auto_number_generation", string.IsNullOrEmpty(input.InvoiceNumber.GetValueOrDefault(null)) ? null : true);
}
