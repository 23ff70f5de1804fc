using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class PrimeChangeOrdersGroup(ProcoreCalls calls) : IPrimeChangeOrders
{
    private const string ListRoute = "/rest/v1.0/projects/{project_id}/prime_change_orders";

    private const string ShowRoute = ListRoute + "/{id}";

    private const string LinesRoute =
        "/rest/v2.0/companies/{company_id}/projects/{project_id}/prime_change_orders/{prime_change_order_id}/line_items";

    private const string LineRoute = LinesRoute + "/{id}";

    public ProcoreList<PrimeChangeOrder> ListAsync(
        long projectId, PrimeChangeOrderFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new PrimeChangeOrderFilter();
        return calls.List(
            () => ApiRequest.Get(ListRoute).Id("project_id", projectId, nameof(projectId))
                .Query("filters[id]", filter.Id)
                .Query("filters[batch_id]", filter.BatchId)
                .Query("filters[contract_id]", filter.ContractId)
                .Query("filters[vendor_id]", filter.VendorId)
                .Query("filters[status]", filter.Status?.Value)
                .Query("filters[executed]", filter.Executed)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter)),
            PrimeChangeOrdersJson.Default.IReadOnlyListRowPrimeChangeOrder,
            rows => rows,
            order => order.Id,
            cancellationToken);
    }

    public Task<PrimeChangeOrder> GetAsync(long projectId, long changeOrderId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            One(ApiRequest.Get(ShowRoute), projectId, changeOrderId), PrimeChangeOrdersJson.Default.RowPrimeChangeOrder, cancellationToken);

    public Task<PrimeChangeOrder> CreateAsync(
        long projectId, PrimeChangeOrderInput changeOrder, CancellationToken cancellationToken = default)
    {
        _ = changeOrder ?? throw new ArgumentNullException(nameof(changeOrder));
        if (changeOrder.ContractId.GetValueOrDefault(null) is null)
            throw new ArgumentException("A change order changes a contract: set ContractId.", nameof(changeOrder));
        return calls.ReadAsync(
            ApiRequest.Post(ListRoute).Id("project_id", projectId, nameof(projectId))
                .Json(new(changeOrder.Whole()), PrimeChangeOrdersJson.Default.PrimeChangeOrderBody),
            PrimeChangeOrdersJson.Default.RowPrimeChangeOrder,
            cancellationToken);
    }

    public Task<PrimeChangeOrder> UpdateAsync(
        long projectId, long changeOrderId, PrimeChangeOrderInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadAsync(
            One(ApiRequest.Patch(ShowRoute), projectId, changeOrderId)
                .Json(new(changes.Whole()), PrimeChangeOrdersJson.Default.PrimeChangeOrderBody).Repeatable()
                .SentOnce(changes.Attaches),
            PrimeChangeOrdersJson.Default.RowPrimeChangeOrder,
            cancellationToken);
    }

    public Task DeleteAsync(long projectId, long changeOrderId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(One(ApiRequest.Delete(ShowRoute), projectId, changeOrderId), cancellationToken);

    public ProcoreList<PrimeChangeOrderLine> ListLinesAsync(
        long projectId, long changeOrderId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(changeOrderId, nameof(changeOrderId));
        return calls.ListData(
            () => Of(ApiRequest.Get(LinesRoute), projectId, changeOrderId),
            PrimeChangeOrdersJson.Default.DataEnvelopeRowListPrimeChangeOrderLine,
            line => line.Id,
            cancellationToken);
    }

    public Task<PrimeChangeOrderLine> GetLineAsync(
        long projectId, long changeOrderId, long lineId, CancellationToken cancellationToken = default) =>
        calls.ReadDataAsync(
            Of(ApiRequest.Get(LineRoute), projectId, changeOrderId).Id("id", lineId, nameof(lineId)),
            PrimeChangeOrdersJson.Default.DataEnvelopeRowPrimeChangeOrderLine,
            cancellationToken);

    public Task<PrimeChangeOrderLine> CreateLineAsync(
        long projectId, long changeOrderId, PrimeChangeOrderLineInput line, CancellationToken cancellationToken = default)
    {
        _ = line ?? throw new ArgumentNullException(nameof(line));
        if (line.WbsCodeId.GetValueOrDefault(null) is null)
            throw new ArgumentException("A line of a change order needs a WBS code: set WbsCodeId.", nameof(line));
        return calls.ReadDataAsync(
            Of(ApiRequest.Post(LinesRoute), projectId, changeOrderId)
                .Json(line, PrimeChangeOrdersJson.Default.PrimeChangeOrderLineInput),
            PrimeChangeOrdersJson.Default.DataEnvelopeRowPrimeChangeOrderLine,
            cancellationToken);
    }

    public Task<PrimeChangeOrderLine> UpdateLineAsync(
        long projectId,
        long changeOrderId,
        long lineId,
        PrimeChangeOrderLineInput changes,
        CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadDataAsync(
            Of(ApiRequest.Patch(LineRoute), projectId, changeOrderId).Id("id", lineId, nameof(lineId))
                .Json(changes, PrimeChangeOrdersJson.Default.PrimeChangeOrderLineInput).Repeatable(),
            PrimeChangeOrdersJson.Default.DataEnvelopeRowPrimeChangeOrderLine,
            cancellationToken);
    }

    public Task DeleteLineAsync(long projectId, long changeOrderId, long lineId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Of(ApiRequest.Delete(LineRoute), projectId, changeOrderId).Id("id", lineId, nameof(lineId)), cancellationToken);

    private static ApiRequest One(ApiRequest request, long projectId, long changeOrderId) =>
        request.Id("project_id", projectId, nameof(projectId)).Id("id", changeOrderId, nameof(changeOrderId));

    private ApiRequest Of(ApiRequest request, long projectId, long changeOrderId) =>
        request.Id("company_id", calls.CompanyId, "companyId").Id("project_id", projectId, nameof(projectId))
            .Id("prime_change_order_id", changeOrderId, nameof(changeOrderId));
}
