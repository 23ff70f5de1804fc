using System.Runtime.CompilerServices;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class VendorsGroup(ProcoreCalls calls) : IVendors
{
    public const string ListRoute = "/rest/v1.0/vendors";

    public const string InactiveRoute = "/rest/v1.0/companies/{company_id}/vendors/inactive";

    public const string ProjectRoute = "/rest/v1.1/projects/{project_id}/vendors";

    public const string ShowRoute = "/rest/v1.0/vendors/{id}";

    public const string SyncRoute = "/rest/v1.0/vendors/sync";

    public const string AddRoute = "/rest/v1.1/projects/{project_id}/vendors/{id}/actions/add";

    public const string RemoveRoute = "/rest/v1.1/projects/{project_id}/vendors/{id}/actions/remove";

    public const string ReactivateRoute = "/rest/v1.0/companies/{company_id}/vendors/inactive/{id}";

    public const string RegisterRoute = "/rest/v1.0/vendors/{id}/business_register";

    public const string ProjectShowRoute = "/rest/v1.1/projects/{project_id}/vendors/{id}";

    public const string ProjectInactiveRoute = "/rest/v1.0/projects/{project_id}/vendors/inactive";

    public const string ProjectReactivateRoute = "/rest/v1.0/projects/{project_id}/vendors/inactive/{id}";

    private const string View = "extended";

    public ProcoreList<Vendor> ListAsync(VendorFilter? filter = null, CancellationToken cancellationToken = default)
    {
        filter ??= new VendorFilter();
        return List(
            () => Filter(ApiRequest.Get(ListRoute).Query("company_id", calls.CompanyId), filter)
                .Query("filters[origin_id]", filter.OriginId)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter)),
            cancellationToken);
    }

    public ProcoreList<Vendor> ListInactiveAsync(CancellationToken cancellationToken = default) =>
        List(() => ApiRequest.Get(InactiveRoute).Id("company_id", calls.CompanyId, "companyId"), cancellationToken);

    public ProcoreList<Vendor> ListForProjectAsync(
        long projectId, VendorFilter? filter = null, CancellationToken cancellationToken = default)
    {
        filter ??= new VendorFilter();
        if (filter.OriginId is not null || filter.UpdatedAfter is not null)
            throw new ArgumentException("The list of a project's vendors knows the filters Search and Ids only.", nameof(filter));
        RouteValue.CheckId(projectId, nameof(projectId));
        return List(() => Filter(ApiRequest.Get(ProjectRoute).Id("project_id", projectId, nameof(projectId)), filter), cancellationToken);
    }

    public Task<Vendor> GetAsync(long vendorId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Get(ShowRoute).Id("id", vendorId, nameof(vendorId)).Query("company_id", calls.CompanyId).Query("view", View),
            VendorsJson.Default.RowVendor,
            cancellationToken);

    public Task<Vendor> CreateAsync(VendorInput vendor, CancellationToken cancellationToken = default)
    {
        CheckName(vendor);
        return OriginGuard.CreateAsync(calls, vendor, () => calls.ReadAsync(
            ApiRequest.Post(ListRoute).Query("view", View).Json(new VendorBody(calls.CompanyId, vendor), VendorsJson.Default.VendorBody),
            VendorsJson.Default.RowVendor,
            cancellationToken));
    }

    public Task<Vendor> UpdateAsync(long vendorId, VendorInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        // The same values written twice are the same state: a repeated update does no harm.
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetAsync(vendorId, cancellationToken),
            () => calls.ReadAsync(
                ApiRequest.Patch(ShowRoute).Id("id", vendorId, nameof(vendorId)).Query("view", View)
                    .Json(new VendorBody(calls.CompanyId, changes), VendorsJson.Default.VendorBody).Repeatable(),
                VendorsJson.Default.RowVendor,
                cancellationToken));
    }

    public Task<SyncResult<VendorSync, Vendor>> SyncAsync(IEnumerable<VendorSync> vendors, CancellationToken cancellationToken = default) =>
        SyncRun.RunAsync(
            calls,
            () => ApiRequest.Patch(SyncRoute),
            [("company_id", calls.CompanyId)],
            SyncBatches.Check(vendors, nameof(vendors)),
            FindAsync,
            VendorsJson.Default.VendorSync,
            VendorsJson.Default.SyncAnswerVendor,
            cancellationToken);

    public Task AddToProjectAsync(long projectId, long vendorId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            ApiRequest.Post(AddRoute).Id("project_id", projectId, nameof(projectId)).Id("id", vendorId, nameof(vendorId)),
            cancellationToken);

    public Task RemoveFromProjectAsync(long projectId, long vendorId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            ApiRequest.Delete(RemoveRoute).Id("project_id", projectId, nameof(projectId)).Id("id", vendorId, nameof(vendorId)),
            cancellationToken);

    public Task<Vendor> ReactivateAsync(long vendorId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Patch(ReactivateRoute).Id("company_id", calls.CompanyId, "companyId").Id("id", vendorId, nameof(vendorId))
                .Query("view", View).Repeatable(),
            VendorsJson.Default.RowVendor,
            cancellationToken);

    public Task<BusinessRegister> CreateBusinessRegisterAsync(
        long vendorId, BusinessRegisterSync register, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            Register(ApiRequest.Post(RegisterRoute), vendorId, register), VendorsJson.Default.RowBusinessRegister, cancellationToken);

    public Task<BusinessRegister> UpdateBusinessRegisterAsync(
        long vendorId, BusinessRegisterSync register, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            Register(ApiRequest.Patch(RegisterRoute), vendorId, register).Repeatable(),
            VendorsJson.Default.RowBusinessRegister,
            cancellationToken);

    public Task<Vendor> GetForProjectAsync(long projectId, long vendorId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Get(ProjectShowRoute).Id("project_id", projectId, nameof(projectId)).Id("id", vendorId, nameof(vendorId))
                .Query("view", View),
            VendorsJson.Default.RowVendor,
            cancellationToken);

    public Task<Vendor> CreateForProjectAsync(long projectId, ProjectVendorInput vendor, CancellationToken cancellationToken = default)
    {
        CheckName(vendor);
        return OriginGuard.CreateAsync(calls, vendor, () => calls.ReadAsync(
            OfProject(ApiRequest.Post(ProjectRoute), projectId, vendor), VendorsJson.Default.RowVendor, cancellationToken));
    }

    public Task<Vendor> UpdateForProjectAsync(
        long projectId, long vendorId, ProjectVendorInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetForProjectAsync(projectId, vendorId, cancellationToken),
            () => calls.ReadAsync(
                OfProject(ApiRequest.Patch(ProjectShowRoute).Id("id", vendorId, nameof(vendorId)), projectId, changes).Repeatable(),
                VendorsJson.Default.RowVendor,
                cancellationToken));
    }

    public ProcoreList<Vendor> ListInactiveForProjectAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return List(() => ApiRequest.Get(ProjectInactiveRoute).Id("project_id", projectId, nameof(projectId)), cancellationToken);
    }

    public Task<Vendor> ReactivateForProjectAsync(long projectId, long vendorId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            ApiRequest.Patch(ProjectReactivateRoute).Id("project_id", projectId, nameof(projectId)).Id("id", vendorId, nameof(vendorId))
                .Query("view", View).Repeatable(),
            VendorsJson.Default.RowVendor,
            cancellationToken);

    private ApiRequest Register(ApiRequest request, long vendorId, BusinessRegisterSync register)
    {
        _ = register ?? throw new ArgumentNullException(nameof(register));
        return request.Id("id", vendorId, nameof(vendorId)).Query("company_id", calls.CompanyId)
            .Json(new BusinessRegisterBody(register), VendorsJson.Default.BusinessRegisterBody);
    }

    private static void CheckName(VendorFields vendor)
    {
        _ = vendor ?? throw new ArgumentNullException(nameof(vendor));
        if (string.IsNullOrWhiteSpace(vendor.Name.GetValueOrDefault(null)))
            throw new ArgumentException("A vendor needs a name.", nameof(vendor));
    }

    private static ApiRequest OfProject(ApiRequest request, long projectId, ProjectVendorInput vendor) =>
        request.Id("project_id", projectId, nameof(projectId)).Query("view", View)
            .Json(new ProjectVendorBody(vendor), VendorsJson.Default.ProjectVendorBody);

    private static ApiRequest Filter(ApiRequest request, VendorFilter filter)
    {
        request.Query("filters[search]", filter.Search);
        foreach (long id in filter.Ids)
            request.Query("filters[id][]", id);
        return request;
    }

    private ProcoreList<Vendor> List(Func<ApiRequest> request, CancellationToken cancellationToken) =>
        calls.List(() => request().Query("view", View), VendorsJson.Default.RowListVendor, vendor => vendor.Id, cancellationToken);

    /// <summary>Reads vendors by id, whether active or not: they are in two lists.</summary>
    private ProcoreList<Vendor> FindAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        new((_, _, token) => FindPagesAsync(ids, token), null, cancellationToken);

    private async IAsyncEnumerable<ProcorePage<Vendor>> FindPagesAsync(IReadOnlyList<long> ids,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var missing = new HashSet<long>(ids);
        var pages = ListAsync(new VendorFilter { Ids = ids }, cancellationToken).AsPages();
        await foreach (ProcorePage<Vendor> page in pages.ConfigureAwait(false))
        {
            missing.ExceptWith(page.Items.Select(vendor => vendor.Id));
            yield return page;
        }

        if (missing.Count == 0)
            yield break;
        await foreach (ProcorePage<Vendor> page in ListInactiveAsync(cancellationToken).AsPages().ConfigureAwait(false))
            yield return page;
    }
}
