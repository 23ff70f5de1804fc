namespace Procore.Client;

/// <summary>
/// Prime contracts of projects and their lines: what the owner of a project pays for. Reading wants read access to the Prime Contracts
/// tool, writing administrator rights. Do not implement this interface: members are added to it.
/// </summary>
public interface IPrimeContracts
{
    /// <summary>Lists the prime contracts of a project (<c>GET /rest/v1.0/prime_contracts</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<PrimeContract> ListAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>Reads one prime contract with its lines (<c>GET /rest/v1.0/prime_contract/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such contract, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<PrimeContract> GetAsync(long projectId, long contractId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads what has become of a prime contract in sums
    /// (<c>GET /rest/v2.0/companies/{company_id}/projects/{project_id}/prime_contracts/{id}/summary</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such contract, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<PrimeContractSummary> GetSummaryAsync(long projectId, long contractId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a prime contract (<c>POST /rest/v1.0/prime_contract</c>). Never repeated when its outcome is unknown: look for its number or
    /// origin id before writing again.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the
    /// contract may exist.</exception>
    Task<PrimeContract> CreateAsync(long projectId, PrimeContractInput contract, CancellationToken cancellationToken = default);

    /// <summary>Changes a prime contract (<c>PATCH /rest/v1.0/prime_contract/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such contract, or the service account may not see it.</exception>
    /// <exception cref="ProcoreOriginConflictException">The contract has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<PrimeContract> UpdateAsync(
        long projectId, long contractId, PrimeContractInput changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a prime contract (<c>DELETE /rest/v1.0/prime_contract/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such contract, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long projectId, long contractId, CancellationToken cancellationToken = default);

    /// <summary>Lists the lines of a prime contract (<c>GET /rest/v1.0/prime_contracts/{id}/line_items</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<PrimeContractLine> ListLinesAsync(long projectId, long contractId, CancellationToken cancellationToken = default);

    /// <summary>Reads one line (<c>GET /rest/v1.0/prime_contracts/{id}/line_items/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<PrimeContractLine> GetLineAsync(
        long projectId, long contractId, long lineId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a line (<c>POST /rest/v1.0/prime_contracts/{id}/line_items</c>). Never repeated when its outcome is unknown: look for its
    /// origin id before writing again, or use <see cref="SyncLinesAsync"/>.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the line
    /// may exist.</exception>
    Task<PrimeContractLine> CreateLineAsync(
        long projectId, long contractId, CommitmentLineInput line, CancellationToken cancellationToken = default);

    /// <summary>Changes a line (<c>PATCH /rest/v1.0/prime_contracts/{id}/line_items/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line, or the service account may not see it.</exception>
    /// <exception cref="ProcoreOriginConflictException">The line has the origin id of another integration. Nothing was written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<PrimeContractLine> UpdateLineAsync(
        long projectId, long contractId, long lineId, CommitmentLineInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates lines by their origin id (<c>PATCH /rest/v1.0/prime_contracts/{id}/line_items/sync</c>). Safe to repeat.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="lines">The lines; any number.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>What became of each line, in the order of the input.</returns>
    /// <exception cref="ArgumentException">A line has neither id nor origin id, or two have the same.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed before anything was written.</exception>
    Task<SyncResult<PrimeContractLineSync, PrimeContractLine>> SyncLinesAsync(
        long projectId, long contractId, IEnumerable<PrimeContractLineSync> lines, CancellationToken cancellationToken = default);

    /// <summary>Removes a line (<c>DELETE /rest/v1.0/prime_contracts/{id}/line_items/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteLineAsync(long projectId, long contractId, long lineId, CancellationToken cancellationToken = default);
}
