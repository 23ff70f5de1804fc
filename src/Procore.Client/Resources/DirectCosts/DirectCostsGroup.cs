using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class DirectCostsGroup(ProcoreCalls calls) : IDirectCosts
{
    private const string ListRoute = "/rest/v1.1/projects/{project_id}/direct_costs";

    private const string ShowRoute = "/rest/v1.1/projects/{project_id}/direct_costs/{id}";

    private const string LinesRoute = "/rest/v1.0/projects/{project_id}/direct_costs/{direct_cost_id}/line_items";

    public ProcoreList<DirectCost> ListAsync(long projectId, DirectCostFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new DirectCostFilter();
        return calls.List(
            () => ApiRequest.Get(ListRoute).Id("project_id", projectId, nameof(projectId))
                .Query("filters[id]", Ranges.Bracketed(filter.Ids))
                .Query("filters[origin_id]", filter.OriginId)
                .Query("filters[invoice_number]", filter.InvoiceNumber)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter)),
            DirectCostsJson.Default.RowListDirectCost,
            cost => cost.Id,
            cancellationToken);
    }

    public Task<DirectCost> GetAsync(long projectId, long directCostId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Get(ShowRoute).Id("project_id", projectId, nameof(projectId)).Id("id", directCostId, nameof(directCostId)),
            DirectCostsJson.Default.RowDirectCost,
            cancellationToken);

    public ProcoreList<DirectCostLine> ListLinesAsync(long projectId, long directCostId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(directCostId, nameof(directCostId));
        return calls.List(
            () => ApiRequest.Get(LinesRoute).Id("project_id", projectId, nameof(projectId))
                .Id("direct_cost_id", directCostId, nameof(directCostId)),
            DirectCostsJson.Default.RowListDirectCostLine,
            line => line.Id,
            cancellationToken);
    }
}
