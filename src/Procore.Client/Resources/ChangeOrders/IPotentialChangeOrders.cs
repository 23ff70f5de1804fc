namespace Procore.Client;

/// <summary>
/// Potential change orders, in projects with two or three tiers of change orders: one changes what its contract comes to once people have
/// put it into a change order of the contract and approved that. Do not implement this interface: members are added to it.
/// </summary>
public interface IPotentialChangeOrders
{
    /// <summary>Lists the potential change orders of a project (<c>GET /rest/v1.0/potential_change_orders</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all that are not deleted.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<PotentialChangeOrder> ListAsync(
        long projectId, PotentialChangeOrderFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one potential change order (<c>GET /rest/v1.0/potential_change_orders/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="changeOrderId">The id of the potential change order.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such change order, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<PotentialChangeOrder> GetAsync(
        long projectId, long contractId, long changeOrderId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates any number of potential change orders of one contract (<c>PATCH /rest/v1.0/potential_change_orders/sync</c>), in
    /// batches that Procore accepts. Every item gets an outcome of its own; see <see cref="SyncResult{TInput, TEntity}"/>.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="changeOrders">The change orders; each needs an id or an origin id, and none may occur twice.</param>
    /// <param name="cancellationToken">Cancels the call. Batches that were sent stay sent; a sync by origin id may be repeated.</param>
    /// <exception cref="ArgumentException">An item has neither id nor origin id, or occurs twice. Nothing was sent.</exception>
    Task<SyncResult<PotentialChangeOrderSync, PotentialChangeOrder>> SyncAsync(
        long projectId,
        long contractId,
        IEnumerable<PotentialChangeOrderSync> changeOrders,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a potential change order (<c>POST /rest/v1.0/potential_change_orders</c>). Never repeated when its outcome is unknown;
    /// prefer <see cref="SyncAsync"/> with an origin id, which is safe to repeat.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="changeOrder">The potential change order.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// order may exist.</exception>
    Task<PotentialChangeOrder> CreateAsync(
        long projectId, long contractId, PotentialChangeOrderInput changeOrder, CancellationToken cancellationToken = default);

    /// <summary>Changes a potential change order (<c>PATCH /rest/v1.0/potential_change_orders/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="changeOrderId">The id of the potential change order.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreOriginConflictException">The record has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<PotentialChangeOrder> UpdateAsync(
        long projectId,
        long contractId,
        long changeOrderId,
        PotentialChangeOrderInput changes,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the lines of a potential change order (<c>GET /rest/v1.0/potential_change_orders/{potential_change_order_id}/line_items</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeOrderId">The id of the potential change order.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<PotentialChangeOrderLine> ListLinesAsync(
        long projectId, long changeOrderId, CancellationToken cancellationToken = default);

    /// <summary>Reads a line (<c>GET /rest/v1.0/potential_change_orders/{potential_change_order_id}/line_items/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeOrderId">The id of the potential change order.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<PotentialChangeOrderLine> GetLineAsync(
        long projectId, long changeOrderId, long lineId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates any number of lines of one potential change order
    /// (<c>PATCH /rest/v1.0/potential_change_orders/{potential_change_order_id}/line_items/sync</c>). Lines that are left out stay as they
    /// are.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeOrderId">The id of the potential change order.</param>
    /// <param name="lines">The lines; each needs an id or an origin id, and none may occur twice.</param>
    /// <param name="cancellationToken">Cancels the call. Batches that were sent stay sent; a sync by origin id may be repeated.</param>
    /// <exception cref="ArgumentException">An item has neither id nor origin id, or occurs twice. Nothing was sent.</exception>
    Task<SyncResult<PotentialChangeOrderLineSync, PotentialChangeOrderLine>> SyncLinesAsync(
        long projectId,
        long changeOrderId,
        IEnumerable<PotentialChangeOrderLineSync> lines,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a line (<c>POST /rest/v1.0/potential_change_orders/{potential_change_order_id}/line_items</c>). Never repeated when its outcome
    /// is unknown; prefer <see cref="SyncLinesAsync"/> with origin ids, which is safe to repeat.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeOrderId">The id of the potential change order.</param>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the line
    /// may exist.</exception>
    Task<PotentialChangeOrderLine> CreateLineAsync(
        long projectId, long changeOrderId, CommitmentLineInput line, CancellationToken cancellationToken = default);

    /// <summary>Changes a line (<c>PATCH /rest/v1.0/potential_change_orders/{potential_change_order_id}/line_items/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeOrderId">The id of the potential change order.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreOriginConflictException">The record has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<PotentialChangeOrderLine> UpdateLineAsync(
        long projectId, long changeOrderId, long lineId, CommitmentLineInput changes, CancellationToken cancellationToken = default);

    /// <summary>Removes a line (<c>DELETE /rest/v1.0/potential_change_orders/{potential_change_order_id}/line_items/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeOrderId">The id of the potential change order.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteLineAsync(long projectId, long changeOrderId, long lineId, CancellationToken cancellationToken = default);
}
