namespace Procore.Client;

/// <summary>Direct costs and their lines, to read. Do not implement this interface: members are added to it.</summary>
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
    /// Lists the lines of a direct cost (<c>GET /rest/v1.0/projects/{project_id}/direct_costs/{direct_cost_id}/line_items</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="directCostId">The id of the direct cost.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<DirectCostLine> ListLinesAsync(long projectId, long directCostId, CancellationToken cancellationToken = default);
}
