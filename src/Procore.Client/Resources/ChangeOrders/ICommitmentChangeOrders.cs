namespace Procore.Client;

/// <summary>
/// Change orders of commitments, in projects with one or two tiers of change orders: Procore has no such calls for three. Do not implement
/// this interface: members are added to it.
/// </summary>
public interface ICommitmentChangeOrders
{
    /// <summary>Lists the change orders of a project (<c>GET /rest/v1.0/projects/{project_id}/commitment_change_orders</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<CommitmentChangeOrder> ListAsync(
        long projectId, CommitmentChangeOrderFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one change order (<c>GET /rest/v1.0/projects/{project_id}/commitment_change_orders/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeOrderId">The id of the change order.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such change order, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<CommitmentChangeOrder> GetAsync(long projectId, long changeOrderId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a change order (<c>POST /rest/v1.0/projects/{project_id}/commitment_change_orders</c>). Never repeated when its outcome is
    /// unknown: a change order has no origin id, so look for its number before writing again.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeOrder">The change order.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// order may exist.</exception>
    Task<CommitmentChangeOrder> CreateAsync(
        long projectId, CommitmentChangeOrderInput changeOrder, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a change order, such as to approve it (<c>PATCH /rest/v1.0/projects/{project_id}/commitment_change_orders/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeOrderId">The id of the change order.</param>
    /// <param name="changes">What changes, with the contract that it is of.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such change order, or the service account may not see it.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<CommitmentChangeOrder> UpdateAsync(
        long projectId, long changeOrderId, CommitmentChangeOrderInput changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a change order (<c>DELETE /rest/v1.0/projects/{project_id}/commitment_change_orders/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeOrderId">The id of the change order.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such change order, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long projectId, long changeOrderId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the lines of a change order
    /// (<c>GET /rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_change_orders/{id}/line_items</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeOrderId">The id of the change order.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<CommitmentChangeOrderLine> ListLinesAsync(
        long projectId, long changeOrderId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads one line of a change order
    /// (<c>GET /rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_change_orders/{id}/line_items/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeOrderId">The id of the change order.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<CommitmentChangeOrderLine> GetLineAsync(
        long projectId, long changeOrderId, long lineId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a line of a change order
    /// (<c>POST /rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_change_orders/{id}/line_items</c>). Never repeated when
    /// its outcome is unknown: a line has no origin id, so list the lines before writing again.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeOrderId">The id of the change order.</param>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the line
    /// may exist.</exception>
    Task<CommitmentChangeOrderLine> CreateLineAsync(
        long projectId, long changeOrderId, CommitmentChangeOrderLineInput line, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a line of a change order
    /// (<c>PATCH /rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_change_orders/{id}/line_items/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeOrderId">The id of the change order.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<CommitmentChangeOrderLine> UpdateLineAsync(
        long projectId,
        long changeOrderId,
        long lineId,
        CommitmentChangeOrderLineInput changes,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes a line of a change order
    /// (<c>DELETE /rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_change_orders/{id}/line_items/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeOrderId">The id of the change order.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteLineAsync(long projectId, long changeOrderId, long lineId, CancellationToken cancellationToken = default);
}
