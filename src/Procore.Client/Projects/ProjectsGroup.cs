using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class ProjectsGroup(ProcoreCalls calls) : IProjects
{
    public const string ListRoute = "/rest/v1.0/projects";

    public const string ShowRoute = "/rest/v1.0/projects/{id}";

    // Its successor (v1.1) allows 300; a page of projects is large.
    private const int PageSize = 300;

    public AsyncPage<Project> ListAsync(ProjectFilter? filter = null, CancellationToken cancellationToken = default)
    {
        filter ??= new ProjectFilter();
        return calls.List(
            () => ApiRequest.Get(ListRoute)
                .Query("company_id", calls.CompanyId)
                .Query("filters[by_status]", filter.Status?.Value)
                .Query("filters[name]", filter.Name)
                .Query("filters[origin_id]", filter.OriginId)
                .Query("filters[id]", Ranges.Bracketed(filter.Ids))
                .Query("filters[vendor_id]", filter.VendorId)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter)),
            ProcoreJson.Default.ListProject,
            project => project.Id,
            cancellationToken,
            PageSize);
    }

    public Task<Project> GetAsync(long projectId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Get(ShowRoute).Id("id", projectId, nameof(projectId)).Query("company_id", calls.CompanyId),
            ProcoreJson.Default.Project,
            cancellationToken);
}
