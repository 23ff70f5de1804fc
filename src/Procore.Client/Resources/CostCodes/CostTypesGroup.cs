using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class CostTypesGroup(ProcoreCalls calls) : ICostTypes
{
    public const string ListRoute = "/rest/v1.0/line_item_types";

    public const string ShowRoute = "/rest/v1.0/line_item_types/{id}";

    public const string SyncRoute = "/rest/v1.0/line_item_types/sync";

    public ProcoreList<CostType> ListAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return List(() => ApiRequest.Get(ListRoute).Query("project_id", projectId), cancellationToken);
    }

    public ProcoreList<CostType> ListForCompanyAsync(string? originId = null, CancellationToken cancellationToken = default) =>
        List(() => ApiRequest.Get(ListRoute).Query("company_id", calls.CompanyId).Query("filters[origin_id]", originId), cancellationToken);

    public Task<CostType> GetAsync(long costTypeId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Get(ShowRoute).Id("id", costTypeId, nameof(costTypeId)).Query("company_id", calls.CompanyId),
            CostCodesJson.Default.RowCostType,
            cancellationToken);

    public Task<CostType> CreateAsync(CostTypeInput costType, CancellationToken cancellationToken = default)
    {
        _ = costType ?? throw new ArgumentNullException(nameof(costType));
        return OriginGuard.CreateAsync(calls, costType, () => calls.ReadAsync(
            ApiRequest.Post(ListRoute).Json(new(calls.CompanyId, costType), CostCodesJson.Default.CostTypeBody),
            CostCodesJson.Default.RowCostType,
            cancellationToken));
    }

    public Task<CostType> UpdateAsync(long costTypeId, CostTypeInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetAsync(costTypeId, cancellationToken),
            () => calls.ReadAsync(
                ApiRequest.Patch(ShowRoute).Id("id", costTypeId, nameof(costTypeId))
                    .Json(new(calls.CompanyId, changes), CostCodesJson.Default.CostTypeBody).Repeatable(),
                CostCodesJson.Default.RowCostType,
                cancellationToken));
    }

    public Task<SyncResult<CostTypeSync, CostType>> SyncAsync(
        IEnumerable<CostTypeSync> items, CancellationToken cancellationToken = default) =>
        SyncRun.RunAsync(
            calls,
            () => ApiRequest.Patch(SyncRoute),
            [("company_id", calls.CompanyId)],
            SyncBatches.Check(items, nameof(items)),
            (_, token) => ListForCompanyAsync(cancellationToken: token),
            CostCodesJson.Default.CostTypeSync,
            CostCodesJson.Default.SyncAnswerCostType,
            cancellationToken);

    private ProcoreList<CostType> List(Func<ApiRequest> request, CancellationToken cancellationToken) =>
        calls.List(request, CostCodesJson.Default.RowListCostType, type => type.Id, cancellationToken);
}
