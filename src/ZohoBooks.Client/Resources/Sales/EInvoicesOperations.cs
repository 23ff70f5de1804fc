using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class EInvoicesOperations(ApiSender sender, string placeholder, EInvoiceRoutes routes) : IEInvoices
{
    public Task PushAsync(string recordId, CancellationToken cancellationToken) =>
        sender.DoAsync(routes.Push.Request().Id(placeholder, recordId, nameof(recordId)), cancellationToken);

    public Task FetchAsync(string recordId, CancellationToken cancellationToken) =>
        sender.DoAsync(routes.Fetch.Request().Id(placeholder, recordId, nameof(recordId)), cancellationToken);

    public Task MarkReadyAsync(string recordId, CancellationToken cancellationToken) =>
        sender.DoAsync(routes.MarkReady.Request().Id(placeholder, recordId, nameof(recordId)), cancellationToken);

    public Task MarkPushedAsync(string recordId, EInvoicePush input, CancellationToken cancellationToken) =>
        sender.DoAsync(
            routes.MarkPushed.Request().Id(placeholder, recordId, nameof(recordId))
                .Json(Required.NotNull(input, nameof(input)), SalesJson.Default.EInvoicePush),
            cancellationToken);

    public Task MarkCancelledAsync(string recordId, CancellationToken cancellationToken) =>
        sender.DoAsync(routes.MarkCancelled.Request().Id(placeholder, recordId, nameof(recordId)), cancellationToken);

    public Task RecallStatusAsync(string recordId, CancellationToken cancellationToken) =>
        sender.DoAsync(routes.RecallStatus.Request().Id(placeholder, recordId, nameof(recordId)), cancellationToken);

    public Task DeleteStatusAsync(string recordId, CancellationToken cancellationToken) =>
        sender.DoAsync(routes.DeleteStatus.Request().Id(placeholder, recordId, nameof(recordId)), cancellationToken);
}
