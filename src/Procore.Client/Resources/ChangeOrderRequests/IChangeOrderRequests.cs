namespace Procore.Client;

/// <summary>
/// Change order requests of contracts of either kind, in projects with three tiers of change orders. Do not implement this interface:
/// members are added to it.
/// </summary>
public interface IChangeOrderRequests
{
    /// <summary>Lists the change order requests of a contract (<c>GET /rest/v1.0/change_order_requests</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="filter">Narrows the list; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<ChangeOrderRequest> ListAsync(
        long projectId, long contractId, ChangeOrderRequestFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one change order request (<c>GET /rest/v1.0/change_order_requests/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="requestId">The id of the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such request, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<ChangeOrderRequest> GetAsync(
        long projectId, long contractId, long requestId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a change order request (<c>POST /rest/v1.0/change_order_requests</c>). Never repeated when its outcome is unknown; prefer
    /// <see cref="SyncAsync"/> with an origin id, which is safe to repeat.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the request
    /// may exist.</exception>
    Task<ChangeOrderRequest> CreateAsync(
        long projectId, long contractId, ChangeOrderRequestInput request, CancellationToken cancellationToken = default);

    /// <summary>Changes a change order request (<c>PATCH /rest/v1.0/change_order_requests/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="requestId">The id of the request.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such request, or the service account may not see it.</exception>
    /// <exception cref="ProcoreOriginConflictException">The request has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<ChangeOrderRequest> UpdateAsync(
        long projectId,
        long contractId,
        long requestId,
        ChangeOrderRequestInput changes,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates change order requests by their origin id (<c>PATCH /rest/v1.0/change_order_requests/sync</c>). Safe to repeat.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="requests">The requests; any number.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>What became of each request, in the order of the input.</returns>
    /// <exception cref="ArgumentException">A request has neither id nor origin id, or two have the same.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed before anything was written.</exception>
    Task<SyncResult<ChangeOrderRequestSync, ChangeOrderRequest>> SyncAsync(
        long projectId,
        long contractId,
        IEnumerable<ChangeOrderRequestSync> requests,
        CancellationToken cancellationToken = default);
}
