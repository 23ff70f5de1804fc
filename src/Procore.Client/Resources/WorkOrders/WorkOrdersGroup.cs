namespace Procore.Client;

internal sealed class WorkOrdersGroup(ProcoreCalls calls)
    : CommitmentsGroup<WorkOrderContract, WorkOrderContractInput, WorkOrderContractSync, WorkOrderContractLine, WorkOrderContractLineSync>(
        calls,
        Resource), IWorkOrders
{
    private static readonly CommitmentResource<WorkOrderContract, WorkOrderContractInput, WorkOrderContractSync, WorkOrderContractLine,
        WorkOrderContractLineSync> Resource =
        new(
            "work_order_contract",
            (call, projectId, contract) => call.Json(new(projectId, Sent(contract)), WorkOrdersJson.Default.WorkOrderContractBody))
        {
            Contract = WorkOrdersJson.Default.RowWorkOrderContract,
            Contracts = WorkOrdersJson.Default.RowListWorkOrderContract,
            Sync = WorkOrdersJson.Default.WorkOrderContractSync,
            SyncAnswer = WorkOrdersJson.Default.SyncAnswerWorkOrderContract,
            Line = WorkOrdersJson.Default.RowWorkOrderContractLine,
            Lines = WorkOrdersJson.Default.RowListWorkOrderContractLine,
            LineSync = WorkOrdersJson.Default.WorkOrderContractLineSync,
            LineSyncAnswer = WorkOrdersJson.Default.SyncAnswerWorkOrderContractLine,
        };

    private static WorkOrderContractInput Sent(WorkOrderContractInput contract) =>
        contract with { AdditionalMembers = ProcoreCustomFieldInput.Among(contract.AdditionalMembers, contract.CustomFields) };

    protected override IReadOnlyList<string> LockingStatuses => [.. WorkOrderContractStatus.Locking.Select(status => status.Value)];

    public ProcoreList<WorkOrderContract> ListAsync(
        long projectId, WorkOrderContractFilter? filter = null, CancellationToken cancellationToken = default)
    {
        filter ??= new WorkOrderContractFilter();
        var query = new CommitmentQuery
        {
            OriginId = filter.OriginId,
            Ids = filter.Ids,
            Status = filter.Status?.Value,
            UpdatedAfter = filter.UpdatedAfter,
            IncludeDeleted = filter.IncludeDeleted,
            View = filter.View?.Value,
        };
        return List(projectId, query, cancellationToken);
    }
}
