namespace Procore.Client;

/// <summary>
/// How invoices of contracts work: subcontractor invoices of a commitment, owner invoices of a prime contract. Do not implement this
/// interface: members are added to it.
/// </summary>
public interface IInvoiceConfigurations
{
    /// <summary>
    /// Reads how invoices of a contract work
    /// (<c>GET /rest/v1.0/projects/{project_id}/contracts/{contract_id}/invoice_configuration</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such contract, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<InvoiceConfiguration> GetAsync(long projectId, long contractId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes how invoices of a contract work
    /// (<c>PATCH /rest/v1.0/projects/{project_id}/contracts/{contract_id}/invoice_configuration</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such contract, or the service account may not see it.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<InvoiceConfiguration> UpdateAsync(
        long projectId, long contractId, InvoiceConfigurationInput changes, CancellationToken cancellationToken = default);
}
