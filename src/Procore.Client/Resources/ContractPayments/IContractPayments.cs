namespace Procore.Client;

/// <summary>
/// Payments on contracts (payments issued): Procore pays nothing by them, they say what was paid elsewhere. Reading wants read access to
/// the Commitments tool, writing administrator rights. Do not implement this interface: members are added to it.
/// </summary>
public interface IContractPayments
{
    /// <summary>Lists the payments on a contract (<c>GET /rest/v1.0/contract_payments</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<ContractPayment> ListAsync(long projectId, long contractId, CancellationToken cancellationToken = default);

    /// <summary>Reads one payment (<c>GET /rest/v1.0/contract_payments/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="paymentId">The id of the payment.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such payment, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<ContractPayment> GetAsync(long projectId, long contractId, long paymentId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a payment (<c>POST /rest/v1.0/contract_payments</c>). Never repeated when its outcome is unknown: look for it in the list
    /// before writing again.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="payment">The payment.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the payment
    /// may exist.</exception>
    Task<ContractPayment> CreateAsync(
        long projectId, long contractId, ContractPaymentInput payment, CancellationToken cancellationToken = default);

    /// <summary>Changes a payment (<c>PATCH /rest/v1.0/contract_payments/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="paymentId">The id of the payment.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such payment, or the service account may not see it.</exception>
    /// <exception cref="ProcoreOriginConflictException">The payment has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<ContractPayment> UpdateAsync(
        long projectId,
        long contractId,
        long paymentId,
        ContractPaymentInput changes,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes a payment (<c>DELETE /rest/v1.0/contract_payments/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="paymentId">The id of the payment.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such payment, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long projectId, long contractId, long paymentId, CancellationToken cancellationToken = default);
}
