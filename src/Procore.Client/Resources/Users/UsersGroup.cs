using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class UsersGroup(ProcoreCalls calls) : IUsers
{
    private const string ListRoute = "/rest/v1.3/companies/{company_id}/users";

    private const string ShowRoute = "/rest/v1.3/companies/{company_id}/users/{id}";

    private const string ProjectRoute = "/rest/v1.0/projects/{project_id}/users";

    private const string ProjectShowRoute = "/rest/v1.0/projects/{project_id}/users/{id}";

    public ProcoreList<User> ListAsync(UserFilter? filter = null, CancellationToken cancellationToken = default) =>
        List(() => ApiRequest.Get(ListRoute).Id("company_id", calls.CompanyId, "companyId"), filter, cancellationToken);

    public Task<User> GetAsync(long userId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Get(ShowRoute).Id("company_id", calls.CompanyId, "companyId").Id("id", userId, nameof(userId)),
            UsersJson.Default.RowUser,
            cancellationToken);

    public ProcoreList<User> ListForProjectAsync(long projectId, UserFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return List(() => ApiRequest.Get(ProjectRoute).Id("project_id", projectId, nameof(projectId)), filter, cancellationToken);
    }

    public Task<User> GetForProjectAsync(long projectId, long userId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Get(ProjectShowRoute).Id("project_id", projectId, nameof(projectId)).Id("id", userId, nameof(userId)),
            UsersJson.Default.RowUser,
            cancellationToken);

    private ProcoreList<User> List(Func<ApiRequest> request, UserFilter? filter, CancellationToken cancellationToken)
    {
        filter ??= new UserFilter();
        return calls.List(
            () => request()
                .Query("filters[search]", filter.Search)
                .Query("filters[origin_id]", filter.OriginId)
                .Query("filters[vendor_id]", filter.VendorId)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter)),
            UsersJson.Default.RowListUser,
            user => user.Id,
            cancellationToken);
    }
}
