namespace Procore.Client;

/// <summary>Prime contracts of projects, to read: what the owner of a project pays for. Do not implement this interface: members are added
/// to it.</summary>
public interface IPrimeContracts
{
    /// <summary>Lists the prime contracts of a project (<c>GET /rest/v1.0/prime_contracts</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<PrimeContract> ListAsync(long projectId, CancellationToken cancellationToken = default);
}
