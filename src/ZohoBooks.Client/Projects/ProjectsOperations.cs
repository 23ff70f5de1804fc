using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class ProjectsOperations(ApiSender sender) : IProjects
{
    public AsyncPage<Project> ListAsync(ProjectFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<ProjectList, Project>(
            sender,
            () => (filter ?? new()).AddTo(ProjectRoutes.List.Request()),
            ZohoJson.Default.ProjectList,
            static row => row.ProjectId,
            cancellationToken);

    public Task<Project> GetAsync(string projectId, CancellationToken cancellationToken) => sender.SendAsync(
            ProjectRoutes.Get.Request().Id("project_id", projectId, nameof(projectId)),
            ZohoJson.Default.ProjectEnvelope,
            static envelope => envelope.Project,
            cancellationToken);
}
