using NodaTime;
using Routes = ZohoBooks.Client.VendorPaymentRoutes;

namespace ZohoBooks.Client;

internal sealed class VendorPaymentsOperations(ApiSender sender) : IVendorPayments
{
    private readonly Records<VendorPaymentEnvelope, VendorPayment, VendorPaymentInput> _records =
        new(sender, "payment_id", ZohoJson.Default.VendorPaymentEnvelope, static envelope => envelope.VendorPayment is [var one, ..] ? one : null, InputJson.Default.VendorPaymentInput);

    public AsyncPage<VendorPayment> ListAsync(Instant? lastModifiedAfter, string? filterBy, CancellationToken cancellationToken) => PagedList.Create<VendorPaymentList, VendorPayment>(
        sender,
        () => Routes.List.Request().Query("last_modified_time", Filters.Time(lastModifiedAfter)).Query("filter_by", filterBy),
        ZohoJson.Default.VendorPaymentList,
        static row => row.PaymentId,
        cancellationToken);

    public Task<VendorPayment> GetAsync(string paymentId, CancellationToken cancellationToken) =>
        _records.GetAsync(Routes.Get, paymentId, nameof(paymentId), cancellationToken);

    public Task<VendorPayment> CreateAsync(VendorPaymentInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        Required.Text(input.VendorId, nameof(VendorPaymentInput.VendorId), "A new vendor payment", nameof(input));
        Required.Value(input.Amount, nameof(VendorPaymentInput.Amount), "A new vendor payment", nameof(input));
        return _records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<VendorPayment> UpdateAsync(string paymentId, VendorPaymentInput input, CancellationToken cancellationToken) =>
        _records.WriteAsync(_records.One(Routes.Update, paymentId, nameof(paymentId)), Required.NotNull(input, nameof(input)), input.AddsNoRows, cancellationToken);

    public Task<VendorPayment> UpsertAsync(UniqueField key, VendorPaymentInput input, bool createIfMissing, CancellationToken cancellationToken) =>
        _records.WriteAsync(key.AddTo(Routes.Upsert.Request(), createIfMissing), Required.NotNull(input, nameof(input)), input.AddsNoRows, cancellationToken);

    public Task DeleteAsync(string paymentId, CancellationToken cancellationToken) =>
        _records.DoAsync(Routes.Delete, paymentId, nameof(paymentId), cancellationToken);
}
