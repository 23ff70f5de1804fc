namespace ZohoBooks.Client;

/// <summary>Projects. Scope: <c>ZohoBooks.projects.READ</c>.</summary>
public interface IProjects
{
    /// <summary><c>GET /projects</c>. There is no filter on the time of change.</summary>
    /// <param name="filter">Which projects; null lists all, inactive ones included.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    AsyncPage<Project> ListAsync(ProjectFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /projects/{project_id}</c>.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id is not made of digits; nothing was sent.</exception>
    /// <exception cref="ZohoBooksNotFoundException">There is no such project.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Project> GetAsync(string projectId, CancellationToken cancellationToken = default);
}
