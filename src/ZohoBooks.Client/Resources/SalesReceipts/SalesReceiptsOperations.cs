using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.SalesReceiptRoutes;

namespace ZohoBooks.Client;

internal sealed class SalesReceiptsOperations(ApiSender sender) : ISalesReceipts
{
    private Records<SalesReceiptEnvelope, SalesReceipt, SalesReceiptInput> Records => field ??=
        new(sender, "sales_receipt_id", SalesReceiptsJson.Default.SalesReceiptEnvelope,
            static envelope => envelope.SalesReceipt, SalesReceiptsJson.Default.SalesReceiptInput);

    public ZohoList<SalesReceipt> ListAsync(SalesReceiptFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<SalesReceiptList, SalesReceipt>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            SalesReceiptsJson.Default.SalesReceiptList,
            static row => row.SalesReceiptId,
            cancellationToken,
            new RowCheck<SalesReceipt>().Is(filter?.CustomerId, static row => row.CustomerId));

    public Task<SalesReceipt> GetAsync(string salesReceiptId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, salesReceiptId, nameof(salesReceiptId), cancellationToken);

    public Task<SalesReceipt> CreateAsync(SalesReceiptInput input, bool canSendInMail, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new sales receipt")
            .Text(input.CustomerId, nameof(SalesReceiptInput.CustomerId))
            .Text(input.PaymentMode, nameof(SalesReceiptInput.PaymentMode))
            .That(input.LineItems is { Count: > 0 }, nameof(SalesReceiptInput.LineItems) + " with at least one line")
            .Check(nameof(input));
        return Records.WriteAsync(
            Numbered(Routes.Create.Request(), input).Query("can_send_in_mail", canSendInMail ? true : null),
            input, repeatable: false, cancellationToken);
    }

    public Task<SalesReceipt> UpdateAsync(string salesReceiptId, SalesReceiptInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, salesReceiptId, nameof(salesReceiptId)), Required.NotNull(input, nameof(input)),
            input.AddsNoRows, cancellationToken);

    public Task DeleteAsync(string salesReceiptId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, salesReceiptId, nameof(salesReceiptId), cancellationToken);

    public Task<AttachmentContent> GetPdfAsync(string salesReceiptId, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender, Records.One(Routes.Get, salesReceiptId, nameof(salesReceiptId)).Query("accept", "pdf"), cancellationToken);

    public Task<AttachmentContent> GetHtmlAsync(string salesReceiptId, CancellationToken cancellationToken) =>
        AttachmentsOperations.PageAsync(sender, Records.One(Routes.Get, salesReceiptId, nameof(salesReceiptId)), cancellationToken);

    public Task SendEmailAsync(string salesReceiptId, EmailInput email, bool attachPdf, CancellationToken cancellationToken)
    {
        Required.NotNull(email, nameof(email));
        new Needs("An e-mail with a sales receipt")
            .Text(email.Subject, nameof(EmailInput.Subject))
            .Text(email.Body, nameof(EmailInput.Body))
            .Check(nameof(email));
        return EmailsOperations.SendAsync(
            sender,
            Records.One(Routes.SendEmail, salesReceiptId, nameof(salesReceiptId)).Query("attach_pdf", attachPdf ? true : null),
            email, nameof(email), cancellationToken);
    }

    private static ApiRequest Numbered(ApiRequest request, SalesReceiptInput input) => request.Query(
        "ignore_auto_number_generation", string.IsNullOrEmpty(input.ReceiptNumber.GetValueOrDefault(null)) ? null : true);
}
