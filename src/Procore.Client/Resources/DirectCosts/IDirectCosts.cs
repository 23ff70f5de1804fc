namespace Procore.Client;

/// <summary>
/// Direct costs and their lines. Procore takes one write of a direct cost at a time: while another one is under way it refuses with 409,
/// and the same can be sent again. Do not implement this interface: members are added to it.
/// </summary>
public interface IDirectCosts
{
    /// <summary>Lists the direct costs of a project (<c>GET /rest/v1.1/projects/{project_id}/direct_costs</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<DirectCost> ListAsync(long projectId, DirectCostFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one direct cost with its lines (<c>GET /rest/v1.1/projects/{project_id}/direct_costs/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="directCostId">The id of the direct cost.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such direct cost, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<DirectCost> GetAsync(long projectId, long directCostId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a direct cost with up to 100 lines (<c>POST /rest/v1.1/projects/{project_id}/direct_costs</c>). Never repeated when its
    /// outcome is unknown: look for its origin id or its invoice number first. Lines on codes that are not on the budget make Procore
    /// create budget lines.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="directCost">The direct cost; Procore wants a type, and of an invoice its number and its vendor.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the cost
    /// may exist.</exception>
    Task<DirectCost> CreateAsync(long projectId, DirectCostInput directCost, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a direct cost (<c>PATCH /rest/v1.1/projects/{project_id}/direct_costs/{id}</c>). Repeated when its outcome is unknown,
    /// unless it adds lines. One that sets an origin id, or empties it, reads the cost first.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="directCostId">The id of the direct cost.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreOriginConflictException">The cost has another origin id. Nothing was written.</exception>
    /// <exception cref="ProcoreNotFoundException">There is no such direct cost, or the service account may not see it.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<DirectCost> UpdateAsync(
        long projectId, long directCostId, DirectCostInput changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a direct cost with its lines (<c>DELETE /rest/v1.1/projects/{project_id}/direct_costs/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="directCostId">The id of the direct cost.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such direct cost (any more), or the service account may not see
    /// it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long projectId, long directCostId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates direct costs of one project, found by origin id or id, in batches (<c>PATCH
    /// /rest/v1.0/projects/{project_id}/direct_costs/sync</c>). Safe to repeat: an origin id is created once.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="directCosts">The costs. Each needs an origin id or an id.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>What became of each cost, in the order given.</returns>
    /// <exception cref="ArgumentException">Costs cannot be told apart, or would be created twice. Nothing was sent.</exception>
    Task<SyncResult<DirectCostSync, DirectCost>> SyncAsync(
        long projectId, IEnumerable<DirectCostSync> directCosts, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the lines of all direct costs of a project (<c>GET /rest/v1.0/projects/{project_id}/direct_costs/line_items</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<DirectCostLine> ListAllLinesAsync(
        long projectId, DirectCostLineFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the lines of a direct cost (<c>GET /rest/v1.0/projects/{project_id}/direct_costs/{direct_cost_id}/line_items</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="directCostId">The id of the direct cost.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<DirectCostLine> ListLinesAsync(long projectId, long directCostId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads one line (<c>GET /rest/v1.0/projects/{project_id}/direct_costs/{direct_cost_id}/line_items/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="directCostId">The id of the direct cost.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<DirectCostLine> GetLineAsync(long projectId, long directCostId, long lineId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a line (<c>POST /rest/v1.0/projects/{project_id}/direct_costs/{direct_cost_id}/line_items</c>). Never repeated when its outcome
    /// is unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="directCostId">The id of the direct cost.</param>
    /// <param name="line">The line; Procore wants a WBS code, or a cost code and a cost type.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the line
    /// may exist.</exception>
    Task<DirectCostLine> CreateLineAsync(
        long projectId, long directCostId, DirectCostLineInput line, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a line (<c>PATCH /rest/v1.0/projects/{project_id}/direct_costs/{direct_cost_id}/line_items/{id}</c>). One that sets an
    /// origin id, or empties it, reads the line first.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="directCostId">The id of the direct cost.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreOriginConflictException">The line has another origin id. Nothing was written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<DirectCostLine> UpdateLineAsync(
        long projectId, long directCostId, long lineId, DirectCostLineInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a line (<c>DELETE /rest/v1.0/projects/{project_id}/direct_costs/{direct_cost_id}/line_items/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="directCostId">The id of the direct cost.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteLineAsync(long projectId, long directCostId, long lineId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates lines of direct costs of one project, found by origin id or id, in batches (<c>PATCH
    /// /rest/v1.0/projects/{project_id}/direct_costs/line_items/sync</c>). Safe to repeat: an origin id is created once.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="lines">The lines. Each needs an origin id or an id, and a new one its direct cost.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>What became of each line, in the order given.</returns>
    /// <exception cref="ArgumentException">Lines cannot be told apart, or would be created twice. Nothing was sent.</exception>
    Task<SyncResult<DirectCostLineSync, DirectCostLine>> SyncLinesAsync(
        long projectId, IEnumerable<DirectCostLineSync> lines, CancellationToken cancellationToken = default);
}
