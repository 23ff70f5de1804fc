using NodaTime;
using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.VendorCreditRoutes;

namespace ZohoBooks.Client;

internal sealed class VendorCreditsOperations(ApiSender sender) : IVendorCredits
{
    private Records<VendorCreditEnvelope, VendorCredit, VendorCreditInput> Records => field ??=
        new(sender, "vendor_credit_id", VendorCreditsJson.Default.VendorCreditEnvelope, static envelope => envelope.VendorCredit,
            VendorCreditsJson.Default.VendorCreditInput);

    public IComments Comments => field ??= new CommentsOperations(
        sender, "vendor_credit_id", Routes.ListComments, Routes.AddComment, Routes.DeleteComment);

    public ZohoList<VendorCredit> ListAsync(Instant? lastModifiedAfter, string? filterBy, CancellationToken cancellationToken) =>
        PagedList.Create<VendorCreditList, VendorCredit>(
            sender,
            () => Routes.List.Request().Query("last_modified_time", Filters.Time(lastModifiedAfter)).Query("filter_by", filterBy),
            VendorCreditsJson.Default.VendorCreditList,
            static row => row.VendorCreditId,
            cancellationToken,
            new RowCheck<VendorCredit>().ChangedSince(lastModifiedAfter, static row => row.LastModifiedTime));

    public Task<VendorCredit> GetAsync(string vendorCreditId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, vendorCreditId, nameof(vendorCreditId), cancellationToken);

    public Task<AttachmentContent> GetPdfAsync(string vendorCreditId, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender, Records.One(Routes.Get, vendorCreditId, nameof(vendorCreditId)).Query("accept", "pdf"), cancellationToken);

    public Task<AttachmentContent> GetHtmlAsync(string vendorCreditId, CancellationToken cancellationToken) =>
        AttachmentsOperations.PageAsync(sender, Records.One(Routes.Get, vendorCreditId, nameof(vendorCreditId)), cancellationToken);

    public Task<VendorCredit> CreateAsync(VendorCreditInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new vendor credit")
            .Text(input.VendorId, nameof(VendorCreditInput.VendorId))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request()
            .Query("ignore_auto_number_generation", string.IsNullOrEmpty(input.VendorCreditNumber.GetValueOrDefault(null)) ? null : true),
                input, repeatable: false, cancellationToken);
    }

    public Task<VendorCredit> UpdateAsync(string vendorCreditId, VendorCreditInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(Records.One(Routes.Update, vendorCreditId, nameof(vendorCreditId)),
            Required.NotNull(input, nameof(input)), input.AddsNoRows, cancellationToken);

    public Task DeleteAsync(string vendorCreditId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, vendorCreditId, nameof(vendorCreditId), cancellationToken);

    public Task MarkOpenAsync(string vendorCreditId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkOpen, vendorCreditId, nameof(vendorCreditId), cancellationToken);

    public Task MarkVoidAsync(string vendorCreditId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkVoid, vendorCreditId, nameof(vendorCreditId), cancellationToken);

    public Task SubmitAsync(string vendorCreditId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Submit, vendorCreditId, nameof(vendorCreditId), cancellationToken);

    public Task ApproveAsync(string vendorCreditId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Approve, vendorCreditId, nameof(vendorCreditId), cancellationToken);

    public Task ApplyToBillsAsync(string vendorCreditId, IEnumerable<BillAmount> bills, CancellationToken cancellationToken)
    {
        var body = new BillAmountsBody([.. Required.NotNull(bills, nameof(bills))]);
        return sender.DoAsync(Records.One(Routes.ApplyToBills, vendorCreditId, nameof(vendorCreditId))
            .Json(body, VendorCreditsJson.Default.BillAmountsBody), cancellationToken);
    }

    public ZohoList<CreditedBill> ListBillsAsync(string vendorCreditId, CancellationToken cancellationToken)
    {
        ApiRequest Request() => Records.One(Routes.ListBills, vendorCreditId, nameof(vendorCreditId));
        Request().Dispose();
        return PagedList.Single<CreditedBillList, CreditedBill>(
            sender, Request, VendorCreditsJson.Default.CreditedBillList, cancellationToken);
    }

    public Task DeleteBillAsync(string vendorCreditId, string vendorCreditBillId, CancellationToken cancellationToken) => sender.DoAsync(
        Records.One(Routes.DeleteBill, vendorCreditId, nameof(vendorCreditId))
            .Id("vendor_credit_bill_id", vendorCreditBillId, nameof(vendorCreditBillId)), cancellationToken);

    public ZohoList<VendorCreditRefund> ListAllRefundsAsync(Instant? lastModifiedAfter, CancellationToken cancellationToken) =>
        PagedList.Create<VendorCreditRefundList, VendorCreditRefund>(
            sender,
            () => Routes.ListAllRefunds.Request().Query("last_modified_time", Filters.Time(lastModifiedAfter)),
            VendorCreditsJson.Default.VendorCreditRefundList,
            static row => row.VendorCreditRefundId,
            cancellationToken);

    public ZohoList<VendorCreditRefund> ListRefundsAsync(string vendorCreditId, CancellationToken cancellationToken)
    {
        ApiRequest Request() => Records.One(Routes.ListRefunds, vendorCreditId, nameof(vendorCreditId));
        Request().Dispose();
        return PagedList.Create<VendorCreditRefundList, VendorCreditRefund>(
            sender, Request, VendorCreditsJson.Default.VendorCreditRefundList, static row => row.VendorCreditRefundId, cancellationToken);
    }

    public Task<VendorCreditRefund> GetRefundAsync(
        string vendorCreditId, string vendorCreditRefundId, CancellationToken cancellationToken) =>
        RefundAsync(Refund(Routes.GetRefund, vendorCreditId, vendorCreditRefundId), cancellationToken);

    public Task<VendorCreditRefund> CreateRefundAsync(
        string vendorCreditId, VendorCreditRefundInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new refund")
            .Value(input.Date, nameof(VendorCreditRefundInput.Date))
            .Value(input.Amount, nameof(VendorCreditRefundInput.Amount))
            .Text(input.AccountId, nameof(VendorCreditRefundInput.AccountId))
            .Check(nameof(input));
        return RefundAsync(
            Records.One(Routes.CreateRefund, vendorCreditId, nameof(vendorCreditId))
                .Json(input, VendorCreditsJson.Default.VendorCreditRefundInput), cancellationToken);
    }

    public Task<VendorCreditRefund> UpdateRefundAsync(
        string vendorCreditId, string vendorCreditRefundId, VendorCreditRefundInput input, CancellationToken cancellationToken)
    {
        ApiRequest request = Refund(Routes.UpdateRefund, vendorCreditId, vendorCreditRefundId);
        return RefundAsync(request.Json(Required.NotNull(input, nameof(input)), VendorCreditsJson.Default.VendorCreditRefundInput)
            .Repeatable(), cancellationToken);
    }

    public Task DeleteRefundAsync(string vendorCreditId, string vendorCreditRefundId, CancellationToken cancellationToken) =>
        sender.DoAsync(Refund(Routes.DeleteRefund, vendorCreditId, vendorCreditRefundId), cancellationToken);

    private ApiRequest Refund(ZohoOperation operation, string vendorCreditId, string vendorCreditRefundId) => Records
        .One(operation, vendorCreditId, nameof(vendorCreditId))
            .Id("vendor_credit_refund_id", vendorCreditRefundId, nameof(vendorCreditRefundId));

    private Task<VendorCreditRefund> RefundAsync(ApiRequest request, CancellationToken cancellationToken) =>
        sender.SendAsync(request, VendorCreditsJson.Default.VendorCreditRefundEnvelope, static envelope => envelope.VendorCreditRefund,
            cancellationToken);
}
