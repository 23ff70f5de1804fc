namespace Procore.Client;

/// <summary>The projects of the company. Do not implement this interface: members are added to it.</summary>
public interface IProjects
{
    /// <summary>
    /// Lists projects (<c>GET /rest/v1.0/projects</c>), active ones only unless the filter says otherwise. Projects that the service
    /// account is not permitted to see are left out without a word.
    /// </summary>
    /// <param name="filter">Narrows the list; null lists what Procore lists by default.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    AsyncPage<Project> ListAsync(ProjectFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one project (<c>GET /rest/v1.0/projects/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such project, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<Project> GetAsync(long projectId, CancellationToken cancellationToken = default);
}
