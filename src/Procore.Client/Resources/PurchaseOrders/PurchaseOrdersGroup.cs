namespace Procore.Client;

internal sealed class PurchaseOrdersGroup(ProcoreCalls calls)
    : CommitmentsGroup<PurchaseOrderContract, PurchaseOrderContractInput, PurchaseOrderContractSync, PurchaseOrderContractLine,
        PurchaseOrderContractLineSync>(calls, Resource), IPurchaseOrders
{
    private static readonly CommitmentResource<PurchaseOrderContract, PurchaseOrderContractInput, PurchaseOrderContractSync,
        PurchaseOrderContractLine, PurchaseOrderContractLineSync> Resource =
        new(
            "purchase_order_contract",
            (call, projectId, contract) => call.Json(new(projectId, Sent(contract)), PurchaseOrdersJson.Default.PurchaseOrderContractBody))
        {
            Contract = PurchaseOrdersJson.Default.RowPurchaseOrderContract,
            Contracts = PurchaseOrdersJson.Default.RowListPurchaseOrderContract,
            Sync = PurchaseOrdersJson.Default.PurchaseOrderContractSync,
            SyncAnswer = PurchaseOrdersJson.Default.SyncAnswerPurchaseOrderContract,
            Line = PurchaseOrdersJson.Default.RowPurchaseOrderContractLine,
            Lines = PurchaseOrdersJson.Default.RowListPurchaseOrderContractLine,
            LineSync = PurchaseOrdersJson.Default.PurchaseOrderContractLineSync,
            LineSyncAnswer = PurchaseOrdersJson.Default.SyncAnswerPurchaseOrderContractLine,
        };

    private static PurchaseOrderContractInput Sent(PurchaseOrderContractInput contract) =>
        contract with { AdditionalMembers = ProcoreCustomFieldInput.Among(contract.AdditionalMembers, contract.CustomFields) };

    protected override IReadOnlyList<string> LockingStatuses => [.. PurchaseOrderContractStatus.Locking.Select(status => status.Value)];

    public ProcoreList<PurchaseOrderContract> ListAsync(
        long projectId, PurchaseOrderContractFilter? filter = null, CancellationToken cancellationToken = default)
    {
        filter ??= new PurchaseOrderContractFilter();
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
