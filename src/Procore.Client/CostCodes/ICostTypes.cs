namespace Procore.Client;

/// <summary>Cost types (line item types). Do not implement this interface: members are added to it.</summary>
public interface ICostTypes
{
    /// <summary>Lists the cost types of a project (<c>GET /rest/v1.0/line_item_types</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    AsyncPage<CostType> ListAsync(long projectId, CancellationToken cancellationToken = default);
}
