using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class WorkOrdersGroup(ProcoreCalls calls) : IWorkOrders
{
    public const string ListRoute = "/rest/v1.0/work_order_contracts";

    public const string ShowRoute = "/rest/v1.0/work_order_contracts/{id}";

    public const string SyncRoute = "/rest/v1.0/work_order_contracts/sync";

    public const string LinesRoute = "/rest/v1.0/work_order_contracts/{work_order_contract_id}/line_items";

    public const string LineRoute = "/rest/v1.0/work_order_contracts/{work_order_contract_id}/line_items/{id}";

    public const string SyncLinesRoute = "/rest/v1.0/work_order_contracts/{work_order_contract_id}/line_items/sync";

    private const string Contract = "work_order_contract_id";

    public AsyncPage<WorkOrderContract> ListAsync(
        long projectId, WorkOrderContractFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new WorkOrderContractFilter();
        return calls.List(
            () => ApiRequest.Get(ListRoute)
                .Query("project_id", projectId)
                .Query("view", filter.View?.Value)
                .Query("filters[id]", Ranges.Bracketed(filter.Ids))
                .Query("filters[status]", filter.Status?.Value)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter))
                .Query("filters[include_deleted]", filter.IncludeDeleted?.Value)
                .Query("filters[origin_id]", filter.OriginId),
            ProcoreJson.Default.ListWorkOrderContract,
            contract => contract.Id,
            cancellationToken);
    }

    public Task<WorkOrderContract> GetAsync(long projectId, long contractId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            ApiRequest.Get(ShowRoute).Id("id", contractId, nameof(contractId)).Query("project_id", projectId),
            ProcoreJson.Default.WorkOrderContract,
            cancellationToken);
    }

    public Task<SyncResult<WorkOrderContractSync, WorkOrderContract>> SyncAsync(
        long projectId, IEnumerable<WorkOrderContractSync> contracts, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return SyncRun.RunAsync(
            calls,
            () => ApiRequest.Patch(SyncRoute),
            [("project_id", projectId)],
            SyncBatches.Check(contracts, nameof(contracts)),
            ProcoreJson.Default.WorkOrderContractSync,
            ProcoreJson.Default.SyncAnswerWorkOrderContract,
            cancellationToken);
    }

    public AsyncPage<WorkOrderLine> ListLinesAsync(long projectId, long contractId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        return calls.List(
            () => ApiRequest.Get(LinesRoute).Id(Contract, contractId, nameof(contractId)).Query("project_id", projectId),
            ProcoreJson.Default.ListWorkOrderLine,
            line => line.Id,
            cancellationToken);
    }

    public Task<SyncResult<WorkOrderLineSync, WorkOrderLine>> SyncLinesAsync(
        long projectId, long contractId, IEnumerable<WorkOrderLineSync> lines, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        return SyncRun.RunAsync(
            calls,
            // Unlike the sync of contracts, this one wants the project in the query.
            () => ApiRequest.Patch(SyncLinesRoute).Id(Contract, contractId, nameof(contractId)).Query("project_id", projectId),
            scope: [],
            SyncBatches.Check(lines, nameof(lines)),
            ProcoreJson.Default.WorkOrderLineSync,
            ProcoreJson.Default.SyncAnswerWorkOrderLine,
            cancellationToken);
    }

    public Task DeleteLineAsync(long projectId, long contractId, long lineId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.SendAsync(
            ApiRequest.Delete(LineRoute).Id(Contract, contractId, nameof(contractId)).Id("id", lineId, nameof(lineId)).Query("project_id", projectId),
            cancellationToken);
    }

    public Task<WorkOrderContract> CreateAsync(long projectId, WorkOrderContractInput contract, CancellationToken cancellationToken = default)
    {
        _ = contract ?? throw new ArgumentNullException(nameof(contract));
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            ApiRequest.Post(ListRoute).Json(new(projectId, contract), ProcoreJson.Default.WorkOrderContractBody),
            ProcoreJson.Default.WorkOrderContract,
            cancellationToken);
    }

    public Task<WorkOrderContract> UpdateAsync(
        long projectId, long contractId, WorkOrderContractInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            ApiRequest.Patch(ShowRoute).Id("id", contractId, nameof(contractId))
                .Json(new(projectId, changes), ProcoreJson.Default.WorkOrderContractBody).Repeatable(),
            ProcoreJson.Default.WorkOrderContract,
            cancellationToken);
    }

    public Task DeleteAsync(long projectId, long contractId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.SendAsync(
            ApiRequest.Delete(ShowRoute).Id("id", contractId, nameof(contractId)).Query("project_id", projectId), cancellationToken);
    }

    public Task<WorkOrderLine> GetLineAsync(long projectId, long contractId, long lineId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            ApiRequest.Get(LineRoute).Id(Contract, contractId, nameof(contractId)).Id("id", lineId, nameof(lineId)).Query("project_id", projectId),
            ProcoreJson.Default.WorkOrderLine,
            cancellationToken);
    }

    public Task<WorkOrderLine> CreateLineAsync(
        long projectId, long contractId, CommitmentLineInput line, CancellationToken cancellationToken = default)
    {
        _ = line ?? throw new ArgumentNullException(nameof(line));
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            ApiRequest.Post(LinesRoute).Id(Contract, contractId, nameof(contractId))
                .Json(new(projectId, line), ProcoreJson.Default.CommitmentLineBody),
            ProcoreJson.Default.WorkOrderLine,
            cancellationToken);
    }

    public Task<WorkOrderLine> UpdateLineAsync(
        long projectId, long contractId, long lineId, CommitmentLineInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            ApiRequest.Patch(LineRoute).Id(Contract, contractId, nameof(contractId)).Id("id", lineId, nameof(lineId))
                .Json(new(projectId, changes), ProcoreJson.Default.CommitmentLineBody).Repeatable(),
            ProcoreJson.Default.WorkOrderLine,
            cancellationToken);
    }
}
