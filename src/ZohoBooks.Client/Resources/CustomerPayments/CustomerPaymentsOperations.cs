using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.CustomerPaymentRoutes;

namespace ZohoBooks.Client;

internal sealed class CustomerPaymentsOperations(ApiSender sender) : ICustomerPayments
{
    private Records<CustomerPaymentEnvelope, CustomerPayment, CustomerPaymentInput> Records => field ??=
        new(sender, "payment_id", CustomerPaymentsJson.Default.CustomerPaymentEnvelope, static envelope => envelope.Payment,
            CustomerPaymentsJson.Default.CustomerPaymentInput);

    public ZohoList<CustomerPayment> ListAsync(CustomerPaymentFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<CustomerPaymentList, CustomerPayment>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            CustomerPaymentsJson.Default.CustomerPaymentList,
            static row => row.PaymentId,
            cancellationToken,
            new RowCheck<CustomerPayment>().Is(filter?.CustomerId, static row => row.CustomerId));

    public Task<CustomerPayment> GetAsync(string paymentId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, paymentId, nameof(paymentId), cancellationToken);

    public Task<AttachmentContent> GetPdfAsync(string paymentId, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender, Records.One(Routes.Get, paymentId, nameof(paymentId)).Query("accept", "pdf"), cancellationToken);

    public Task<CustomerPayment> CreateAsync(CustomerPaymentInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new customer payment")
            .Text(input.CustomerId, nameof(CustomerPaymentInput.CustomerId))
            .Text(input.PaymentMode, nameof(CustomerPaymentInput.PaymentMode))
            .Value(input.Amount, nameof(CustomerPaymentInput.Amount))
            .Value(input.Date, nameof(CustomerPaymentInput.Date))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<CustomerPayment> UpdateAsync(string paymentId, CustomerPaymentInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, paymentId, nameof(paymentId)), Required.NotNull(input, nameof(input)), input.AddsNoRows,
            cancellationToken);

    public Task<CustomerPayment> UpsertAsync(
        UniqueField key, CustomerPaymentInput input, bool createIfMissing, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            key.AddTo(Routes.Upsert.Request(), createIfMissing),
            Required.NotNull(input, nameof(input)),
            input.AddsNoRows && key.StandsIn(input.CustomFields),
            cancellationToken,
            made => key.IsNotThatOf(made.CustomFields, made.AdditionalMembers, key.StandsIn(input.CustomFields)));

    public Task DeleteAsync(string paymentId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, paymentId, nameof(paymentId), cancellationToken);

    public Task DeleteManyAsync(IEnumerable<string> paymentIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.DeleteMany.Request().Ids("payment_ids", paymentIds, nameof(paymentIds)).Query("bulk_delete", true), cancellationToken);

    public Task UpdateCustomFieldsAsync(string paymentId, IEnumerable<CustomFieldInput> fields, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Of(Routes.UpdateCustomFields, paymentId)
                .Json([.. Required.NotNull(fields, nameof(fields))], CustomerPaymentsJson.Default.IReadOnlyListCustomFieldInput)
                    .Repeatable(),
            cancellationToken);

    public ZohoList<CustomerPaymentRefund> ListRefundsAsync(string paymentId, CancellationToken cancellationToken)
    {
        Of(Routes.ListRefunds, paymentId).Dispose();
        return PagedList.Create<CustomerPaymentRefundList, CustomerPaymentRefund>(
            sender, () => Of(Routes.ListRefunds, paymentId), CustomerPaymentsJson.Default.CustomerPaymentRefundList,
            static row => row.PaymentRefundId, cancellationToken);
    }

    public Task<CustomerPaymentRefund> GetRefundAsync(string paymentId, string refundId, CancellationToken cancellationToken) =>
        RefundAsync(Refund(Routes.GetRefund, paymentId, refundId), cancellationToken);

    public Task<CustomerPaymentRefund> CreateRefundAsync(
        string paymentId, CustomerPaymentRefundInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new refund")
            .Value(input.Date, nameof(CustomerPaymentRefundInput.Date))
            .Value(input.Amount, nameof(CustomerPaymentRefundInput.Amount))
            .Text(input.FromAccountId, nameof(CustomerPaymentRefundInput.FromAccountId))
            .Check(nameof(input));
        return RefundAsync(
            Of(Routes.CreateRefund, paymentId).Json(input, CustomerPaymentsJson.Default.CustomerPaymentRefundInput), cancellationToken);
    }

    public Task<CustomerPaymentRefund> UpdateRefundAsync(
        string paymentId, string refundId, CustomerPaymentRefundInput input, CancellationToken cancellationToken)
    {
        ApiRequest request = Refund(Routes.UpdateRefund, paymentId, refundId);
        return RefundAsync(
            request.Json(Required.NotNull(input, nameof(input)), CustomerPaymentsJson.Default.CustomerPaymentRefundInput).Repeatable(),
            cancellationToken);
    }

    public Task DeleteRefundAsync(string paymentId, string refundId, CancellationToken cancellationToken) =>
        sender.DoAsync(Refund(Routes.DeleteRefund, paymentId, refundId), cancellationToken);

    private static ApiRequest Of(ZohoOperation operation, string paymentId) =>
        operation.Request().Id("customer_payment_id", paymentId, nameof(paymentId));

    private static ApiRequest Refund(ZohoOperation operation, string paymentId, string refundId) =>
        Of(operation, paymentId).Id("refund_id", refundId, nameof(refundId));

    private Task<CustomerPaymentRefund> RefundAsync(ApiRequest request, CancellationToken cancellationToken) => sender.SendAsync(
        request, CustomerPaymentsJson.Default.CustomerPaymentRefundEnvelope,
        static envelope => envelope.PaymentRefunds is [var one, ..] ? one : null, cancellationToken, placeholder: "refund_id");
}
