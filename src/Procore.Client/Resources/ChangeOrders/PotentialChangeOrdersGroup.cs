using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class PotentialChangeOrdersGroup(ProcoreCalls calls) : IPotentialChangeOrders
{
    private const string ListRoute = "/rest/v1.0/potential_change_orders";

    private const string ShowRoute = ListRoute + "/{id}";

    private const string LinesRoute = ListRoute + "/{potential_change_order_id}/line_items";

    private const string LineRoute = LinesRoute + "/{id}";

    public ProcoreList<PotentialChangeOrder> ListAsync(
        long projectId, PotentialChangeOrderFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new PotentialChangeOrderFilter();
        return calls.List(
            () => ApiRequest.Get(ListRoute)
                .Query("project_id", projectId)
                .Query("filters[id]", Ranges.Bracketed(filter.Ids))
                .Query("filters[origin_id]", filter.OriginId)
                .Query("filters[contract_id]", filter.ContractId)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter))
                .Query("filters[include_deleted]", filter.IncludeDeleted?.Value),
            ChangeOrdersJson.Default.RowListPotentialChangeOrder,
            order => order.Id,
            cancellationToken);
    }

    public Task<PotentialChangeOrder> GetAsync(
        long projectId, long contractId, long changeOrderId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        return calls.ReadAsync(
            ApiRequest.Get(ShowRoute).Id("id", changeOrderId, nameof(changeOrderId))
                .Query("project_id", projectId).Query("contract_id", contractId),
            ChangeOrdersJson.Default.RowPotentialChangeOrder,
            cancellationToken);
    }

    public Task<SyncResult<PotentialChangeOrderSync, PotentialChangeOrder>> SyncAsync(
        long projectId,
        long contractId,
        IEnumerable<PotentialChangeOrderSync> changeOrders,
        CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        return SyncRun.RunAsync(
            calls,
            () => ApiRequest.Patch(ListRoute + "/sync").Query("project_id", projectId).Query("contract_id", contractId),
            scope: [],
            SyncBatches.Check(changeOrders, nameof(changeOrders)),
            (ids, token) => ListAsync(projectId, new() { Ids = ids, ContractId = contractId }, token),
            ChangeOrdersJson.Default.PotentialChangeOrderSync,
            ChangeOrdersJson.Default.SyncAnswerPotentialChangeOrder,
            cancellationToken);
    }

    public Task<PotentialChangeOrder> CreateAsync(
        long projectId, long contractId, PotentialChangeOrderInput changeOrder, CancellationToken cancellationToken = default) =>
        OriginGuard.CreateAsync(calls, changeOrder, () => calls.ReadAsync(
            Written(ApiRequest.Post(ListRoute), projectId, contractId, changeOrder, nameof(changeOrder)),
            ChangeOrdersJson.Default.RowPotentialChangeOrder,
            cancellationToken));

    public Task<PotentialChangeOrder> UpdateAsync(
        long projectId,
        long contractId,
        long changeOrderId,
        PotentialChangeOrderInput changes,
        CancellationToken cancellationToken = default)
    {
        ApiRequest call = Written(
            ApiRequest.Patch(ShowRoute).Id("id", changeOrderId, nameof(changeOrderId)), projectId, contractId, changes, nameof(changes))
            .Repeatable();
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetAsync(projectId, contractId, changeOrderId, cancellationToken),
            () => calls.ReadAsync(call, ChangeOrdersJson.Default.RowPotentialChangeOrder, cancellationToken));
    }

    public ProcoreList<PotentialChangeOrderLine> ListLinesAsync(
        long projectId, long changeOrderId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(changeOrderId, nameof(changeOrderId));
        return calls.List(
            () => Of(ApiRequest.Get(LinesRoute), changeOrderId).Query("project_id", projectId),
            ChangeOrdersJson.Default.RowListPotentialChangeOrderLine,
            line => line.Id,
            cancellationToken);
    }

    public Task<PotentialChangeOrderLine> GetLineAsync(
        long projectId, long changeOrderId, long lineId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            Of(ApiRequest.Get(LineRoute), changeOrderId).Id("id", lineId, nameof(lineId)).Query("project_id", projectId),
            ChangeOrdersJson.Default.RowPotentialChangeOrderLine,
            cancellationToken);
    }

    public Task<SyncResult<PotentialChangeOrderLineSync, PotentialChangeOrderLine>> SyncLinesAsync(
        long projectId,
        long changeOrderId,
        IEnumerable<PotentialChangeOrderLineSync> lines,
        CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(changeOrderId, nameof(changeOrderId));
        return SyncRun.RunAsync(
            calls,
            () => Of(ApiRequest.Patch(LinesRoute + "/sync"), changeOrderId).Query("project_id", projectId),
            scope: [],
            SyncBatches.Check(lines, nameof(lines)),
            (_, token) => ListLinesAsync(projectId, changeOrderId, token),
            ChangeOrdersJson.Default.PotentialChangeOrderLineSync,
            ChangeOrdersJson.Default.SyncAnswerPotentialChangeOrderLine,
            cancellationToken);
    }

    public Task<PotentialChangeOrderLine> CreateLineAsync(
        long projectId, long changeOrderId, CommitmentLineInput line, CancellationToken cancellationToken = default)
    {
        _ = line ?? throw new ArgumentNullException(nameof(line));
        RouteValue.CheckId(projectId, nameof(projectId));
        return OriginGuard.CreateAsync(calls, line, () => calls.ReadAsync(
            Of(ApiRequest.Post(LinesRoute), changeOrderId).Json(new(projectId, line), CommitmentsJson.Default.CommitmentLineBody),
            ChangeOrdersJson.Default.RowPotentialChangeOrderLine,
            cancellationToken));
    }

    public Task<PotentialChangeOrderLine> UpdateLineAsync(
        long projectId, long changeOrderId, long lineId, CommitmentLineInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        RouteValue.CheckId(projectId, nameof(projectId));
        ApiRequest call = Of(ApiRequest.Patch(LineRoute), changeOrderId).Id("id", lineId, nameof(lineId))
            .Json(new(projectId, changes), CommitmentsJson.Default.CommitmentLineBody).Repeatable();
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetLineAsync(projectId, changeOrderId, lineId, cancellationToken),
            () => calls.ReadAsync(call, ChangeOrdersJson.Default.RowPotentialChangeOrderLine, cancellationToken));
    }

    public Task DeleteLineAsync(long projectId, long changeOrderId, long lineId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.SendAsync(
            Of(ApiRequest.Delete(LineRoute), changeOrderId).Id("id", lineId, nameof(lineId)).Query("project_id", projectId),
            cancellationToken);
    }

    private static ApiRequest Written(
        ApiRequest request, long projectId, long contractId, PotentialChangeOrderInput changeOrder, string parameter)
    {
        _ = changeOrder ?? throw new ArgumentNullException(parameter);
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        return request.Json(
            new(projectId, contractId, changeOrder), ChangeOrdersJson.Default.PotentialChangeOrderBody);
    }

    private static ApiRequest Of(ApiRequest request, long changeOrderId) =>
        request.Id("potential_change_order_id", changeOrderId, nameof(changeOrderId));
}
