using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class CommitmentChangeOrdersGroup(ProcoreCalls calls) : ICommitmentChangeOrders
{
    private const string ListRoute = "/rest/v1.0/projects/{project_id}/commitment_change_orders";

    private const string ShowRoute = "/rest/v1.0/projects/{project_id}/commitment_change_orders/{id}";

    private const string LinesRoute =
        "/rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_change_orders/{commitment_change_order_id}/line_items";

    private const string LineRoute = LinesRoute + "/{id}";

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
                .Json(new(changeOrder.Whole), ChangeOrdersJson.Default.CommitmentChangeOrderBody),
            ChangeOrdersJson.Default.RowCommitmentChangeOrder,
            cancellationToken);
    }

    public Task<CommitmentChangeOrder> UpdateAsync(
        long projectId, long changeOrderId, CommitmentChangeOrderInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        RouteValue.CheckId(changes.ContractId, nameof(changes));
        return calls.ReadAsync(
            ApiRequest.Patch(ShowRoute).Id("project_id", projectId, nameof(projectId)).Id("id", changeOrderId, nameof(changeOrderId))
                .Json(new(changes.Whole), ChangeOrdersJson.Default.CommitmentChangeOrderBody).Repeatable()
                .SentOnce(changes.Attaches),
            ChangeOrdersJson.Default.RowCommitmentChangeOrder,
            cancellationToken);
    }

    public Task DeleteAsync(long projectId, long changeOrderId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            ApiRequest.Delete(ShowRoute).Id("project_id", projectId, nameof(projectId)).Id("id", changeOrderId, nameof(changeOrderId)),
            cancellationToken);

    public Task<CommitmentChangeOrderLine> GetLineAsync(
        long projectId, long changeOrderId, long lineId, CancellationToken cancellationToken = default) =>
        calls.ReadDataAsync(
            Of(ApiRequest.Get(LineRoute), projectId, changeOrderId).Id("id", lineId, nameof(lineId)),
            ChangeOrdersJson.Default.DataEnvelopeRowCommitmentChangeOrderLine,
            cancellationToken);

    public ProcoreList<CommitmentChangeOrderLine> ListLinesAsync(
        long projectId, long changeOrderId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(changeOrderId, nameof(changeOrderId));
        return calls.ListData(
            () => Of(ApiRequest.Get(LinesRoute), projectId, changeOrderId),
            ChangeOrdersJson.Default.DataEnvelopeRowListCommitmentChangeOrderLine,
            line => line.Id,
            cancellationToken);
    }

    public Task<CommitmentChangeOrderLine> CreateLineAsync(
        long projectId, long changeOrderId, CommitmentChangeOrderLineInput line, CancellationToken cancellationToken = default)
    {
        _ = line ?? throw new ArgumentNullException(nameof(line));
        if (line.WbsCodeId.GetValueOrDefault(null) is null)
            throw new ArgumentException("A line of a change order needs a WBS code: set WbsCodeId.", nameof(line));
        return calls.ReadDataAsync(
            Of(ApiRequest.Post(LinesRoute), projectId, changeOrderId)
                .Json(line, ChangeOrdersJson.Default.CommitmentChangeOrderLineInput),
            ChangeOrdersJson.Default.DataEnvelopeRowCommitmentChangeOrderLine,
            cancellationToken);
    }

    public Task<CommitmentChangeOrderLine> UpdateLineAsync(
        long projectId,
        long changeOrderId,
        long lineId,
        CommitmentChangeOrderLineInput changes,
        CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadDataAsync(
            Of(ApiRequest.Patch(LineRoute), projectId, changeOrderId).Id("id", lineId, nameof(lineId))
                .Json(changes, ChangeOrdersJson.Default.CommitmentChangeOrderLineInput).Repeatable(),
            ChangeOrdersJson.Default.DataEnvelopeRowCommitmentChangeOrderLine,
            cancellationToken);
    }

    public Task DeleteLineAsync(long projectId, long changeOrderId, long lineId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Of(ApiRequest.Delete(LineRoute), projectId, changeOrderId).Id("id", lineId, nameof(lineId)), cancellationToken);

    private ApiRequest Of(ApiRequest request, long projectId, long changeOrderId) =>
        request.Id("company_id", calls.CompanyId, "companyId").Id("project_id", projectId, nameof(projectId))
            .Id("commitment_change_order_id", changeOrderId, nameof(changeOrderId));
}
