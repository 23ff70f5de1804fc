using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class CostCodesGroup(ProcoreCalls calls) : ICostCodes
{
    public const string ListRoute = "/rest/v1.0/cost_codes";

    public AsyncPage<CostCode> ListAsync(long projectId, CostCodeFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new CostCodeFilter();
        return calls.List(
            () => ApiRequest.Get(ListRoute)
                .Query("project_id", projectId)
                .Query("sub_job_id", filter.SubJobId)
                .Query("filters[id]", Ranges.Bracketed(filter.Ids))
                .Query("filters[origin_id]", filter.OriginId),
            ProcoreJson.Default.ListCostCode,
            code => code.Id,
            cancellationToken);
    }
}
