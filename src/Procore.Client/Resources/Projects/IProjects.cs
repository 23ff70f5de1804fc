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
    ProcoreList<Project> ListAsync(ProjectFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists projects by more conditions than <see cref="ListAsync"/> knows, and in the view that is asked for (<c>GET
    /// /rest/v1.1/projects</c>).
    /// </summary>
    /// <param name="search">Narrows the list; null lists the active projects.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<Project> SearchAsync(ProjectSearch? search = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one project (<c>GET /rest/v1.0/projects/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such project, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<Project> GetAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads what a project is counted in (<c>GET
    /// /rest/v1.0/companies/{company_id}/projects/{project_id}/currency_configuration</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">It was never set up, or there is no such project, or the service account may not see
    /// it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed, or the answer says nothing.</exception>
    Task<CurrencySettings> GetCurrencyAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a project (<c>POST /rest/v1.0/projects</c>). Never repeated when its outcome is unknown; prefer <see cref="SyncAsync"/> with
    /// an origin id, which is safe to repeat.
    /// </summary>
    /// <param name="project">The project; it needs a name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The project has no name. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the project
    /// may exist.</exception>
    Task<Project> CreateAsync(ProjectInput project, CancellationToken cancellationToken = default);

    /// <summary>Changes a project (<c>PATCH /rest/v1.0/projects/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreOriginConflictException">The record has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<Project> UpdateAsync(long projectId, ProjectInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates projects (<c>PATCH /rest/v1.0/projects/sync</c>; Procore advises against creating many at once), in batches that
    /// Procore accepts. Every item gets an outcome of its own; see <see cref="SyncResult{TInput, TEntity}"/>.
    /// </summary>
    /// <param name="items">The projects; each needs an id or an origin id, and none may occur twice.</param>
    /// <param name="cancellationToken">Cancels the call. Batches that were sent stay sent; a sync by origin id may be repeated.</param>
    /// <exception cref="ArgumentException">An item has neither id nor origin id, or occurs twice. Nothing was sent.</exception>
    Task<SyncResult<ProjectSync, Project>> SyncAsync(IEnumerable<ProjectSync> items, CancellationToken cancellationToken = default);
}
