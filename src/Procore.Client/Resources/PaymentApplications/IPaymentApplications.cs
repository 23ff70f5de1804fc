namespace Procore.Client;

/// <summary>
/// Payment applications (owner invoices) of prime contracts. They are part of the Prime Contracts tool. Do not implement this interface:
/// members are added to it.
/// </summary>
public interface IPaymentApplications
{
    /// <summary>Lists the payment applications of a project (<c>GET /rest/v1.0/payment_applications</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<PaymentApplication> ListAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the payment applications of a prime contract (<c>GET /rest/v1.0/prime_contracts/{prime_contract_id}/payment_applications</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="filter">Narrows the list; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<PaymentApplication> ListForContractAsync(
        long projectId, long contractId, PaymentApplicationFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one payment application with its items (<c>GET /rest/v1.0/payment_applications/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="applicationId">The id of the payment application.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such record, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<PaymentApplication> GetAsync(long projectId, long applicationId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a payment application (<c>POST /rest/v1.0/prime_contracts/{prime_contract_id}/payment_applications</c>). Never repeated when
    /// its outcome is unknown: look for it in the list before writing again.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="application">The payment application.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the record
    /// may exist.</exception>
    Task<PaymentApplication> CreateAsync(
        long projectId, long contractId, PaymentApplicationInput application, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a payment application (<c>PATCH /rest/v1.0/prime_contracts/{prime_contract_id}/payment_applications/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="applicationId">The id of the payment application.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such record, or the service account may not see it.</exception>
    /// <exception cref="ProcoreOriginConflictException">The record has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<PaymentApplication> UpdateAsync(
        long projectId,
        long contractId,
        long applicationId,
        PaymentApplicationInput changes,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes an item of a payment application
    /// (<c>PATCH /rest/v1.0/prime_contracts/{prime_contract_id}/payment_application_line_items/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="itemId">The id of the item.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such item, or the service account may not see it.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<PaymentApplicationItem> UpdateItemAsync(
        long projectId,
        long contractId,
        long itemId,
        PaymentApplicationItemInput changes,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a markup of a payment application, of which only work and its retainage can be changed
    /// (<c>PATCH /rest/v1.0/prime_contracts/{prime_contract_id}/payment_application_markup_line_items/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="itemId">The id of the markup among the items.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such markup, or the service account may not see it.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<PaymentApplicationItem> UpdateMarkupAsync(
        long projectId,
        long contractId,
        long itemId,
        PaymentApplicationItemInput changes,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes a payment application (<c>DELETE /rest/v1.0/payment_applications/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="applicationId">The id of the payment application.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such record, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long projectId, long applicationId, CancellationToken cancellationToken = default);
}
