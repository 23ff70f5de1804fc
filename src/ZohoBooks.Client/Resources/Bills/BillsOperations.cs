using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.BillRoutes;

namespace ZohoBooks.Client;

internal sealed class BillsOperations(ApiSender sender) : IBills
{
    private Records<BillEnvelope, Bill, BillInput> Records => field ??=
        new(sender, "bill_id", BillsJson.Default.BillEnvelope, static envelope => envelope.Bill, BillsJson.Default.BillInput);

    public IComments Comments => field ??= new CommentsOperations(
        sender, "bill_id", Routes.ListComments, Routes.AddComment, Routes.DeleteComment);

    public IAttachments Attachments { get; } =
        new AttachmentsOperations(sender, "bill_id", "attachment", Routes.GetAttachment, Routes.AddAttachment, Routes.DeleteAttachment);

    public ZohoList<Bill> ListAsync(BillFilter? filter, CancellationToken cancellationToken) => PagedList.Create<BillList, Bill>(
        sender,
        () => (filter ?? new()).AddTo(Routes.List.Request()),
        BillsJson.Default.BillList,
        static row => row.BillId,
        cancellationToken,
        new RowCheck<Bill>().Is(filter?.VendorId, static row => row.VendorId)
            .ChangedSince(filter?.LastModifiedAfter, static row => row.LastModifiedTime));

    public Task<Bill> GetAsync(string billId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, billId, nameof(billId), cancellationToken);

    public Task<Bill> CreateAsync(BillInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new bill")
            .Text(input.VendorId, nameof(BillInput.VendorId))
            .Text(input.BillNumber, nameof(BillInput.BillNumber))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<Bill> UpdateAsync(string billId, BillInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(Records.One(Routes.Update, billId, nameof(billId)),
            Required.NotNull(input, nameof(input)), input.AddsNoRows, cancellationToken);

    public Task<Bill> UpsertAsync(UniqueField key, BillInput input, bool createIfMissing, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            key.AddTo(Routes.Upsert.Request(), createIfMissing),
            Required.NotNull(input, nameof(input)),
            input.AddsNoRows && key.StandsIn(input.CustomFields),
            cancellationToken,
            made => key.IsNotThatOf(made.CustomFields, made.AdditionalMembers, key.StandsIn(input.CustomFields)));

    public Task DeleteAsync(string billId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, billId, nameof(billId), cancellationToken);

    public Task MarkOpenAsync(string billId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkOpen, billId, nameof(billId), cancellationToken);

    public Task MarkVoidAsync(string billId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkVoid, billId, nameof(billId), cancellationToken);

    public Task SubmitAsync(string billId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Submit, billId, nameof(billId), cancellationToken);

    public Task ApproveAsync(string billId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Approve, billId, nameof(billId), cancellationToken);

    public ZohoList<BillPayment> ListPaymentsAsync(string billId, CancellationToken cancellationToken)
    {
        Records.One(Routes.ListPayments, billId, nameof(billId)).Dispose();
        return PagedList.Single<BillPaymentList, BillPayment>(
            sender, () => Records.One(Routes.ListPayments, billId, nameof(billId)), BillsJson.Default.BillPaymentList, cancellationToken);
    }

    public Task DeletePaymentAsync(string billId, string billPaymentId, CancellationToken cancellationToken) => sender.DoAsync(
        Records.One(Routes.DeletePayment, billId, nameof(billId))
            .Id("bill_payment_id", billPaymentId, nameof(billPaymentId)), cancellationToken);

    public Task ApplyCreditsAsync(string billId, IEnumerable<CreditApplication> credits, CancellationToken cancellationToken)
    {
        List<CreditApplication> all = [.. GivenValues.Rows(credits, nameof(credits))];
        if (all.Count == 0 || all.Exists(static credit => (credit.VendorCreditId is null) == (credit.PaymentId is null)))
            throw new ArgumentException("Each entry names either a vendor credit or a payment.", nameof(credits));
        var body = new CreditsBody
        {
            BillPayments = [.. all.Where(static credit => credit.PaymentId is not null)],
            ApplyVendorCredits = [.. all.Where(static credit => credit.VendorCreditId is not null)],
        };
        return sender.DoAsync(
            Records.One(Routes.ApplyCredits, billId, nameof(billId)).Json(body, BillsJson.Default.CreditsBody), cancellationToken);
    }

    public Task UpdateBillingAddressAsync(string billId, Address address, CancellationToken cancellationToken) => sender.DoAsync(
        Records.One(Routes.UpdateBillingAddress, billId, nameof(billId))
            .Json(Required.NotNull(address, nameof(address)).ForRequest(), BillsJson.Default.Address).Repeatable(),
        cancellationToken);

    public Task UpdateCustomFieldsAsync(string billId, IEnumerable<CustomFieldInput> fields, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateCustomFields, billId, nameof(billId))
                .Json([.. Required.NotNull(fields, nameof(fields))], BillsJson.Default.IReadOnlyListCustomFieldInput)
                .Repeatable(),
            cancellationToken);

    public Task<Bill> PrepareFromPurchaseOrdersAsync(IEnumerable<string> purchaseOrderIds, CancellationToken cancellationToken) =>
        sender.SendAsync(
            Routes.PrepareFromOrders.Request().Ids("purchaseorder_ids", purchaseOrderIds, nameof(purchaseOrderIds)),
            BillsJson.Default.BillDraftEnvelope,
            static envelope => envelope.Bill,
            cancellationToken);
}
