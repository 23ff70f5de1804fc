namespace Procore.Client;

/// <summary>
/// The company's list of reasons for change orders, whose calls Procore marks as beta, and that of their statuses. Do not implement this
/// interface: members are added to it.
/// </summary>
public interface IChangeOrderReasons
{
    /// <summary>Lists the reasons (<c>GET /rest/v2.0/companies/{company_id}/change_order_change_reasons</c>).</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<ChangeOrderReason> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a reason (<c>POST /rest/v2.0/companies/{company_id}/change_order_change_reasons</c>). Never repeated when its outcome is
    /// unknown: look for its words in the list before writing again.
    /// </summary>
    /// <param name="reason">The reason.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the reason
    /// may exist.</exception>
    Task<ChangeOrderReason> CreateAsync(ChangeOrderReasonInput reason, CancellationToken cancellationToken = default);

    /// <summary>Changes a reason (<c>PATCH /rest/v2.0/companies/{company_id}/change_order_change_reasons/{id}</c>).</summary>
    /// <param name="reasonId">The id of the reason.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such reason, or the service account may not see it.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<ChangeOrderReason> UpdateAsync(
        long reasonId, ChangeOrderReasonInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a reason (<c>DELETE /rest/v2.0/companies/{company_id}/change_order_change_reasons/{id}</c>); one that change orders have
    /// stays.
    /// </summary>
    /// <param name="reasonId">The id of the reason.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such reason, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long reasonId, CancellationToken cancellationToken = default);

    /// <summary>Lists how the company calls the statuses of change orders (<c>GET /rest/v1.0/change_order/statuses</c>).</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<ChangeOrderStatusName> ListStatusesAsync(CancellationToken cancellationToken = default);
}
