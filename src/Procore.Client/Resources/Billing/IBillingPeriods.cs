namespace Procore.Client;

/// <summary>
/// Billing periods of projects: every subcontractor invoice and payment application is of one. Do not implement this interface: members
/// are added to it.
/// </summary>
public interface IBillingPeriods
{
    /// <summary>Lists the billing periods of a project (<c>GET /rest/v1.0/projects/{project_id}/billing_periods</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<BillingPeriod> ListAsync(
        long projectId, BillingPeriodFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one billing period (<c>GET /rest/v1.0/projects/{project_id}/billing_periods/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="periodId">The id of the period.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such period, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<BillingPeriod> GetAsync(long projectId, long periodId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a billing period (<c>POST /rest/v1.0/projects/{project_id}/billing_periods</c>). Never repeated when its outcome is
    /// unknown: a period has no origin id, so look for its days before writing again.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="period">The period.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the period
    /// may exist.</exception>
    Task<BillingPeriod> CreateAsync(long projectId, BillingPeriodInput period, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a billing period, such as to close it (<c>PATCH /rest/v1.0/projects/{project_id}/billing_periods/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="periodId">The id of the period.</param>
    /// <param name="period">The whole period as it is to be.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such period, or the service account may not see it.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<BillingPeriod> UpdateAsync(
        long projectId, long periodId, BillingPeriodInput period, CancellationToken cancellationToken = default);

    /// <summary>Deletes a billing period (<c>DELETE /rest/v1.0/projects/{project_id}/billing_periods/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="periodId">The id of the period.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such period, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long projectId, long periodId, CancellationToken cancellationToken = default);
}
