using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class CostCodesGroup(ProcoreCalls calls) : ICostCodes
{
    public const string ListRoute = "/rest/v1.0/cost_codes";

    public const string ShowRoute = "/rest/v1.0/cost_codes/{id}";

    public const string SyncRoute = "/rest/v1.0/cost_codes/sync";

    public ProcoreList<CostCode> ListAsync(long projectId, CostCodeFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new CostCodeFilter();
        return calls.List(
            () => ApiRequest.Get(ListRoute)
                .Query("project_id", projectId)
                .Query("sub_job_id", filter.SubJobId)
                .Query("filters[id]", Ranges.Bracketed(filter.Ids))
                .Query("filters[origin_id]", filter.OriginId),
            CostCodesJson.Default.RowListCostCode,
            code => code.Id,
            cancellationToken);
    }

    public Task<CostCode> GetAsync(long projectId, long costCodeId, long? subJobId = null, CancellationToken cancellationToken = default)
    {
        CheckIds(projectId, subJobId);
        return calls.ReadAsync(
            ApiRequest.Get(ShowRoute).Id("id", costCodeId, nameof(costCodeId)).Query("project_id", projectId).Query("sub_job_id", subJobId),
            CostCodesJson.Default.RowCostCode,
            cancellationToken);
    }

    public Task<CostCode> CreateAsync(
        long projectId, CostCodeInput costCode, long? subJobId = null, CancellationToken cancellationToken = default)
    {
        _ = costCode ?? throw new ArgumentNullException(nameof(costCode));
        CheckIds(projectId, subJobId);
        return OriginGuard.CreateAsync(calls, costCode, () => calls.ReadAsync(
            ApiRequest.Post(ListRoute).Json(new(projectId, subJobId, costCode), CostCodesJson.Default.CostCodeBody),
            CostCodesJson.Default.RowCostCode,
            cancellationToken));
    }

    public Task<CostCode> UpdateAsync(
        long projectId, long costCodeId, CostCodeInput costCode, long? subJobId = null, CancellationToken cancellationToken = default)
    {
        _ = costCode ?? throw new ArgumentNullException(nameof(costCode));
        CheckIds(projectId, subJobId);
        return OriginGuard.WriteAsync(
            calls,
            costCode,
            () => GetAsync(projectId, costCodeId, subJobId, cancellationToken),
            () => calls.ReadAsync(
                ApiRequest.Patch(ShowRoute).Id("id", costCodeId, nameof(costCodeId))
                    .Json(new(projectId, subJobId, costCode), CostCodesJson.Default.CostCodeBody).Repeatable(),
                CostCodesJson.Default.RowCostCode,
                cancellationToken));
    }

    public Task<SyncResult<CostCodeSync, CostCode>> SyncAsync(
        long projectId, IEnumerable<CostCodeSync> items, long? subJobId = null, CancellationToken cancellationToken = default)
    {
        CheckIds(projectId, subJobId);
        return SyncRun.RunAsync(
            calls,
            () => ApiRequest.Patch(SyncRoute).Query("project_id", projectId).Query("sub_job_id", subJobId),
            [],
            SyncBatches.Check(items, nameof(items)),
            (ids, token) => ListAsync(projectId, new CostCodeFilter { Ids = ids, SubJobId = subJobId }, token),
            CostCodesJson.Default.CostCodeSync,
            CostCodesJson.Default.SyncAnswerCostCode,
            cancellationToken);
    }

    public Task CopyStandardListAsync(
        long projectId, long listId, long? subJobId = null, CancellationToken cancellationToken = default)
    {
        CheckIds(projectId, subJobId);
        RouteValue.CheckId(listId, nameof(listId));
        return calls.SendAsync(
            ApiRequest.Post(ListRoute + "/copy_from_standard_list")
                .Json(new(projectId, subJobId, listId), CostCodesJson.Default.StandardCopyBody),
            cancellationToken);
    }

    public Task<CostCodeCopy> CopyStandardAsync(
        long projectId, long listId, IEnumerable<long> codeIds, long? subJobId = null, CancellationToken cancellationToken = default)
    {
        CheckIds(projectId, subJobId);
        RouteValue.CheckId(listId, nameof(listId));
        long[] codes = [.. codeIds ?? throw new ArgumentNullException(nameof(codeIds))];
        if (codes.Length == 0)
            throw new ArgumentException("There are no codes to copy.", nameof(codeIds));
        foreach (long code in codes)
            RouteValue.CheckId(code, nameof(codeIds));
        return calls.ReadAsync(
            ApiRequest.Post(ListRoute + "/copy_subset_from_standard_list")
                .Json(new(projectId, subJobId, listId, codes), CostCodesJson.Default.StandardCopyBody),
            CostCodesJson.Default.RowCostCodeCopy,
            cancellationToken);
    }

    private static void CheckIds(long projectId, long? subJobId)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        if (subJobId is { } subJob)
            RouteValue.CheckId(subJob, nameof(subJobId));
    }
}
