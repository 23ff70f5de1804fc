using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class WorkBreakdownGroup(ProcoreCalls calls) : IWorkBreakdown
{
    public const string CodesRoute = "/rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes";

    public AsyncPage<WbsCode> ListCodesAsync(long projectId, WbsCodeFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new WbsCodeFilter();
        return calls.List(
            () => ApiRequest.Get(CodesRoute).Id("project_id", projectId, nameof(projectId))
                .Query("filters[status][]", filter.Status?.Value)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter))
                .Query("scope", filter.Scope?.Value)
                .Query("query", filter.Query),
            ProcoreJson.Default.ListWbsCode,
            code => code.Id,
            cancellationToken);
    }
}
