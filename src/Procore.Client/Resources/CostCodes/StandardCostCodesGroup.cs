using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class StandardCostCodesGroup(ProcoreCalls calls) : IStandardCostCodes
{
    public const string ListRoute = "/rest/v1.0/standard_cost_codes";

    public const string ShowRoute = "/rest/v1.0/standard_cost_codes/{id}";

    public const string SyncRoute = "/rest/v1.0/standard_cost_codes/sync";

    private const string ListsRoute = "/rest/v1.0/standard_cost_code_lists";

    private const string List = "standard_cost_code_list_id";

    // The default view has ids only.
    private const string View = "extended";

    public ProcoreList<StandardCostCode> ListAsync(long listId, string? originId = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(listId, nameof(listId));
        return calls.List(
            () => ApiRequest.Get(ListRoute).Query("company_id", calls.CompanyId).Query(List, listId).Query("view", View)
                .Query("filters[origin_id]", originId),
            CostCodesJson.Default.RowListStandardCostCode,
            code => code.Id,
            cancellationToken);
    }

    public Task<StandardCostCode> GetAsync(long listId, long codeId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(listId, nameof(listId));
        return calls.ReadAsync(
            ApiRequest.Get(ShowRoute).Id("id", codeId, nameof(codeId)).Query("company_id", calls.CompanyId).Query(List, listId)
                .Query("view", View),
            CostCodesJson.Default.RowStandardCostCode,
            cancellationToken);
    }

    public Task<StandardCostCode> CreateAsync(long listId, StandardCostCodeInput code, CancellationToken cancellationToken = default)
    {
        _ = code ?? throw new ArgumentNullException(nameof(code));
        RouteValue.CheckId(listId, nameof(listId));
        if (string.IsNullOrWhiteSpace(code.Code.GetValueOrDefault(null)) || string.IsNullOrWhiteSpace(code.Name.GetValueOrDefault(null)))
            throw new ArgumentException("A standard cost code needs a code and a name.", nameof(code));
        return OriginGuard.CreateAsync(calls, code, () => calls.ReadAsync(
            ApiRequest.Post(ListRoute).Query("view", View)
                .Json(new(calls.CompanyId, listId, code), CostCodesJson.Default.StandardCostCodeBody),
            CostCodesJson.Default.RowStandardCostCode,
            cancellationToken));
    }

    public Task<StandardCostCode> UpdateAsync(
        long listId, long codeId, StandardCostCodeInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        RouteValue.CheckId(listId, nameof(listId));
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetAsync(listId, codeId, cancellationToken),
            () => calls.ReadAsync(
                ApiRequest.Patch(ShowRoute).Id("id", codeId, nameof(codeId)).Query("view", View)
                    .Json(new(calls.CompanyId, listId, changes), CostCodesJson.Default.StandardCostCodeBody).Repeatable(),
                CostCodesJson.Default.RowStandardCostCode,
                cancellationToken));
    }

    public Task<SyncResult<StandardCostCodeSync, StandardCostCode>> SyncAsync(
        long listId, IEnumerable<StandardCostCodeSync> items, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(listId, nameof(listId));
        return SyncRun.RunAsync(
            calls,
            () => ApiRequest.Patch(SyncRoute).Query("view", View),
            [("company_id", calls.CompanyId), (List, listId)],
            SyncBatches.Check(items, nameof(items)),
            (_, token) => ListAsync(listId, cancellationToken: token),
            CostCodesJson.Default.StandardCostCodeSync,
            CostCodesJson.Default.SyncAnswerStandardCostCode,
            cancellationToken);
    }

    public Task DeleteAsync(long codeId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            ApiRequest.Delete(ShowRoute).Id("id", codeId, nameof(codeId)).Query("company_id", calls.CompanyId), cancellationToken);

    public ProcoreList<StandardCostCodeList> ListListsAsync(CancellationToken cancellationToken = default) =>
        calls.List(
            () => ApiRequest.Get(ListsRoute).Query("company_id", calls.CompanyId),
            CostCodesJson.Default.RowListStandardCostCodeList,
            list => list.Id,
            cancellationToken);

    public Task<StandardCostCodeList> GetListAsync(long listId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Get(ListsRoute + "/{id}").Id("id", listId, nameof(listId)).Query("company_id", calls.CompanyId),
            CostCodesJson.Default.RowStandardCostCodeList,
            cancellationToken);

    public Task<StandardCostCodeList> CreateListAsync(string name, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentException("A list needs a name.", nameof(name));
        return calls.ReadAsync(
            ApiRequest.Post(ListsRoute).Json(new(calls.CompanyId, new(name)), CostCodesJson.Default.StandardListCreateBody),
            CostCodesJson.Default.RowStandardCostCodeList,
            cancellationToken);
    }

    public Task<StandardCostCodeList> UpdateListAsync(
        long listId, StandardCostCodeListUpdate changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadAsync(
            ApiRequest.Patch(ListsRoute + "/{id}").Id("id", listId, nameof(listId))
                .Json(new(calls.CompanyId, changes), CostCodesJson.Default.StandardListUpdateBody).Repeatable(),
            CostCodesJson.Default.RowStandardCostCodeList,
            cancellationToken);
    }
}
