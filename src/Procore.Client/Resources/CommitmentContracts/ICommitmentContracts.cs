namespace Procore.Client;

/// <summary>
/// Commitments of both kinds in one list. These calls are of the version 2.0 of the API, which Procore calls beta in part; it knows no
/// origin ids and no sync: <c>IPurchaseOrders</c> and <c>IWorkOrders</c> write what is to be found again by an id of another system.
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

    /// <summary>
    /// Creates a commitment (<c>POST /rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_contracts</c>, beta). Never
    /// repeated when its outcome is unknown: look for its number first.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contract">The commitment; Procore wants its type.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the
    /// commitment may exist.</exception>
    Task<CommitmentContract> CreateAsync(
        long projectId, CommitmentContractInput contract, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a commitment (<c>PATCH
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_contracts/{commitment_contract_id}</c>, beta).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such commitment, or the service account may not see it.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field, as the vendor of a commitment that is locked.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<CommitmentContract> UpdateAsync(
        long projectId, long contractId, CommitmentContractInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a commitment (<c>DELETE
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_contracts/{commitment_contract_id}</c>, beta).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such commitment (any more), or the service account may not see
    /// it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long projectId, long contractId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a line (<c>POST
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_contracts/{commitment_contract_id}/line_items</c>). Never
    /// repeated when its outcome is unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="line">The line; Procore wants a WBS code.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the line
    /// may exist.</exception>
    Task<CommitmentContractLine> CreateLineAsync(
        long projectId, long contractId, CommitmentContractLineInput line, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a line (<c>PATCH
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_contracts/{commitment_contract_id}/line_items/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<CommitmentContractLine> UpdateLineAsync(
        long projectId, long contractId, long lineId, CommitmentContractLineInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a line (<c>DELETE
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_contracts/{commitment_contract_id}/line_items/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteLineAsync(long projectId, long contractId, long lineId, CancellationToken cancellationToken = default);
}
