namespace Procore.Client;

/// <summary>The sub jobs of projects. Do not implement this interface: members are added to it.</summary>
public interface ISubJobs
{
    /// <summary>Lists the sub jobs of a project (<c>GET /rest/v1.0/sub_jobs</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<SubJob> ListAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>Reads one sub job (<c>GET /rest/v1.0/sub_jobs/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="subJobId">The id of the sub job.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such sub job, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<SubJob> GetAsync(long projectId, long subJobId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a sub job (<c>POST /rest/v1.0/sub_jobs</c>). Never repeated when its outcome is unknown; prefer <see cref="SyncAsync"/> with
    /// an origin id, which is safe to repeat.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="subJob">The sub job.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the sub job
    /// may exist.</exception>
    Task<SubJob> CreateAsync(long projectId, SubJobInput subJob, CancellationToken cancellationToken = default);

    /// <summary>Changes a sub job (<c>PATCH /rest/v1.0/sub_jobs/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="subJobId">The id of the sub job.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreOriginConflictException">The record has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<SubJob> UpdateAsync(long projectId, long subJobId, SubJobInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates any number of sub jobs of one project (<c>PATCH /rest/v1.0/sub_jobs/sync</c>), in batches that Procore accepts.
    /// They are listed first, to tell what is new. Every item gets an outcome of its own; see <see cref="SyncResult{TInput, TEntity}"/>.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="items">The sub jobs; each needs an id or an origin id, and none may occur twice.</param>
    /// <param name="cancellationToken">Cancels the call. Batches that were sent stay sent; a sync by origin id may be repeated.</param>
    /// <exception cref="ArgumentException">An item has neither id nor origin id, or occurs twice. Nothing was sent.</exception>
    Task<SyncResult<SubJobSync, SubJob>> SyncAsync(
        long projectId, IEnumerable<SubJobSync> items, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a sub job (<c>DELETE /rest/v1.0/sub_jobs/{id}</c>). Procore has deprecated it for
    /// <c>WorkBreakdown.DeleteSegmentItemAsync</c>.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="subJobId">The id of the sub job.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such sub job (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long projectId, long subJobId, CancellationToken cancellationToken = default);
}
