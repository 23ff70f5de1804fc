using System.Runtime.CompilerServices;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class ChangeOrderRequestsGroup(ProcoreCalls calls) : IChangeOrderRequests
{
    private const string ListRoute = "/rest/v1.0/change_order_requests";

    private const string ShowRoute = ListRoute + "/{id}";

    public ProcoreList<ChangeOrderRequest> ListAsync(
        long projectId, long contractId, ChangeOrderRequestFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        filter ??= new ChangeOrderRequestFilter();
        return calls.List(
            () => Of(ApiRequest.Get(ListRoute), projectId, contractId)
                .Query("filters[id]", Ranges.Bracketed(filter.Ids))
                .Query("filters[change_order_package_id]", filter.ChangeOrderPackageId)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter)),
            ChangeOrderRequestsJson.Default.RowListChangeOrderRequest,
            request => request.Id,
            cancellationToken);
    }

    public Task<ChangeOrderRequest> GetAsync(
        long projectId, long contractId, long requestId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            Of(ApiRequest.Get(ShowRoute).Id("id", requestId, nameof(requestId)), projectId, contractId),
            ChangeOrderRequestsJson.Default.RowChangeOrderRequest,
            cancellationToken);

    public Task<ChangeOrderRequest> CreateAsync(
        long projectId, long contractId, ChangeOrderRequestInput request, CancellationToken cancellationToken = default)
    {
        ApiRequest call = Written(ApiRequest.Post(ListRoute), projectId, contractId, request, nameof(request));
        return OriginGuard.CreateAsync(
            calls, request, () => calls.ReadAsync(call, ChangeOrderRequestsJson.Default.RowChangeOrderRequest, cancellationToken));
    }

    public Task<ChangeOrderRequest> UpdateAsync(
        long projectId,
        long contractId,
        long requestId,
        ChangeOrderRequestInput changes,
        CancellationToken cancellationToken = default)
    {
        ApiRequest call = Written(
            ApiRequest.Patch(ShowRoute).Id("id", requestId, nameof(requestId)), projectId, contractId, changes, nameof(changes))
            .Repeatable().SentOnce(changes.Attaches);
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetAsync(projectId, contractId, requestId, cancellationToken),
            () => calls.ReadAsync(call, ChangeOrderRequestsJson.Default.RowChangeOrderRequest, cancellationToken));
    }

    public Task<SyncResult<ChangeOrderRequestSync, ChangeOrderRequest>> SyncAsync(
        long projectId,
        long contractId,
        IEnumerable<ChangeOrderRequestSync> requests,
        CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        return SyncRun.RunAsync(
            calls,
            () => Of(ApiRequest.Patch(ListRoute + "/sync"), projectId, contractId),
            scope: [],
            SyncBatches.Check(requests, nameof(requests)),
            (ids, token) =>
                new ProcoreList<ChangeOrderRequest>((_, _, stop) => FindPagesAsync(projectId, contractId, ids, stop), null, token),
            ChangeOrderRequestsJson.Default.ChangeOrderRequestSync,
            ChangeOrderRequestsJson.Default.SyncAnswerChangeOrderRequest,
            cancellationToken);
    }

    /// <summary>Reads requests by id with their origin ids, which the list leaves out: whose a request is has to be known.</summary>
    private async IAsyncEnumerable<ProcorePage<ChangeOrderRequest>> FindPagesAsync(
        long projectId, long contractId, IReadOnlyList<long> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = ListAsync(projectId, contractId, new() { Ids = ids }, cancellationToken).AsPages();
        await foreach (ProcorePage<ChangeOrderRequest> page in pages.ConfigureAwait(false))
        {
            List<ChangeOrderRequest> whole = [];
            foreach (ChangeOrderRequest one in page.Items)
            {
                whole.Add(one.OriginId is null
                    ? await GetAsync(projectId, contractId, one.Id, cancellationToken).ConfigureAwait(false)
                    : one);
            }

            yield return new(whole, page.Continuation, page.TotalCount, page.Unreadable) { Route = page.Route };
        }
    }

    private static ApiRequest Written(
        ApiRequest call, long projectId, long contractId, ChangeOrderRequestInput request, string parameter)
    {
        _ = request ?? throw new ArgumentNullException(parameter);
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        return call.Json(new(projectId, contractId, request), ChangeOrderRequestsJson.Default.ChangeOrderRequestBody);
    }

    private static ApiRequest Of(ApiRequest call, long projectId, long contractId)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        return call.Query("project_id", projectId).Query("contract_id", contractId);
    }
}
