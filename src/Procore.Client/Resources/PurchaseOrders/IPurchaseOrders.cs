namespace Procore.Client;

/// <summary>
/// Purchase order contracts and their lines. Write a contract in this order: sync it as draft, sync its lines, sync its final status;
/// once approved it is locked. Do not implement this interface: members are added to it.
/// </summary>
public interface IPurchaseOrders
{
    /// <summary>Lists the purchase order contracts of a project (<c>GET /rest/v1.0/purchase_order_contracts</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all that are not deleted, compact.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<PurchaseOrderContract> ListAsync(
        long projectId, PurchaseOrderContractFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one contract with its lines (<c>GET /rest/v1.0/purchase_order_contracts/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such contract, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<PurchaseOrderContract> GetAsync(long projectId, long contractId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates any number of contracts of one project (<c>PATCH /rest/v1.0/purchase_order_contracts/sync</c>), in batches that
    /// Procore accepts. Every item gets an outcome of its own; see <see cref="SyncResult{TInput, TEntity}"/>.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contracts">The contracts; each needs an id or an origin id, and none may occur twice.</param>
    /// <param name="cancellationToken">Cancels the call. Batches that were sent stay sent; a sync by origin id may be repeated.</param>
    /// <exception cref="ArgumentException">An item has neither id nor origin id, or occurs twice. Nothing was sent.</exception>
    Task<SyncResult<PurchaseOrderContractSync, PurchaseOrderContract>> SyncAsync(
        long projectId, IEnumerable<PurchaseOrderContractSync> contracts, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the lines of a contract (<c>GET /rest/v1.0/purchase_order_contracts/{purchase_order_contract_id}/line_items</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<PurchaseOrderContractLine> ListLinesAsync(long projectId, long contractId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates any number of lines of one contract
    /// (<c>PATCH /rest/v1.0/purchase_order_contracts/{purchase_order_contract_id}/line_items/sync</c>). Lines that are left out stay as
    /// they are.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract, which must not be locked.</param>
    /// <param name="lines">The lines; each needs an id or an origin id, and none may occur twice.</param>
    /// <param name="cancellationToken">Cancels the call. Batches that were sent stay sent; a sync by origin id may be repeated.</param>
    /// <exception cref="ArgumentException">An item has neither id nor origin id, or occurs twice. Nothing was sent.</exception>
    Task<SyncResult<PurchaseOrderContractLineSync, PurchaseOrderContractLine>> SyncLinesAsync(
        long projectId, long contractId, IEnumerable<PurchaseOrderContractLineSync> lines, CancellationToken cancellationToken = default);

    /// <summary>Deletes a line (<c>DELETE /rest/v1.0/purchase_order_contracts/{purchase_order_contract_id}/line_items/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract, which must not be locked.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteLineAsync(long projectId, long contractId, long lineId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a contract (<c>POST /rest/v1.0/purchase_order_contracts</c>). Never repeated when its outcome is unknown; prefer
    /// <see cref="SyncAsync"/> with an origin id, which is safe to repeat.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contract">The contract; Procore requires none of its members.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the
    /// contract may exist.</exception>
    Task<PurchaseOrderContract> CreateAsync(
        long projectId, PurchaseOrderContractInput contract, CancellationToken cancellationToken = default);

    /// <summary>Changes a contract (<c>PATCH /rest/v1.0/purchase_order_contracts/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreOriginConflictException">The record has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field, or the contract is locked.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<PurchaseOrderContract> UpdateAsync(
        long projectId, long contractId, PurchaseOrderContractInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Attaches a file to a contract (<c>PATCH /rest/v1.0/purchase_order_contracts/{id}</c> as a form); what is attached already stays. The
    /// contract is read first. The file is sent once: after a lost answer <see cref="PurchaseOrderContract.Attachments"/> tells whether it
    /// arrived.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The file has no name, or one with a path.</exception>
    /// <exception cref="ProcoreNotFoundException">There is no such contract, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the file
    /// may be attached.</exception>
    Task<PurchaseOrderContract> AttachAsync(
        long projectId, long contractId, ProcoreFile file, CancellationToken cancellationToken = default);

    /// <summary>Deletes a contract that is not locked (<c>DELETE /rest/v1.0/purchase_order_contracts/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such contract (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long projectId, long contractId, CancellationToken cancellationToken = default);

    /// <summary>Reads a line (<c>GET /rest/v1.0/purchase_order_contracts/{purchase_order_contract_id}/line_items/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such line, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<PurchaseOrderContractLine> GetLineAsync(
        long projectId, long contractId, long lineId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a line (<c>POST /rest/v1.0/purchase_order_contracts/{purchase_order_contract_id}/line_items</c>). Never repeated when its
    /// outcome is unknown; prefer <see cref="SyncLinesAsync"/> with origin ids, which is safe to repeat.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract, which must not be locked.</param>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field, or the contract is locked.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the line
    /// may exist.</exception>
    Task<PurchaseOrderContractLine> CreateLineAsync(
        long projectId, long contractId, CommitmentLineInput line, CancellationToken cancellationToken = default);

    /// <summary>Changes a line (<c>PATCH /rest/v1.0/purchase_order_contracts/{purchase_order_contract_id}/line_items/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract, which must not be locked.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreOriginConflictException">The record has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field, or the contract is locked.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<PurchaseOrderContractLine> UpdateLineAsync(
        long projectId, long contractId, long lineId, CommitmentLineInput changes, CancellationToken cancellationToken = default);
}
