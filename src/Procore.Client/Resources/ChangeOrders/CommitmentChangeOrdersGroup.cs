using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class CommitmentChangeOrdersGroup(ProcoreCalls calls) : ICommitmentChangeOrders
{
    private const string ListRoute = "/rest/v1.0/projects/{project_id}/commitment_change_orders";

    private const string ShowRoute = "/rest/v1.0/projects/{project_id}/commitment_change_orders/{id}";

    public ProcoreList<CommitmentChangeOrder> ListAsync(
        long projectId, CommitmentChangeOrderFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new CommitmentChangeOrderFilter();
        return calls.List(
            () => ApiRequest.Get(ListRoute).Id("project_id", projectId, nameof(projectId))
                .Query("filters[contract_id]", filter.ContractId)
                .Query("filters[vendor_id]", filter.VendorId)
                .Query("filters[status]", filter.Status?.Value)
                .Query("filters[executed]", filter.Executed)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter)),
            ChangeOrdersJson.Default.IReadOnlyListRowCommitmentChangeOrder,
            rows => rows,
            order => order.Id,
            cancellationToken);
    }

    public Task<CommitmentChangeOrder> GetAsync(long projectId, long changeOrderId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Get(ShowRoute).Id("project_id", projectId, nameof(projectId)).Id("id", changeOrderId, nameof(changeOrderId)),
            ChangeOrdersJson.Default.RowCommitmentChangeOrder,
            cancellationToken);

    public Task<CommitmentChangeOrder> CreateAsync(
        long projectId, CommitmentChangeOrderInput changeOrder, CancellationToken cancellationToken = default)
    {
        _ = changeOrder ?? throw new ArgumentNullException(nameof(changeOrder));
        RouteValue.CheckId(changeOrder.ContractId, nameof(changeOrder));
        return calls.ReadAsync(
            ApiRequest.Post(ListRoute).Id("project_id", projectId, nameof(projectId))
                .Json(new(changeOrder), ChangeOrdersJson.Default.CommitmentChangeOrderBody),
            ChangeOrdersJson.Default.RowCommitmentChangeOrder,
            cancellationToken);
    }
}
