using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class ProjectsGroup(ProcoreCalls calls) : IProjects
{
    public const string ListRoute = "/rest/v1.0/projects";

    public const string ShowRoute = "/rest/v1.0/projects/{id}";

    public const string SyncRoute = "/rest/v1.0/projects/sync";

    private const string SearchRoute = "/rest/v1.1/projects";

    private const string CurrencyRoute = "/rest/v1.0/companies/{company_id}/projects/{project_id}/currency_configuration";

    // Documented for v1.1; a page of projects is large.
    private const int PageSize = 300;

    public ProcoreList<Project> ListAsync(ProjectFilter? filter = null, CancellationToken cancellationToken = default)
    {
        filter ??= new ProjectFilter();
        return List(() => Filtered(ListRoute, filter), cancellationToken);
    }

    public ProcoreList<Project> SearchAsync(ProjectSearch? search = null, CancellationToken cancellationToken = default)
    {
        search ??= new ProjectSearch();
        return List(
            () => Filtered(SearchRoute, search)
                .Query("filters[project_number]", search.ProjectNumber)
                .Query("filters[template]", search.IsTemplate)
                .Query("filters[is_demo]", search.IsDemo)
                .Query("filters[synced]", search.Synced)
                .Query("view", search.View?.Value),
            cancellationToken);
    }

    public Task<Project> GetAsync(long projectId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Get(ShowRoute).Id("id", projectId, nameof(projectId)).Query("company_id", calls.CompanyId),
            ProjectsJson.Default.RowProject,
            cancellationToken);

    public Task<CurrencySettings> GetCurrencyAsync(long projectId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Get(CurrencyRoute).Id("company_id", calls.CompanyId, "companyId").Id("project_id", projectId, nameof(projectId)),
            ProjectsJson.Default.RowCurrencySettings,
            cancellationToken);

    public Task<Project> CreateAsync(ProjectInput project, CancellationToken cancellationToken = default)
    {
        _ = project ?? throw new ArgumentNullException(nameof(project));
        if (string.IsNullOrWhiteSpace(project.Name.GetValueOrDefault(null)))
            throw new ArgumentException("A project needs a name.", nameof(project));
        project.CheckFormerNames(nameof(project));
        return OriginGuard.CreateAsync(calls, project, () => calls.ReadAsync(
            ApiRequest.Post(ListRoute).Json(new(calls.CompanyId, project.Whole), ProjectsJson.Default.ProjectBody),
            ProjectsJson.Default.RowProject,
            cancellationToken));
    }

    public Task<Project> UpdateAsync(long projectId, ProjectInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        changes.CheckFormerNames(nameof(changes));
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetAsync(projectId, cancellationToken),
            () => calls.ReadAsync(
                ApiRequest.Patch(ShowRoute).Id("id", projectId, nameof(projectId))
                    .Json(new(calls.CompanyId, changes.Whole), ProjectsJson.Default.ProjectBody).Repeatable(),
                ProjectsJson.Default.RowProject,
                cancellationToken));
    }

    public Task<SyncResult<ProjectSync, Project>> SyncAsync(
        IEnumerable<ProjectSync> items, CancellationToken cancellationToken = default)
    {
        ProjectSync[] projects = SyncBatches.Check(items, nameof(items));
        foreach (ProjectSync project in projects)
            project.CheckFormerNames(nameof(items));
        return SyncRun.RunAsync(
            calls,
            () => ApiRequest.Patch(SyncRoute),
            [("company_id", calls.CompanyId)],
            projects,
            (ids, token) => ListAsync(new ProjectFilter { Ids = ids, Status = ProjectStatusFilter.All }, token),
            ProjectsJson.Default.ProjectSync,
            ProjectsJson.Default.SyncAnswerProject,
            cancellationToken);
    }

    private ApiRequest Filtered(string route, ProjectFilter filter) =>
        ApiRequest.Get(route)
            .Query("company_id", calls.CompanyId)
            .Query("filters[by_status]", filter.Status?.Value)
            .Query("filters[name]", filter.Name)
            .Query("filters[origin_id]", filter.OriginId)
            .Query("filters[id]", Ranges.Bracketed(filter.Ids))
            .Query("filters[vendor_id]", filter.VendorId)
            .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter));

    private ProcoreList<Project> List(Func<ApiRequest> request, CancellationToken cancellationToken) =>
        calls.List(request, ProjectsJson.Default.RowListProject, project => project.Id, cancellationToken, PageSize);
}
