using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Batches of commitments and of prime contracts, which differ in their routes alone.</summary>
internal sealed class ChangeOrderBatchesGroup : IChangeOrderBatches
{
    private const string OfCommitmentsRoute = "/rest/v1.0/projects/{project_id}/commitment_change_order_batches";

    private const string OfPrimeContractsRoute = "/rest/v1.0/projects/{project_id}/prime_change_order_batches";

    private readonly ProcoreCalls _calls;
    private readonly string _listRoute;
    private readonly string _showRoute;

    private ChangeOrderBatchesGroup(ProcoreCalls calls, string route) => (_calls, _listRoute, _showRoute) = (calls, route, route + "/{id}");

    public static ChangeOrderBatchesGroup OfCommitments(ProcoreCalls calls) => new(calls, OfCommitmentsRoute);

    public static ChangeOrderBatchesGroup OfPrimeContracts(ProcoreCalls calls) => new(calls, OfPrimeContractsRoute);

    public ProcoreList<ChangeOrderBatch> ListAsync(
        long projectId, ChangeOrderBatchFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new ChangeOrderBatchFilter();
        return _calls.List(
            () => ApiRequest.Get(_listRoute).Id("project_id", projectId, nameof(projectId))
                .Query("filters[id]", filter.Id)
                .Query("filters[change_order_id]", filter.ChangeOrderId)
                .Query("filters[contract_id]", filter.ContractId)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter)),
            ChangeOrderBatchesJson.Default.IReadOnlyListRowChangeOrderBatch,
            rows => rows,
            batch => batch.Id,
            cancellationToken);
    }

    public Task<ChangeOrderBatch> GetAsync(long projectId, long batchId, CancellationToken cancellationToken = default) =>
        _calls.ReadAsync(
            One(ApiRequest.Get(_showRoute), projectId, batchId), ChangeOrderBatchesJson.Default.RowChangeOrderBatch, cancellationToken);

    public Task<ChangeOrderBatch> CreateAsync(
        long projectId, ChangeOrderBatchInput batch, CancellationToken cancellationToken = default)
    {
        _ = batch ?? throw new ArgumentNullException(nameof(batch));
        if (batch.ContractId.GetValueOrDefault(null) is null)
            throw new ArgumentException("A batch of change orders changes a contract: set ContractId.", nameof(batch));
        return _calls.ReadAsync(
            ApiRequest.Post(_listRoute).Id("project_id", projectId, nameof(projectId))
                .Json(new(batch.Whole()), ChangeOrderBatchesJson.Default.ChangeOrderBatchBody),
            ChangeOrderBatchesJson.Default.RowChangeOrderBatch,
            cancellationToken);
    }

    public Task<ChangeOrderBatch> UpdateAsync(
        long projectId, long batchId, ChangeOrderBatchInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return _calls.ReadAsync(
            One(ApiRequest.Patch(_showRoute), projectId, batchId)
                .Json(new(changes.Whole()), ChangeOrderBatchesJson.Default.ChangeOrderBatchBody).Repeatable()
                .SentOnce(changes.Attaches),
            ChangeOrderBatchesJson.Default.RowChangeOrderBatch,
            cancellationToken);
    }

    public Task DeleteAsync(long projectId, long batchId, CancellationToken cancellationToken = default) =>
        _calls.SendAsync(One(ApiRequest.Delete(_showRoute), projectId, batchId), cancellationToken);

    private static ApiRequest One(ApiRequest request, long projectId, long batchId) =>
        request.Id("project_id", projectId, nameof(projectId)).Id("id", batchId, nameof(batchId));
}
