using NodaTime;
using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.VendorPaymentRoutes;

namespace ZohoBooks.Client;

internal sealed class VendorPaymentsOperations(ApiSender sender) : IVendorPayments
{
    private Records<VendorPaymentEnvelope, VendorPayment, VendorPaymentInput> Records => field ??=
        new(sender, "payment_id", VendorPaymentsJson.Default.VendorPaymentEnvelope,
            static envelope => envelope.VendorPayment is [var one, ..] ? one : null, VendorPaymentsJson.Default.VendorPaymentInput);

    public ZohoList<VendorPayment> ListAsync(Instant? lastModifiedAfter, string? filterBy, CancellationToken cancellationToken) =>
        PagedList.Create<VendorPaymentList, VendorPayment>(
            sender,
            () => Routes.List.Request().Query("last_modified_time", Filters.Time(lastModifiedAfter)).Query("filter_by", filterBy),
            VendorPaymentsJson.Default.VendorPaymentList,
            static row => row.PaymentId,
            cancellationToken,
            new RowCheck<VendorPayment>().ChangedSince(lastModifiedAfter, static row => row.LastModifiedTime));

    public Task<VendorPayment> GetAsync(string paymentId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, paymentId, nameof(paymentId), cancellationToken);

    public Task<VendorPayment> CreateAsync(VendorPaymentInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new vendor payment")
            .Text(input.VendorId, nameof(VendorPaymentInput.VendorId))
            .Value(input.Amount, nameof(VendorPaymentInput.Amount))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<VendorPayment> UpdateAsync(string paymentId, VendorPaymentInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(Records.One(Routes.Update, paymentId, nameof(paymentId)),
            Required.NotNull(input, nameof(input)), input.AddsNoRows, cancellationToken);

    public Task<VendorPayment> UpsertAsync(
        UniqueField key, VendorPaymentInput input, bool createIfMissing, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            key.AddTo(Routes.Upsert.Request(), createIfMissing),
            Required.NotNull(input, nameof(input)),
            input.AddsNoRows && key.StandsIn(input.CustomFields),
            cancellationToken,
            made => key.IsNotThatOf(made.CustomFields, made.AdditionalMembers, key.StandsIn(input.CustomFields)));

    public Task DeleteAsync(string paymentId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, paymentId, nameof(paymentId), cancellationToken);

    public ZohoList<VendorPaymentRefund> ListRefundsAsync(string paymentId, CancellationToken cancellationToken)
    {
        ApiRequest Request() => Records.One(Routes.ListRefunds, paymentId, nameof(paymentId));
        Request().Dispose();
        return PagedList.Create<VendorPaymentRefundList, VendorPaymentRefund>(
            sender, Request, VendorPaymentsJson.Default.VendorPaymentRefundList,
                static row => row.VendorPaymentRefundId, cancellationToken);
    }

    public Task<VendorPaymentRefund> GetRefundAsync(string paymentId, string refundId, CancellationToken cancellationToken) =>
        RefundAsync(Refund(Routes.GetRefund, paymentId, refundId), cancellationToken);

    public Task<VendorPaymentRefund> CreateRefundAsync(
        string paymentId, VendorPaymentRefundInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new refund")
            .Value(input.Date, nameof(VendorPaymentRefundInput.Date))
            .Value(input.Amount, nameof(VendorPaymentRefundInput.Amount))
            .Text(input.ToAccountId, nameof(VendorPaymentRefundInput.ToAccountId))
            .Check(nameof(input));
        return RefundAsync(Records.One(Routes.CreateRefund, paymentId, nameof(paymentId))
            .Json(input, VendorPaymentsJson.Default.VendorPaymentRefundInput), cancellationToken);
    }

    public Task<VendorPaymentRefund> UpdateRefundAsync(
        string paymentId, string refundId, VendorPaymentRefundInput input, CancellationToken cancellationToken)
    {
        ApiRequest request = Refund(Routes.UpdateRefund, paymentId, refundId);
        return RefundAsync(request.Json(Required.NotNull(input, nameof(input)), VendorPaymentsJson.Default.VendorPaymentRefundInput)
            .Repeatable(), cancellationToken);
    }

    public Task DeleteRefundAsync(string paymentId, string refundId, CancellationToken cancellationToken) =>
        sender.DoAsync(Refund(Routes.DeleteRefund, paymentId, refundId), cancellationToken);

    public Task<EmailContent> GetEmailAsync(string paymentId, CancellationToken cancellationToken) =>
        EmailsOperations.ContentAsync(sender, Records.One(Routes.GetEmail, paymentId, nameof(paymentId)), cancellationToken);

    public Task SendEmailAsync(string paymentId, EmailInput email, bool sendAttachment, CancellationToken cancellationToken) =>
        EmailsOperations.SendAsync(
            sender, Records.One(Routes.SendEmail, paymentId, nameof(paymentId)).Query("send_attachment", sendAttachment ? true : null),
            email, nameof(email), cancellationToken);

    public Task DeleteManyAsync(IEnumerable<string> paymentIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.DeleteMany.Request().Ids("vendorpayment_id", paymentIds, nameof(paymentIds)).Query("bulk_delete", true),
            cancellationToken);

    private ApiRequest Refund(ZohoOperation operation, string paymentId, string refundId) =>
        Records.One(operation, paymentId, nameof(paymentId)).Id("vendorpayment_refund_id", refundId, nameof(refundId));

    private Task<VendorPaymentRefund> RefundAsync(ApiRequest request, CancellationToken cancellationToken) => sender.SendAsync(
        request, VendorPaymentsJson.Default.VendorPaymentRefundEnvelope,
            static envelope => envelope.VendorPaymentRefund is [var one, ..] ? one : null, cancellationToken);
}
