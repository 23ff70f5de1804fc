namespace Procore.Client;

/// <summary>
/// Budget modifications, of projects without budget changes (<see cref="IBudgetChanges"/>). Procore has deprecated their writes, and
/// refuses them where a project has budget changes. Do not implement this interface: members are added to it.
/// </summary>
public interface IBudgetModifications
{
    /// <summary>Lists the modifications of a project's budget (<c>GET /rest/v1.0/projects/{project_id}/budget_modifications</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<BudgetModification> ListAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>Reads one modification (<c>GET /rest/v1.0/projects/{project_id}/budget_modifications/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="modificationId">The id of the modification.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such modification, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<BudgetModification> GetAsync(long projectId, long modificationId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Moves an amount (<c>POST /rest/v1.0/projects/{project_id}/budget_modifications</c>). Never repeated when its outcome is unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="modification">The modification; Procore wants an amount and the line that it goes to.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the
    /// modification may exist.</exception>
    Task<BudgetModification> CreateAsync(
        long projectId, BudgetModificationInput modification, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a modification (<c>PATCH /rest/v1.0/projects/{project_id}/budget_modifications/{id}</c>). One that sets an origin id, or
    /// empties it, reads the modification first.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="modificationId">The id of the modification.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreOriginConflictException">The modification has another origin id. Nothing was written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<BudgetModification> UpdateAsync(
        long projectId, long modificationId, BudgetModificationInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a modification: its amount goes back (<c>DELETE /rest/v1.0/projects/{project_id}/budget_modifications/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="modificationId">The id of the modification.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such modification (any more), or the service account may not see
    /// it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long projectId, long modificationId, CancellationToken cancellationToken = default);
}
