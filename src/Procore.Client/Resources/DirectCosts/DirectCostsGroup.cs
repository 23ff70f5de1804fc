using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class DirectCostsGroup(ProcoreCalls calls) : IDirectCosts
{
    private const string ListRoute = "/rest/v1.1/projects/{project_id}/direct_costs";

    private const string ShowRoute = ListRoute + "/{id}";

    private const string SyncRoute = "/rest/v1.0/projects/{project_id}/direct_costs/sync";

    private const string AllLinesRoute = "/rest/v1.0/projects/{project_id}/direct_costs/line_items";

    private const string LinesRoute = "/rest/v1.0/projects/{project_id}/direct_costs/{direct_cost_id}/line_items";

    private const string LineRoute = LinesRoute + "/{id}";

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
            One(ApiRequest.Get(ShowRoute), projectId, directCostId), DirectCostsJson.Default.RowDirectCost, cancellationToken);

    public Task<DirectCost> CreateAsync(long projectId, DirectCostInput directCost, CancellationToken cancellationToken = default)
    {
        _ = directCost ?? throw new ArgumentNullException(nameof(directCost));
        CheckLines(directCost.Lines);
        ApiRequest call = ApiRequest.Post(ListRoute).Id("project_id", projectId, nameof(projectId))
            .Json(new(directCost), DirectCostsJson.Default.DirectCostBody);
        return OriginGuard.CreateAsync(
            calls, directCost, () => calls.ReadAsync(call, DirectCostsJson.Default.RowDirectCost, cancellationToken));
    }

    public Task<DirectCost> UpdateAsync(
        long projectId, long directCostId, DirectCostInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        CheckLines(changes.Lines);
        ApiRequest call = One(ApiRequest.Patch(ShowRoute), projectId, directCostId)
            .Json(new(changes), DirectCostsJson.Default.DirectCostBody).Repeatable().SentOnce(changes.AddsLines);
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetAsync(projectId, directCostId, cancellationToken),
            () => calls.ReadAsync(call, DirectCostsJson.Default.RowDirectCost, cancellationToken));
    }

    public Task DeleteAsync(long projectId, long directCostId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(One(ApiRequest.Delete(ShowRoute), projectId, directCostId), cancellationToken);

    public Task<SyncResult<DirectCostSync, DirectCost>> SyncAsync(
        long projectId, IEnumerable<DirectCostSync> directCosts, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return SyncRun.RunAsync(
            calls,
            () => ApiRequest.Patch(SyncRoute).Id("project_id", projectId, nameof(projectId)),
            scope: [],
            SyncBatches.Check(directCosts, nameof(directCosts)),
            (ids, token) => ListAsync(projectId, new() { Ids = ids }, token),
            DirectCostsJson.Default.DirectCostSync,
            DirectCostsJson.Default.SyncAnswerDirectCost,
            cancellationToken);
    }

    public ProcoreList<DirectCostLine> ListAllLinesAsync(
        long projectId, DirectCostLineFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new DirectCostLineFilter();
        return calls.List(
            () => ApiRequest.Get(AllLinesRoute).Id("project_id", projectId, nameof(projectId))
                .Query("filters[id]", Ranges.Bracketed(filter.Ids))
                .Query("filters[direct_cost_id]", filter.DirectCostId)
                .Query("filters[cost_code_id]", filter.CostCodeId)
                .Query("filters[line_item_type_id]", filter.CostTypeId)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter)),
            DirectCostsJson.Default.RowListDirectCostLine,
            line => line.Id,
            cancellationToken);
    }

    public ProcoreList<DirectCostLine> ListLinesAsync(long projectId, long directCostId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(directCostId, nameof(directCostId));
        return calls.List(
            () => Lines(ApiRequest.Get(LinesRoute), projectId, directCostId),
            DirectCostsJson.Default.RowListDirectCostLine,
            line => line.Id,
            cancellationToken);
    }

    public Task<DirectCostLine> GetLineAsync(
        long projectId, long directCostId, long lineId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            Lines(ApiRequest.Get(LineRoute), projectId, directCostId).Id("id", lineId, nameof(lineId)),
            DirectCostsJson.Default.RowDirectCostLine,
            cancellationToken);

    public Task<DirectCostLine> CreateLineAsync(
        long projectId, long directCostId, DirectCostLineInput line, CancellationToken cancellationToken = default)
    {
        _ = line ?? throw new ArgumentNullException(nameof(line));
        ApiRequest call = Lines(ApiRequest.Post(LinesRoute), projectId, directCostId)
            .Json(new(line), DirectCostsJson.Default.DirectCostLineBody);
        return OriginGuard.CreateAsync(
            calls, line, () => calls.ReadAsync(call, DirectCostsJson.Default.RowDirectCostLine, cancellationToken));
    }

    public Task<DirectCostLine> UpdateLineAsync(
        long projectId, long directCostId, long lineId, DirectCostLineInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        ApiRequest call = Lines(ApiRequest.Patch(LineRoute), projectId, directCostId).Id("id", lineId, nameof(lineId))
            .Json(new(changes), DirectCostsJson.Default.DirectCostLineBody).Repeatable();
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetLineAsync(projectId, directCostId, lineId, cancellationToken),
            () => calls.ReadAsync(call, DirectCostsJson.Default.RowDirectCostLine, cancellationToken));
    }

    public Task DeleteLineAsync(long projectId, long directCostId, long lineId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Lines(ApiRequest.Delete(LineRoute), projectId, directCostId).Id("id", lineId, nameof(lineId)), cancellationToken);

    public Task<SyncResult<DirectCostLineSync, DirectCostLine>> SyncLinesAsync(
        long projectId, IEnumerable<DirectCostLineSync> lines, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return SyncRun.RunAsync(
            calls,
            () => ApiRequest.Patch(AllLinesRoute + "/sync").Id("project_id", projectId, nameof(projectId)),
            scope: [],
            SyncBatches.Check(lines, nameof(lines)),
            (ids, token) => ListAllLinesAsync(projectId, new() { Ids = ids }, token),
            DirectCostsJson.Default.DirectCostLineSync,
            DirectCostsJson.Default.SyncAnswerDirectCostLine,
            cancellationToken);
    }

    private static ApiRequest One(ApiRequest request, long projectId, long directCostId) =>
        request.Id("project_id", projectId, nameof(projectId)).Id("id", directCostId, nameof(directCostId));

    private static ApiRequest Lines(ApiRequest request, long projectId, long directCostId) =>
        request.Id("project_id", projectId, nameof(projectId)).Id("direct_cost_id", directCostId, nameof(directCostId));

    /// <summary>An origin id among the members without a property would take a line that another integration owns.</summary>
    private static void CheckLines(IReadOnlyList<DirectCostPartInput>? lines)
    {
        for (int i = 0; i < (lines?.Count ?? 0); i++)
        {
            if (OriginGuard.IsAmong(lines![i]?.AdditionalMembers))
                throw new ArgumentException($"Line {i} has its origin id among AdditionalMembers: give it as OriginId.", nameof(lines));
        }
    }
}
