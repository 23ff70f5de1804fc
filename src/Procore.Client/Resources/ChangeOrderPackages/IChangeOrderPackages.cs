namespace Procore.Client;

/// <summary>
/// Change order packages: the change orders of contracts of either kind, whatever number of tiers the project has. Do not implement this
/// interface: members are added to it.
/// </summary>
public interface IChangeOrderPackages
{
    /// <summary>Lists the change order packages of a project (<c>GET /rest/v1.0/change_order_packages</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<ChangeOrderPackage> ListAsync(
        long projectId, ChangeOrderPackageFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one change order package (<c>GET /rest/v1.0/change_order_packages/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="packageId">The id of the package.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such package, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<ChangeOrderPackage> GetAsync(long projectId, long packageId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a change order package (<c>POST /rest/v1.0/change_order_packages</c>). Never repeated when its outcome is unknown: look for
    /// its origin id in the list before writing again.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract that it changes.</param>
    /// <param name="package">The package.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the package
    /// may exist.</exception>
    Task<ChangeOrderPackage> CreateAsync(
        long projectId, long contractId, ChangeOrderPackageInput package, CancellationToken cancellationToken = default);

    /// <summary>Changes a change order package, such as to approve it (<c>PATCH /rest/v1.0/change_order_packages/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="packageId">The id of the package.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such package, or the service account may not see it.</exception>
    /// <exception cref="ProcoreOriginConflictException">The package has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<ChangeOrderPackage> UpdateAsync(
        long projectId, long packageId, ChangeOrderPackageInput changes, CancellationToken cancellationToken = default);
}
