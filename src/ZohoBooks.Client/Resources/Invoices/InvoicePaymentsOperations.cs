using NodaTime;
using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.InvoiceRoutes;

namespace ZohoBooks.Client;

internal sealed class InvoicePaymentsOperations(ApiSender sender) : IInvoicePayments
{
    public ZohoList<InvoicePayment> ListAsync(string invoiceId, CancellationToken cancellationToken)
    {
        One(Routes.ListPayments, invoiceId).Dispose();
        return PagedList.Single<InvoicePaymentList, InvoicePayment>(
            sender, () => One(Routes.ListPayments, invoiceId), InvoicesJson.Default.InvoicePaymentList, cancellationToken);
    }

    public Task DeleteAsync(string invoiceId, string invoicePaymentId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            One(Routes.DeletePayment, invoiceId).Id("invoice_payment_id", invoicePaymentId, nameof(invoicePaymentId)), cancellationToken);

    public ZohoList<AppliedCredit> ListCreditsAsync(string invoiceId, CancellationToken cancellationToken)
    {
        One(Routes.ListCredits, invoiceId).Dispose();
        return PagedList.Single<AppliedCreditList, AppliedCredit>(
            sender, () => One(Routes.ListCredits, invoiceId), InvoicesJson.Default.AppliedCreditList, cancellationToken);
    }

    public Task ApplyCreditsAsync(string invoiceId, IEnumerable<InvoiceCredit> credits, CancellationToken cancellationToken)
    {
        List<InvoiceCredit> all = [.. GivenValues.Rows(credits, nameof(credits))];
        if (all.Count == 0 || all.Exists(static credit => (credit.CreditNoteId is null) == (credit.PaymentId is null)))
            throw new ArgumentException("Each entry names either a credit note or a payment.", nameof(credits));
        var body = new InvoiceCreditsBody(
            [.. all.Where(static credit => credit.PaymentId is not null)],
            [.. all.Where(static credit => credit.CreditNoteId is not null)]);
        return sender.DoAsync(
            One(Routes.ApplyCredits, invoiceId).Json(body, InvoicesJson.Default.InvoiceCreditsBody), cancellationToken);
    }

    public Task DeleteCreditAsync(string invoiceId, string creditNotesInvoiceId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            One(Routes.DeleteCredit, invoiceId).Id("creditnotes_invoice_id", creditNotesInvoiceId, nameof(creditNotesInvoiceId)),
            cancellationToken);

    public Task WriteOffAsync(string invoiceId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.WriteOff, invoiceId), cancellationToken);

    public Task CancelWriteOffAsync(string invoiceId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.CancelWriteOff, invoiceId), cancellationToken);

    public Task CollectOnlineAsync(string invoiceId, OnlinePaymentInput input, CancellationToken cancellationToken) =>
        sender.DoAsync(
            One(Routes.CollectOnline, invoiceId).Json(Required.NotNull(input, nameof(input)), InvoicesJson.Default.OnlinePaymentInput),
            cancellationToken);

    public Task<PaymentLink> GetLinkAsync(string invoiceId, LocalDate expiresOn, bool isPublic, CancellationToken cancellationToken)
    {
        RouteValue.CheckId(invoiceId, nameof(invoiceId));
        return sender.SendAsync(
            Routes.GetPaymentLink.Request()
                .Query("transaction_id", invoiceId)
                .Query("transaction_type", "invoice")
                .Query("link_type", isPublic ? "public" : "private")
                .Query("expiry_time", Filters.Date(expiresOn)),
            InvoicesJson.Default.PaymentLinkEnvelope, static envelope => envelope.Data, cancellationToken);
    }

    private static ApiRequest One(ZohoOperation operation, string invoiceId) =>
        operation.Request().Id("invoice_id", invoiceId, nameof(invoiceId));
}
