namespace Procore.Client;

/// <summary>The cost codes of projects. Do not implement this interface: members are added to it.</summary>
public interface ICostCodes
{
    /// <summary>Lists the cost codes of a project (<c>GET /rest/v1.0/cost_codes</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all codes.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    AsyncPage<CostCode> ListAsync(long projectId, CostCodeFilter? filter = null, CancellationToken cancellationToken = default);
}
