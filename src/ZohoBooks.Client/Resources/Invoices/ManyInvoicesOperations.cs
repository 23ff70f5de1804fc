using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.InvoiceRoutes;

namespace ZohoBooks.Client;

internal sealed class ManyInvoicesOperations(ApiSender sender) : IManyInvoices
{
    public Task DeleteAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.DeleteMany.Request().Ids("invoice_ids", invoiceIds, nameof(invoiceIds)), cancellationToken);

    public Task MarkSentAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.MarkManySent.Request().Ids("invoice_ids", invoiceIds, nameof(invoiceIds)), cancellationToken);

    public Task MarkVoidAsync(IEnumerable<string> invoiceIds, bool unmapSalesOrders, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.MarkManyVoid.Request().Ids("invoice_ids", invoiceIds, nameof(invoiceIds))
                .Query("unmap_salesorder", unmapSalesOrders ? true : null),
            cancellationToken);

    public Task SubmitAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.SubmitMany.Request().Ids("invoice_ids", invoiceIds, nameof(invoiceIds)), cancellationToken);

    public Task ApproveAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.ApproveMany.Request().Ids("invoice_ids", invoiceIds, nameof(invoiceIds)), cancellationToken);

    public Task WriteOffAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.WriteOffMany.Request().Ids("invoice_ids", invoiceIds, nameof(invoiceIds)), cancellationToken);

    public Task MarkShippedAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.MarkManyShipped.Request().Ids("invoice_ids", invoiceIds, nameof(invoiceIds)), cancellationToken);

    public Task MarkNotShippedAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.MarkManyNotShipped.Request().Ids("invoice_ids", invoiceIds, nameof(invoiceIds)), cancellationToken);

    public Task EmailAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.EmailMany.Request().Ids("invoice_ids", invoiceIds, nameof(invoiceIds), 10), cancellationToken);

    public Task EmailAsync(IEnumerable<string> invoiceIds, IEnumerable<InvoiceRecipient> recipients, CancellationToken cancellationToken)
    {
        List<InvoiceRecipient> all = [.. GivenValues.Rows(recipients, nameof(recipients))];
        if (all.Count == 0 || all.Exists(static one => string.IsNullOrWhiteSpace(one.ContactId)))
            throw new ArgumentException("Name at least one customer, and each by its id.", nameof(recipients));
        return sender.DoAsync(
            Routes.EmailMany.Request().Ids("invoice_ids", invoiceIds, nameof(invoiceIds), 10)
                .Json(new(all), InvoicesJson.Default.InvoiceRecipientsBody),
            cancellationToken);
    }

    public Task CreateFromEstimatesAsync(IEnumerable<string> estimateIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.CreateFromEstimates.Request().Ids("estimate_ids", estimateIds, nameof(estimateIds)), cancellationToken);

    public Task CreateFromProjectsAsync(IEnumerable<string> projectIds, string? invoiceNumber, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.CreateFromProjects.Request().Ids("project_ids", projectIds, nameof(projectIds)).Query("invoice_number", invoiceNumber),
            cancellationToken);

    public Task<AttachmentContent> GetPdfAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender, Routes.GetPdfOfMany.Request().Ids("invoice_ids", invoiceIds, nameof(invoiceIds), 25), cancellationToken);

    public Task<AttachmentContent> GetPrintAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender, Routes.GetPrintOfMany.Request().Ids("invoice_ids", invoiceIds, nameof(invoiceIds), 25), cancellationToken);

    public Task<AttachmentContent> GetDeliveryNotesAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender, Routes.GetDeliveryNotes.Request().Ids("invoice_ids", invoiceIds, nameof(invoiceIds)).Query("accept", "pdf"),
            cancellationToken);

    public Task<AttachmentContent> GetPackingSlipsAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender, Routes.GetPackingSlips.Request().Ids("invoice_ids", invoiceIds, nameof(invoiceIds)).Query("accept", "pdf"),
            cancellationToken);
}
