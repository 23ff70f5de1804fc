namespace Procore.Client;

/// <summary>
/// Batches of change orders of commitments, or of prime contracts, in projects with two or three tiers of change orders. Do not implement
/// this interface: members are added to it.
/// </summary>
public interface IChangeOrderBatches
{
    /// <summary>
    /// Lists the batches of a project (<c>GET /rest/v1.0/projects/{project_id}/commitment_change_order_batches</c>, or
    /// <c>prime_change_order_batches</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<ChangeOrderBatch> ListAsync(
        long projectId, ChangeOrderBatchFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads one batch (<c>GET /rest/v1.0/projects/{project_id}/commitment_change_order_batches/{id}</c>, or
    /// <c>prime_change_order_batches</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="batchId">The id of the batch.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such batch, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<ChangeOrderBatch> GetAsync(long projectId, long batchId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a batch (<c>POST /rest/v1.0/projects/{project_id}/commitment_change_order_batches</c>, or
    /// <c>prime_change_order_batches</c>). Never repeated when its outcome is unknown: a batch has no origin id, so look for its number
    /// before writing again.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The batch names no contract. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the batch
    /// may exist.</exception>
    Task<ChangeOrderBatch> CreateAsync(
        long projectId, ChangeOrderBatchInput batch, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a batch (<c>PATCH /rest/v1.0/projects/{project_id}/commitment_change_order_batches/{id}</c>, or
    /// <c>prime_change_order_batches</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="batchId">The id of the batch.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such batch, or the service account may not see it.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<ChangeOrderBatch> UpdateAsync(
        long projectId, long batchId, ChangeOrderBatchInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a batch (<c>DELETE /rest/v1.0/projects/{project_id}/commitment_change_order_batches/{id}</c>, or
    /// <c>prime_change_order_batches</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="batchId">The id of the batch.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such batch, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long projectId, long batchId, CancellationToken cancellationToken = default);
}
