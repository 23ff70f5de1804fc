using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class PrimeChangeOrderBatchesGroup(ProcoreCalls calls) : IPrimeChangeOrderBatches
{
    private const string ListRoute = "/rest/v1.0/projects/{project_id}/prime_change_order_batches";

    private const string ShowRoute = ListRoute + "/{id}";

    public ProcoreList<PrimeChangeOrderBatch> ListAsync(
        long projectId, PrimeChangeOrderBatchFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new PrimeChangeOrderBatchFilter();
        return calls.List(
            () => ApiRequest.Get(ListRoute).Id("project_id", projectId, nameof(projectId))
                .Query("filters[id]", filter.Id)
                .Query("filters[change_order_id]", filter.ChangeOrderId)
                .Query("filters[contract_id]", filter.ContractId)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter)),
            PrimeChangeOrdersJson.Default.IReadOnlyListRowPrimeChangeOrderBatch,
            rows => rows,
            batch => batch.Id,
            cancellationToken);
    }

    public Task<PrimeChangeOrderBatch> GetAsync(long projectId, long batchId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            One(ApiRequest.Get(ShowRoute), projectId, batchId), PrimeChangeOrdersJson.Default.RowPrimeChangeOrderBatch, cancellationToken);

    public Task<PrimeChangeOrderBatch> CreateAsync(
        long projectId, PrimeChangeOrderBatchInput batch, CancellationToken cancellationToken = default)
    {
        _ = batch ?? throw new ArgumentNullException(nameof(batch));
        if (batch.ContractId.GetValueOrDefault(null) is null)
            throw new ArgumentException("A batch of change orders changes a contract: set ContractId.", nameof(batch));
        return calls.ReadAsync(
            ApiRequest.Post(ListRoute).Id("project_id", projectId, nameof(projectId))
                .Json(new(batch.Whole()), PrimeChangeOrdersJson.Default.PrimeChangeOrderBatchBody),
            PrimeChangeOrdersJson.Default.RowPrimeChangeOrderBatch,
            cancellationToken);
    }

    public Task<PrimeChangeOrderBatch> UpdateAsync(
        long projectId, long batchId, PrimeChangeOrderBatchInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadAsync(
            One(ApiRequest.Patch(ShowRoute), projectId, batchId)
                .Json(new(changes.Whole()), PrimeChangeOrdersJson.Default.PrimeChangeOrderBatchBody).Repeatable(),
            PrimeChangeOrdersJson.Default.RowPrimeChangeOrderBatch,
            cancellationToken);
    }

    public Task DeleteAsync(long projectId, long batchId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(One(ApiRequest.Delete(ShowRoute), projectId, batchId), cancellationToken);

    private static ApiRequest One(ApiRequest request, long projectId, long batchId) =>
        request.Id("project_id", projectId, nameof(projectId)).Id("id", batchId, nameof(batchId));
}
