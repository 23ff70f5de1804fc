using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.CreditNoteRoutes;

namespace ZohoBooks.Client;

internal sealed class CreditNoteRefundsOperations(ApiSender sender) : ICreditNoteRefunds
{
    public ZohoList<CreditNoteRefund> ListAllAsync(string? customerId, CancellationToken cancellationToken)
    {
        if (customerId is not null)
            RouteValue.CheckId(customerId, nameof(customerId));
        return PagedList.Create<CreditNoteRefundList, CreditNoteRefund>(
            sender, () => Routes.ListAllRefunds.Request().Query("customer_id", customerId), CreditNotesJson.Default.CreditNoteRefundList,
            static row => row.CreditNoteRefundId, cancellationToken);
    }

    public ZohoList<CreditNoteRefund> ListAsync(string creditNoteId, CancellationToken cancellationToken)
    {
        Of(Routes.ListRefunds, creditNoteId).Dispose();
        return PagedList.Create<CreditNoteRefundList, CreditNoteRefund>(
            sender, () => Of(Routes.ListRefunds, creditNoteId), CreditNotesJson.Default.CreditNoteRefundList,
            static row => row.CreditNoteRefundId, cancellationToken);
    }

    public Task<CreditNoteRefund> FindAsync(string refundId, CancellationToken cancellationToken) =>
        RefundAsync(
            Routes.FindRefund.Request().Id("refund_id", refundId, nameof(refundId)), "refund_id", cancellationToken);

    public Task<CreditNoteRefund> GetAsync(string creditNoteId, string refundId, CancellationToken cancellationToken) =>
        RefundAsync(One(Routes.GetRefund, creditNoteId, refundId), null, cancellationToken);

    public Task<CreditNoteRefund> CreateAsync(string creditNoteId, CreditNoteRefundInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new refund")
            .Value(input.Date, nameof(CreditNoteRefundInput.Date))
            .Value(input.Amount, nameof(CreditNoteRefundInput.Amount))
            .Text(input.FromAccountId, nameof(CreditNoteRefundInput.FromAccountId))
            .Check(nameof(input));
        return RefundAsync(
            Of(Routes.CreateRefund, creditNoteId).Json(input, CreditNotesJson.Default.CreditNoteRefundInput), null, cancellationToken);
    }

    public Task<CreditNoteRefund> UpdateAsync(
        string creditNoteId, string refundId, CreditNoteRefundInput input, CancellationToken cancellationToken)
    {
        ApiRequest request = One(Routes.UpdateRefund, creditNoteId, refundId);
        return RefundAsync(
            request.Json(Required.NotNull(input, nameof(input)), CreditNotesJson.Default.CreditNoteRefundInput).Repeatable(), null,
            cancellationToken);
    }

    public Task DeleteAsync(string creditNoteId, string refundId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.DeleteRefund, creditNoteId, refundId), cancellationToken);

    public ZohoList<CreditNoteRefund> ListOfCustomerAsync(string customerId, CancellationToken cancellationToken)
    {
        ApiRequest Request() => Routes.ListRefundsOfCustomer.Request().Id("contact_id", customerId, nameof(customerId));
        Request().Dispose();
        return PagedList.Create<CreditNoteRefundList, CreditNoteRefund>(
            sender, Request, CreditNotesJson.Default.CreditNoteRefundList, static row => row.CreditNoteRefundId, cancellationToken);
    }

    private static ApiRequest Of(ZohoOperation operation, string creditNoteId) =>
        operation.Request().Id("creditnote_id", creditNoteId, nameof(creditNoteId));

    private static ApiRequest One(ZohoOperation operation, string creditNoteId, string refundId) =>
        Of(operation, creditNoteId).Id("creditnote_refund_id", refundId, nameof(refundId));

    private Task<CreditNoteRefund> RefundAsync(ApiRequest request, string? placeholder, CancellationToken cancellationToken) =>
        sender.SendAsync(
            request, CreditNotesJson.Default.CreditNoteRefundEnvelope, static envelope => envelope.Refund, cancellationToken, placeholder);
}
