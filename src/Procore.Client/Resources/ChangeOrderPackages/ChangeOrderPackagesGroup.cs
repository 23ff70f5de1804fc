using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class ChangeOrderPackagesGroup(ProcoreCalls calls) : IChangeOrderPackages
{
    private const string ListRoute = "/rest/v1.0/change_order_packages";

    private const string ShowRoute = ListRoute + "/{id}";

    public ProcoreList<ChangeOrderPackage> ListAsync(
        long projectId, ChangeOrderPackageFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new ChangeOrderPackageFilter();
        return calls.List(
            () => ApiRequest.Get(ListRoute)
                .Query("project_id", projectId)
                .Query("contract_id", filter.ContractId)
                .Query("filters[id]", Ranges.Bracketed(filter.Ids))
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter))
                .Query("filters[include_deleted]", filter.IncludeDeleted?.Value),
            ChangeOrderPackagesJson.Default.RowListChangeOrderPackage,
            package => package.Id,
            cancellationToken);
    }

    public Task<ChangeOrderPackage> GetAsync(long projectId, long packageId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            ApiRequest.Get(ShowRoute).Id("id", packageId, nameof(packageId)).Query("project_id", projectId),
            ChangeOrderPackagesJson.Default.RowChangeOrderPackage,
            cancellationToken);
    }

    public Task<ChangeOrderPackage> CreateAsync(
        long projectId, long contractId, ChangeOrderPackageInput package, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(contractId, nameof(contractId));
        ApiRequest call = Written(ApiRequest.Post(ListRoute), projectId, contractId, package, nameof(package));
        return OriginGuard.CreateAsync(
            calls, package, () => calls.ReadAsync(call, ChangeOrderPackagesJson.Default.RowChangeOrderPackage, cancellationToken));
    }

    public Task<ChangeOrderPackage> UpdateAsync(
        long projectId, long packageId, ChangeOrderPackageInput changes, CancellationToken cancellationToken = default)
    {
        ApiRequest call = Written(
            ApiRequest.Patch(ShowRoute).Id("id", packageId, nameof(packageId)), projectId, null, changes, nameof(changes)).Repeatable();
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetAsync(projectId, packageId, cancellationToken),
            () => calls.ReadAsync(call, ChangeOrderPackagesJson.Default.RowChangeOrderPackage, cancellationToken));
    }

    private static ApiRequest Written(
        ApiRequest request, long projectId, long? contractId, ChangeOrderPackageInput package, string parameter)
    {
        _ = package ?? throw new ArgumentNullException(parameter);
        RouteValue.CheckId(projectId, nameof(projectId));
        return request.Json(new(projectId, contractId, package), ChangeOrderPackagesJson.Default.ChangeOrderPackageBody);
    }
}
