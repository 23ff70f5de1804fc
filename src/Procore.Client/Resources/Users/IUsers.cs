namespace Procore.Client;

/// <summary>The people of the company and of its projects. Do not implement this interface: members are added to it.</summary>
public interface IUsers
{
    /// <summary>Lists the active users of the company (<c>GET /rest/v1.3/companies/{company_id}/users</c>).</summary>
    /// <param name="filter">Narrows the list; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<User> ListAsync(UserFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one user (<c>GET /rest/v1.3/companies/{company_id}/users/{id}</c>).</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such user, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<User> GetAsync(long userId, CancellationToken cancellationToken = default);

    /// <summary>Lists the active users of a project (<c>GET /rest/v1.0/projects/{project_id}/users</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<User> ListForProjectAsync(long projectId, UserFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one user of a project (<c>GET /rest/v1.0/projects/{project_id}/users/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such user, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<User> GetForProjectAsync(long projectId, long userId, CancellationToken cancellationToken = default);
}
