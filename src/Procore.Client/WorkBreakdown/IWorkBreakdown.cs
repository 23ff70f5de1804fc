namespace Procore.Client;

/// <summary>The work breakdown structure of projects. Do not implement this interface: members are added to it.</summary>
public interface IWorkBreakdown
{
    /// <summary>Lists the WBS codes of a project (<c>GET /rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all codes, inactive ones included.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    AsyncPage<WbsCode> ListCodesAsync(long projectId, WbsCodeFilter? filter = null, CancellationToken cancellationToken = default);
}
