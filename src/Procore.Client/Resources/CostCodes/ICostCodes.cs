namespace Procore.Client;

/// <summary>The cost codes of projects and of their sub jobs. Do not implement this interface: members are added to it.</summary>
public interface ICostCodes
{
    /// <summary>Lists the cost codes of a project (<c>GET /rest/v1.0/cost_codes</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all codes.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<CostCode> ListAsync(long projectId, CostCodeFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one cost code (<c>GET /rest/v1.0/cost_codes/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="costCodeId">The id of the cost code.</param>
    /// <param name="subJobId">The sub job that the code belongs to; null for the project itself.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such cost code, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<CostCode> GetAsync(long projectId, long costCodeId, long? subJobId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a cost code (<c>POST /rest/v1.0/cost_codes</c>). Never repeated when its outcome is unknown; prefer <see cref="SyncAsync"/>
    /// with an origin id, which is safe to repeat.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="costCode">The cost code.</param>
    /// <param name="subJobId">The sub job that the code belongs to; null for the project itself.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the code
    /// may exist.</exception>
    Task<CostCode> CreateAsync(
        long projectId, CostCodeInput costCode, long? subJobId = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a cost code (<c>PATCH /rest/v1.0/cost_codes/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="costCodeId">The id of the cost code.</param>
    /// <param name="costCode">The cost code; Procore wants code and name with every change.</param>
    /// <param name="subJobId">The sub job that the code belongs to; null for the project itself.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreOriginConflictException">The record has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<CostCode> UpdateAsync(
        long projectId, long costCodeId, CostCodeInput costCode, long? subJobId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates any number of cost codes of one project or sub job (<c>PATCH /rest/v1.0/cost_codes/sync</c>), in batches that
    /// Procore accepts. Every item gets an outcome of its own; see <see cref="SyncResult{TInput, TEntity}"/>.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="items">The cost codes; each needs an id or an origin id, and none may occur twice.</param>
    /// <param name="subJobId">The sub job that the codes belong to; null for the project itself.</param>
    /// <param name="cancellationToken">Cancels the call. Batches that were sent stay sent; a sync by origin id may be repeated.</param>
    /// <exception cref="ArgumentException">An item has neither id nor origin id, or occurs twice. Nothing was sent.</exception>
    Task<SyncResult<CostCodeSync, CostCode>> SyncAsync(
        long projectId, IEnumerable<CostCodeSync> items, long? subJobId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Copies a list of standard cost codes into a project (<c>POST /rest/v1.0/cost_codes/copy_from_standard_list</c>). Procore does
    /// not describe what it answers: list the cost codes afterwards. Never repeated when its outcome is unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="listId">The id of the list of standard cost codes.</param>
    /// <param name="subJobId">The sub job that the codes go to; null for the project itself.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task CopyStandardListAsync(long projectId, long listId, long? subJobId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Copies standard cost codes into a project (<c>POST /rest/v1.0/cost_codes/copy_subset_from_standard_list</c>). Some may be
    /// copied and others not: see <see cref="CostCodeCopy.Failures"/>. Never repeated when its outcome is unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="listId">The id of the list of standard cost codes.</param>
    /// <param name="codeIds">The ids of the standard cost codes, with those of all codes above them.</param>
    /// <param name="subJobId">The sub job that the codes go to; null for the project itself.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are no codes, or an id is none. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task<CostCodeCopy> CopyStandardAsync(
        long projectId, long listId, IEnumerable<long> codeIds, long? subJobId = null, CancellationToken cancellationToken = default);
}
