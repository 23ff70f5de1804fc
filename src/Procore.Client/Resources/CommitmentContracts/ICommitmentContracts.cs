namespace Procore.Client;

/// <summary>
/// Commitments of both kinds in one list, to read. These calls are of the version 2.0 of the API, which Procore calls beta in part; it
/// knows no origin ids and no sync, so write with <c>IPurchaseOrders</c> and <c>IWorkOrders</c>.
/// Do not implement this interface: members are added to it.
/// </summary>
public interface ICommitmentContracts
{
    /// <summary>
    /// Lists the commitments of a project (<c>GET /rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_contracts</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all that are not deleted.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<CommitmentContract> ListAsync(
        long projectId, CommitmentContractFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads one commitment (<c>GET
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_contracts/{commitment_contract_id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such commitment, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<CommitmentContract> GetAsync(long projectId, long contractId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads the sums of one commitment (<c>GET
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_contracts/{contract_id}/summary</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such commitment, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<CommitmentContractSummary> GetSummaryAsync(long projectId, long contractId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the lines of a commitment (<c>GET
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_contracts/{commitment_contract_id}/line_items</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<CommitmentContractLine> ListLinesAsync(long projectId, long contractId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads one line (<c>GET
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_contracts/{commitment_contract_id}/line_items/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<CommitmentContractLine> GetLineAsync(long projectId, long contractId, long lineId, CancellationToken cancellationToken = default);
}
