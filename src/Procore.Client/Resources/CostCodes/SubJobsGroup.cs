using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class SubJobsGroup(ProcoreCalls calls) : ISubJobs
{
    public const string ListRoute = "/rest/v1.0/sub_jobs";

    public const string ShowRoute = "/rest/v1.0/sub_jobs/{id}";

    public const string SyncRoute = "/rest/v1.0/sub_jobs/sync";

    public ProcoreList<SubJob> ListAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.List(
            () => ApiRequest.Get(ListRoute).Query("project_id", projectId),
            CostCodesJson.Default.RowListSubJob,
            job => job.Id,
            cancellationToken);
    }

    public Task<SubJob> GetAsync(long projectId, long subJobId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            ApiRequest.Get(ShowRoute).Id("id", subJobId, nameof(subJobId)).Query("project_id", projectId),
            CostCodesJson.Default.RowSubJob,
            cancellationToken);
    }

    public Task<SubJob> CreateAsync(long projectId, SubJobInput subJob, CancellationToken cancellationToken = default)
    {
        _ = subJob ?? throw new ArgumentNullException(nameof(subJob));
        RouteValue.CheckId(projectId, nameof(projectId));
        return OriginGuard.CreateAsync(calls, subJob, () => calls.ReadAsync(
            ApiRequest.Post(ListRoute).Json(new(projectId, subJob), CostCodesJson.Default.SubJobBody),
            CostCodesJson.Default.RowSubJob,
            cancellationToken));
    }

    public Task<SubJob> UpdateAsync(long projectId, long subJobId, SubJobInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        RouteValue.CheckId(projectId, nameof(projectId));
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetAsync(projectId, subJobId, cancellationToken),
            () => calls.ReadAsync(
                ApiRequest.Patch(ShowRoute).Id("id", subJobId, nameof(subJobId))
                    .Json(new(projectId, changes), CostCodesJson.Default.SubJobBody).Repeatable(),
                CostCodesJson.Default.RowSubJob,
                cancellationToken));
    }

    public Task<SyncResult<SubJobSync, SubJob>> SyncAsync(
        long projectId, IEnumerable<SubJobSync> items, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return SyncRun.RunAsync(
            calls,
            // This sync alone wants the project twice.
            () => ApiRequest.Patch(SyncRoute).Query("project_id", projectId),
            [("project_id", projectId)],
            SyncBatches.Check(items, nameof(items)),
            (_, token) => ListAsync(projectId, token),
            CostCodesJson.Default.SubJobSync,
            CostCodesJson.Default.SyncAnswerSubJob,
            cancellationToken);
    }

    public Task DeleteAsync(long projectId, long subJobId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.SendAsync(
            ApiRequest.Delete(ShowRoute).Id("id", subJobId, nameof(subJobId)).Query("project_id", projectId), cancellationToken);
    }
}
