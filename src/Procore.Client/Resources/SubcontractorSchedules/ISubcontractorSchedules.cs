namespace Procore.Client;

/// <summary>
/// Subcontractors' own schedules of values: what each line of a commitment is made of, line by line. They are part of the Commitments tool.
/// Paths begin with <c>/rest/v1.0/purchase_order_contracts</c> or <c>/rest/v1.0/work_order_contracts</c>. Do not implement this interface:
/// members are added to it.
/// </summary>
public interface ISubcontractorSchedules
{
    /// <summary>Lists the lines of a commitment (<c>GET …/{contract_id}/line_item_contract_details</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the commitment.</param>
    /// <param name="filter">Narrows the list; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<SubcontractorScheduleLine> ListAsync(
        long projectId, long contractId, SubcontractorScheduleFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one line (<c>GET …/{contract_id}/line_item_contract_details/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the commitment.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<SubcontractorScheduleLine> GetAsync(
        long projectId, long contractId, long lineId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a line (<c>POST …/{contract_id}/line_item_contract_details</c>). Never repeated when its outcome is unknown: look for the
    /// line in the list before writing again.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the commitment.</param>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the line
    /// may exist.</exception>
    Task<SubcontractorScheduleLine> CreateAsync(
        long projectId, long contractId, SubcontractorScheduleLineInput line, CancellationToken cancellationToken = default);

    /// <summary>Changes a line (<c>PATCH …/{contract_id}/line_item_contract_details/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the commitment.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line, or the service account may not see it.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<SubcontractorScheduleLine> UpdateAsync(
        long projectId, long contractId, long lineId, SubcontractorScheduleLineInput changes,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes a line (<c>DELETE …/{contract_id}/line_item_contract_details/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the commitment.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long projectId, long contractId, long lineId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sets how far the schedule of a commitment is (<c>PATCH …/{contract_id}/subcontractor_schedule_of_values_status</c>). Procore takes
    /// it while the commitment has no invoice and no approved change order; who may not change the commitment can only hand a draft in.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the commitment.</param>
    /// <param name="status">The status.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such commitment, or the service account may not see it.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused the status.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task SetStatusAsync(
        long projectId, long contractId, SubcontractorScheduleStatus status, CancellationToken cancellationToken = default);
}
