using NodaTime;
using Routes = ZohoBooks.Client.VendorCreditRoutes;

namespace ZohoBooks.Client;

internal sealed class VendorCreditsOperations(ApiSender sender) : IVendorCredits
{
    private readonly Records<VendorCreditEnvelope, VendorCredit, VendorCreditInput> _records =
        new(sender, "vendor_credit_id", ZohoJson.Default.VendorCreditEnvelope, static envelope => envelope.VendorCredit, InputJson.Default.VendorCreditInput);

    public IComments Comments { get; } = new CommentsOperations(sender, "vendor_credit_id", Routes.ListComments, Routes.AddComment, Routes.DeleteComment);

    public AsyncPage<VendorCredit> ListAsync(Instant? lastModifiedAfter, string? filterBy, CancellationToken cancellationToken) => PagedList.Create<VendorCreditList, VendorCredit>(
        sender,
        () => Routes.List.Request().Query("last_modified_time", Filters.Time(lastModifiedAfter)).Query("filter_by", filterBy),
        ZohoJson.Default.VendorCreditList,
        static row => row.VendorCreditId,
        cancellationToken);

    public Task<VendorCredit> GetAsync(string vendorCreditId, CancellationToken cancellationToken) =>
        _records.GetAsync(Routes.Get, vendorCreditId, nameof(vendorCreditId), cancellationToken);

    public Task<VendorCredit> CreateAsync(VendorCreditInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        Required.Text(input.VendorId, nameof(VendorCreditInput.VendorId), "A new vendor credit", nameof(input));
        return _records.WriteAsync(Routes.Create.Request()
            .Query("ignore_auto_number_generation", string.IsNullOrEmpty(input.VendorCreditNumber.GetValueOrDefault(null)) ? null : true), input, repeatable: false, cancellationToken);
    }

    public Task<VendorCredit> UpdateAsync(string vendorCreditId, VendorCreditInput input, CancellationToken cancellationToken) =>
        _records.WriteAsync(_records.One(Routes.Update, vendorCreditId, nameof(vendorCreditId)), Required.NotNull(input, nameof(input)), input.AddsNoRows, cancellationToken);

    public Task DeleteAsync(string vendorCreditId, CancellationToken cancellationToken) =>
        _records.DoAsync(Routes.Delete, vendorCreditId, nameof(vendorCreditId), cancellationToken);

    public Task MarkOpenAsync(string vendorCreditId, CancellationToken cancellationToken) =>
        _records.DoAsync(Routes.MarkOpen, vendorCreditId, nameof(vendorCreditId), cancellationToken);

    public Task MarkVoidAsync(string vendorCreditId, CancellationToken cancellationToken) =>
        _records.DoAsync(Routes.MarkVoid, vendorCreditId, nameof(vendorCreditId), cancellationToken);

    public Task SubmitAsync(string vendorCreditId, CancellationToken cancellationToken) =>
        _records.DoAsync(Routes.Submit, vendorCreditId, nameof(vendorCreditId), cancellationToken);

    public Task ApproveAsync(string vendorCreditId, CancellationToken cancellationToken) =>
        _records.DoAsync(Routes.Approve, vendorCreditId, nameof(vendorCreditId), cancellationToken);

    public Task ApplyToBillsAsync(string vendorCreditId, IEnumerable<BillAmount> bills, CancellationToken cancellationToken)
    {
        var body = new BillAmountsBody([.. Required.NotNull(bills, nameof(bills))]);
        return sender.DoAsync(_records.One(Routes.ApplyToBills, vendorCreditId, nameof(vendorCreditId)).Json(body, InputJson.Default.BillAmountsBody), cancellationToken);
    }
}
