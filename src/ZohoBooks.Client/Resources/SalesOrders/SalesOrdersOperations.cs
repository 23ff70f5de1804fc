using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.SalesOrderRoutes;

namespace ZohoBooks.Client;

internal sealed class SalesOrdersOperations(ApiSender sender) : ISalesOrders
{
    private Records<SalesOrderEnvelope, SalesOrder, SalesOrderInput> Records => field ??=
        new(sender, "salesorder_id", SalesOrdersJson.Default.SalesOrderEnvelope,
        static envelope => envelope.SalesOrder is [var one, ..] ? one : null,
            SalesOrdersJson.Default.SalesOrderInput);

    public IEmails Emails => field ??= new EmailsOperations(sender, "salesorder_id", Routes.GetEmail, Routes.SendEmail);

    public IPrintouts Printouts { get; } =
        new PrintoutsOperations(sender, "salesorder_id", Routes.Get, Routes.ListTemplates, Routes.UpdateTemplate);

    public IComments Comments => field ??= new CommentsOperations(
        sender, "salesorder_id", Routes.ListComments, Routes.AddComment, Routes.DeleteComment);

    public IAttachments Attachments => field ??= new AttachmentsOperations(
        sender, "salesorder_id", "attachment", Routes.GetAttachment, Routes.AddAttachment, Routes.DeleteAttachment);

    public ZohoList<SalesOrder> ListAsync(SalesOrderFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<SalesOrderList, SalesOrder>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            SalesOrdersJson.Default.SalesOrderList,
            static row => row.SalesOrderId,
            cancellationToken,
            new RowCheck<SalesOrder>().Is(filter?.CustomerId, static row => row.CustomerId)
                .ChangedSince(filter?.LastModifiedAfter, static row => row.LastModifiedTime));

    public Task<AttachmentContent> GetListPdfAsync(SalesOrderFilter? filter, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender, (filter ?? new()).AddTo(Routes.List.Request()).Query("accept", "pdf"), cancellationToken);

    public Task<SalesOrder> GetAsync(string salesOrderId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, salesOrderId, nameof(salesOrderId), cancellationToken);

    public Task<SalesOrder> CreateAsync(SalesOrderInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new sales order")
            .Text(input.CustomerId, nameof(SalesOrderInput.CustomerId))
            .That(input.LineItems is { Count: > 0 }, nameof(SalesOrderInput.LineItems) + " with at least one line")
            .Check(nameof(input));
        return Records.WriteAsync(Numbered(Routes.Create.Request(), input), input, repeatable: false, cancellationToken);
    }

    public Task<SalesOrder> UpdateAsync(string salesOrderId, SalesOrderInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Numbered(Records.One(Routes.Update, salesOrderId, nameof(salesOrderId)), Required.NotNull(input, nameof(input))), input,
            input.AddsNoRows, cancellationToken);

    public Task<SalesOrder> UpsertAsync(
        UniqueField key, SalesOrderInput input, bool createIfMissing, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            key.AddTo(Routes.Upsert.Request(), createIfMissing),
            Required.NotNull(input, nameof(input)),
            input.AddsNoRows && key.StandsIn(input.CustomFields),
            cancellationToken,
            made => key.IsNotThatOf(made.CustomFields, made.AdditionalMembers, key.StandsIn(input.CustomFields)));

    public Task DeleteAsync(string salesOrderId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, salesOrderId, nameof(salesOrderId), cancellationToken);

    public Task MarkOpenAsync(string salesOrderId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkOpen, salesOrderId, nameof(salesOrderId), cancellationToken);

    public Task MarkVoidAsync(string salesOrderId, string? reason, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.MarkVoid, salesOrderId, nameof(salesOrderId)).Json(new(reason), SalesOrdersJson.Default.VoidReasonBody),
            cancellationToken);

    public Task SubmitAsync(string salesOrderId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Submit, salesOrderId, nameof(salesOrderId), cancellationToken);

    public Task ApproveAsync(string salesOrderId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Approve, salesOrderId, nameof(salesOrderId), cancellationToken);

    public Task UpdateBillingAddressAsync(string salesOrderId, Address address, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateBillingAddress, salesOrderId, nameof(salesOrderId))
                .Json(Required.NotNull(address, nameof(address)).ForRequest(), SalesOrdersJson.Default.Address).Repeatable(),
            cancellationToken);

    public Task UpdateShippingAddressAsync(string salesOrderId, Address address, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateShippingAddress, salesOrderId, nameof(salesOrderId))
                .Json(Required.NotNull(address, nameof(address)).ForRequest(), SalesOrdersJson.Default.Address).Repeatable(),
            cancellationToken);

    public Task UpdateCustomFieldsAsync(string salesOrderId, IEnumerable<CustomFieldInput> fields, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateCustomFields, salesOrderId, nameof(salesOrderId))
                .Json([.. Required.NotNull(fields, nameof(fields))], SalesOrdersJson.Default.IReadOnlyListCustomFieldInput)
                .Repeatable(),
            cancellationToken);

    public Task UpdateCommentAsync(string salesOrderId, string commentId, string text, CancellationToken cancellationToken) =>
        CommentsOperations.UpdateAsync(
            sender, Records.One(Routes.UpdateComment, salesOrderId, nameof(salesOrderId))
                .Id("comment_id", commentId, nameof(commentId)), text,
            cancellationToken);

    public Task UpdateAttachmentAsync(string salesOrderId, bool canSendInMail, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateAttachment, salesOrderId, nameof(salesOrderId)).Query("can_send_in_mail", canSendInMail).Repeatable(),
            cancellationToken);

    public Task SetSubStatusAsync(string salesOrderId, string statusCode, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.SetSubStatus, salesOrderId, nameof(salesOrderId)).Name("status_code", statusCode, nameof(statusCode)),
            cancellationToken);

    private static ApiRequest Numbered(ApiRequest request, SalesOrderInput input) => request.Query(
        "ignore_auto_number_generation", string.IsNullOrEmpty(input.SalesOrderNumber.GetValueOrDefault(null)) ? null : true);
}
