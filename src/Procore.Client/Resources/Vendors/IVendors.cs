namespace Procore.Client;

/// <summary>The vendors of the company and of its projects. Do not implement this interface: members are added to it.</summary>
public interface IVendors
{
    /// <summary>
    /// Lists the vendors of the company (<c>GET /rest/v1.0/vendors</c>, extended view, so that <see cref="Vendor.ProjectIds"/> is filled).
    /// Inactive vendors are left out: see <see cref="ListInactiveAsync"/>.
    /// </summary>
    /// <param name="filter">Narrows the list; null lists all active vendors.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<Vendor> ListAsync(VendorFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the inactive vendors of the company (<c>GET /rest/v1.0/companies/{company_id}/vendors/inactive</c>).</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<Vendor> ListInactiveAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the vendors of a project (<c>GET /rest/v1.1/projects/{project_id}/vendors</c>, extended view).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list by <see cref="VendorFilter.Search"/> and <see cref="VendorFilter.Ids"/>, the only filters of
    /// this list.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The filter asks for something that this list does not know.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<Vendor> ListForProjectAsync(long projectId, VendorFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one vendor (<c>GET /rest/v1.0/vendors/{id}</c>, extended view).</summary>
    /// <param name="vendorId">The id of the vendor.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such vendor, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<Vendor> GetAsync(long vendorId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a vendor in the company directory (<c>POST /rest/v1.0/vendors</c>). Never repeated when its outcome is unknown; prefer
    /// <see cref="SyncAsync"/> with an origin id, which is safe to repeat.
    /// </summary>
    /// <param name="vendor">The vendor; it needs a name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The vendor has no name. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the vendor
    /// may exist.</exception>
    Task<Vendor> CreateAsync(VendorInput vendor, CancellationToken cancellationToken = default);

    /// <summary>Changes a vendor (<c>PATCH /rest/v1.0/vendors/{id}</c>).</summary>
    /// <param name="vendorId">The id of the vendor.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreOriginConflictException">The record has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<Vendor> UpdateAsync(long vendorId, VendorInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates any number of vendors (<c>PATCH /rest/v1.0/vendors/sync</c>), in batches that Procore accepts. Every item gets an
    /// outcome of its own; see <see cref="SyncResult{TInput, TEntity}"/>.
    /// </summary>
    /// <param name="vendors">The vendors; each needs an id or an origin id, and none may occur twice.</param>
    /// <param name="cancellationToken">Cancels the call. Batches that were sent stay sent; a sync by origin id may be repeated.</param>
    /// <exception cref="ArgumentException">An item has neither id nor origin id, or occurs twice. Nothing was sent.</exception>
    Task<SyncResult<VendorSync, Vendor>> SyncAsync(IEnumerable<VendorSync> vendors, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a vendor of the company to the directory of a project (<c>POST /rest/v1.1/projects/{project_id}/vendors/{id}/actions/add</c>).
    /// A commitment needs its vendor there first.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="vendorId">The id of the vendor.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it may have
    /// happened.</exception>
    Task AddToProjectAsync(long projectId, long vendorId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes a vendor from the directory of a project (<c>DELETE /rest/v1.1/projects/{project_id}/vendors/{id}/actions/remove</c>); the
    /// company keeps it.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="vendorId">The id of the vendor.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">The vendor is not in the project (any more), or the service account may not see
    /// it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task RemoveFromProjectAsync(long projectId, long vendorId, CancellationToken cancellationToken = default);

    /// <summary>Makes an inactive vendor active again (<c>PATCH /rest/v1.0/companies/{company_id}/vendors/inactive/{id}</c>).</summary>
    /// <param name="vendorId">The id of the vendor.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such inactive vendor, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<Vendor> ReactivateAsync(long vendorId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives a vendor its tax identity (<c>POST /rest/v1.0/vendors/{id}/business_register</c>). Procore answers 409 when it has one
    /// already: see <see cref="UpdateBusinessRegisterAsync"/>.
    /// </summary>
    /// <param name="vendorId">The id of the vendor.</param>
    /// <param name="register">The tax identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<BusinessRegister> CreateBusinessRegisterAsync(
        long vendorId, BusinessRegisterSync register, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes the tax identity that a vendor has (<c>PATCH /rest/v1.0/vendors/{id}/business_register</c>). Another number is a number that
    /// nobody has verified yet.
    /// </summary>
    /// <param name="vendorId">The id of the vendor.</param>
    /// <param name="register">The tax identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<BusinessRegister> UpdateBusinessRegisterAsync(
        long vendorId, BusinessRegisterSync register, CancellationToken cancellationToken = default);

    /// <summary>Reads one vendor of a project (<c>GET /rest/v1.1/projects/{project_id}/vendors/{id}</c>, extended view).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="vendorId">The id of the vendor.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">The vendor is not in the project, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<Vendor> GetForProjectAsync(long projectId, long vendorId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a vendor in the company and puts it into the project (<c>POST /rest/v1.1/projects/{project_id}/vendors</c>). Never repeated
    /// when its outcome is unknown; prefer <see cref="SyncAsync"/> and <see cref="AddToProjectAsync"/>, which are safe to repeat.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="vendor">The vendor; it needs a name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The vendor has no name. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the vendor
    /// may exist.</exception>
    Task<Vendor> CreateForProjectAsync(long projectId, ProjectVendorInput vendor, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a vendor of a project, which is the company's vendor too (<c>PATCH /rest/v1.1/projects/{project_id}/vendors/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="vendorId">The id of the vendor.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreOriginConflictException">The record has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<Vendor> UpdateForProjectAsync(
        long projectId, long vendorId, ProjectVendorInput changes, CancellationToken cancellationToken = default);

    /// <summary>Lists the inactive vendors of a project (<c>GET /rest/v1.0/projects/{project_id}/vendors/inactive</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<Vendor> ListInactiveForProjectAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes an inactive vendor of a project active again (<c>PATCH /rest/v1.0/projects/{project_id}/vendors/inactive/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="vendorId">The id of the vendor.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such inactive vendor, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<Vendor> ReactivateForProjectAsync(long projectId, long vendorId, CancellationToken cancellationToken = default);
}
