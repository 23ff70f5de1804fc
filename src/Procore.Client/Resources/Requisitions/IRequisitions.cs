using NodaTime;

namespace Procore.Client;

/// <summary>
/// Subcontractor invoices (requisitions) of commitments. They are part of the Commitments tool: reading wants read access to it, writing
/// standard access, and approving administrator rights. Do not implement this interface: members are added to it.
/// </summary>
public interface IRequisitions
{
    /// <summary>Lists the subcontractor invoices of a project (<c>GET /rest/v1.1/requisitions</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<Requisition> ListAsync(long projectId, RequisitionFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads one subcontractor invoice with its items and what it comes to (<c>GET /rest/v1.1/requisitions/{id}</c>, in the extended view).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="requisitionId">The id of the invoice.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such invoice, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<Requisition> GetAsync(long projectId, long requisitionId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a subcontractor invoice (<c>POST /rest/v1.1/requisitions</c>). Never repeated when its outcome is unknown: look for its
    /// origin id before writing again.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="commitmentId">The id of the commitment.</param>
    /// <param name="requisition">The invoice.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the invoice
    /// may exist.</exception>
    Task<Requisition> CreateAsync(
        long projectId, long commitmentId, RequisitionInput requisition, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a subcontractor invoice, such as to approve it (<c>PATCH /rest/v1.1/requisitions/{id}</c>). Without administrator rights
    /// only the latest invoice of a commitment can be changed, while it is a draft or sent back.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="commitmentId">The id of the commitment.</param>
    /// <param name="requisitionId">The id of the invoice.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such invoice, or the service account may not see it.</exception>
    /// <exception cref="ProcoreOriginConflictException">The invoice has the origin id of another integration. Nothing was
    /// written.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<Requisition> UpdateAsync(
        long projectId,
        long commitmentId,
        long requisitionId,
        RequisitionInput changes,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes items of a subcontractor invoice, whatever they bill (<c>PATCH /rest/v1.0/requisitions/{id}/bulk_item_update</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="requisitionId">The id of the invoice.</param>
    /// <param name="items">The items, by their ids.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">An item has no id. Nothing was sent.</exception>
    /// <exception cref="ProcoreNotFoundException">There is no such invoice or item, or the service account may not see it.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task UpdateItemsAsync(
        long projectId, long requisitionId, IEnumerable<RequisitionItemInput> items, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the items of a subcontractor invoice that bill lines of the contract
    /// (<c>GET /rest/v1.0/requisitions/{requisition_id}/contract_items</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="requisitionId">The id of the invoice.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<RequisitionItem> ListContractItemsAsync(
        long projectId, long requisitionId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads one of these items (<c>GET /rest/v1.0/requisitions/{requisition_id}/contract_items/{id}</c>). They are changed with
    /// <see cref="UpdateItemsAsync"/>.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="requisitionId">The id of the invoice.</param>
    /// <param name="itemId">The id of the item.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such item, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<RequisitionItem> GetContractItemAsync(
        long projectId, long requisitionId, long itemId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the items of a subcontractor invoice that bill lines of the subcontractor's own schedule of values
    /// (<c>GET /rest/v1.0/requisitions/{requisition_id}/contract_detail_items</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="requisitionId">The id of the invoice.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<RequisitionItem> ListContractDetailItemsAsync(
        long projectId, long requisitionId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads one of these items (<c>GET /rest/v1.0/requisitions/{requisition_id}/contract_detail_items/{id}</c>). They are changed with
    /// <see cref="UpdateItemsAsync"/>.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="requisitionId">The id of the invoice.</param>
    /// <param name="itemId">The id of the item.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such item, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<RequisitionItem> GetContractDetailItemAsync(
        long projectId, long requisitionId, long itemId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the items of a subcontractor invoice that bill lines of change orders
    /// (<c>GET /rest/v1.0/requisitions/{requisition_id}/change_order_items</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="requisitionId">The id of the invoice.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<RequisitionItem> ListChangeOrderItemsAsync(
        long projectId, long requisitionId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads one of these items (<c>GET /rest/v1.0/requisitions/{requisition_id}/change_order_items/{id}</c>). They are changed with
    /// <see cref="UpdateItemsAsync"/>.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="requisitionId">The id of the invoice.</param>
    /// <param name="itemId">The id of the item.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such item, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<RequisitionItem> GetChangeOrderItemAsync(
        long projectId, long requisitionId, long itemId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes an item that bills a change order as a whole
    /// (<c>PATCH /rest/v1.0/requisitions/{requisition_id}/whole_change_order_items/{id}</c>). Other items are changed with
    /// <see cref="UpdateItemsAsync"/>.
    /// </summary>
    /// <param name="requisitionId">The id of the invoice.</param>
    /// <param name="itemId">The id of the item.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such item, or the service account may not see it.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<RequisitionItem> UpdateWholeChangeOrderItemAsync(
        long requisitionId, long itemId, WholeChangeOrderItemInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists what a subcontractor invoice comes to line by line, with what was billed and retained before
    /// (<c>GET /rest/v1.0/requisitions/{requisition_id}/detail</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="requisitionId">The id of the invoice.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<RequisitionDetail> ListDetailAsync(long projectId, long requisitionId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists what was changed about a subcontractor invoice, by whom and when
    /// (<c>GET /rest/v1.0/requisitions/{requisition_id}/change_histories</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="requisitionId">The id of the invoice.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<RequisitionChange> ListChangesAsync(long projectId, long requisitionId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sets when a subcontractor invoice has to be paid
    /// (<c>PATCH /rest/v2.0/companies/{company_id}/projects/{project_id}/requisitions/{id}/payment_details</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="requisitionId">The id of the invoice.</param>
    /// <param name="dueDate">The day.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such invoice, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task SetDueDateAsync(long projectId, long requisitionId, LocalDate dueDate, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds the items of a change order to a subcontractor invoice (<c>POST /rest/v1.0/requisitions/{id}/add_change_order_package</c>).
    /// Never repeated when its outcome is unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="commitmentId">The id of the commitment.</param>
    /// <param name="requisitionId">The id of the invoice.</param>
    /// <param name="packageId">The id of the change order package.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the items
    /// may be there.</exception>
    Task AddChangeOrderPackageAsync(
        long projectId, long commitmentId, long requisitionId, long packageId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes the items of a change order off a subcontractor invoice
    /// (<c>DELETE /rest/v1.0/requisitions/{id}/remove_change_order_package</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="commitmentId">The id of the commitment.</param>
    /// <param name="requisitionId">The id of the invoice.</param>
    /// <param name="packageId">The id of the change order package.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task RemoveChangeOrderPackageAsync(
        long projectId, long commitmentId, long requisitionId, long packageId, CancellationToken cancellationToken = default);

    /// <summary>Deletes a subcontractor invoice (<c>DELETE /rest/v1.1/requisitions/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="requisitionId">The id of the invoice.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such invoice, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long projectId, long requisitionId, CancellationToken cancellationToken = default);
}
