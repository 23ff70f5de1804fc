namespace Procore.Client;

/// <summary>
/// Change events with their lines, and what they are sorted by: statuses and types. The service account needs the project's tool
/// Change Events, and for the lists of the company its Admin tool. Do not implement this interface: members are added to it.
/// </summary>
public interface IChangeEvents
{
    /// <summary>Lists the change events of a project with their lines (<c>GET /rest/v1.1/change_events</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all that are not deleted.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<ChangeEvent> ListAsync(long projectId, ChangeEventFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one change event with its lines (<c>GET /rest/v1.1/change_events/{id}</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeEventId">The id of the change event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such change event, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<ChangeEvent> GetAsync(long projectId, long changeEventId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a change event with its lines (<c>POST /rest/v1.1/change_events</c>). Never repeated when its outcome is unknown: look for
    /// its origin id or its number first. Lines on codes that are not on the budget make Procore create budget lines.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeEvent">The change event; Procore wants a status and a scope.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">A member is given twice. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field; a status that the company does not have is one.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// event may exist.</exception>
    Task<ChangeEvent> CreateAsync(long projectId, ChangeEventInput changeEvent, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a change event (<c>PATCH /rest/v1.1/change_events/{id}</c>). Repeated when its outcome is unknown, unless it adds lines. One
    /// that sets an origin id, or empties it, reads the change event first.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeEventId">The id of the change event.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">A member is given twice. Nothing was sent.</exception>
    /// <exception cref="ProcoreOriginConflictException">The change event has another origin id. Nothing was written.</exception>
    /// <exception cref="ProcoreNotFoundException">There is no such change event, or the service account may not see it.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<ChangeEvent> UpdateAsync(
        long projectId, long changeEventId, ChangeEventInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts a change event into the recycle bin (<c>DELETE /rest/v1.1/change_events/{id}</c>); <see cref="RestoreAsync"/> takes it out.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeEventId">The id of the change event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such change event (any more), or the service account may not see
    /// it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteAsync(long projectId, long changeEventId, CancellationToken cancellationToken = default);

    /// <summary>Takes a change event out of the recycle bin (<c>PUT /rest/v1.1/change_events/{id}/restore</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeEventId">The id of the change event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such change event, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it may be
    /// there again.</exception>
    Task<ChangeEvent> RestoreAsync(long projectId, long changeEventId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes a copy of a change event (<c>POST /rest/v1.1/change_events/{id}/clone</c>). Never repeated when its outcome is unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeEventId">The id of the change event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ProcoreNotFoundException">There is no such change event, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the copy
    /// may exist.</exception>
    Task<ChangeEvent> CloneAsync(long projectId, long changeEventId, CancellationToken cancellationToken = default);

    /// <summary>Lists the statuses that change events of a project may have (<c>GET /rest/v1.0/change_event/statuses</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<ChangeEventStatus> ListStatusesAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>Lists the company's statuses (<c>GET /rest/v2.0/companies/{company_id}/change_events/statuses</c>, beta).</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<ChangeEventStatus> ListCompanyStatusesAsync(CancellationToken cancellationToken = default);

    /// <summary>Changes a status (<c>PATCH /rest/v2.0/companies/{company_id}/change_events/statuses/{id}</c>, beta).</summary>
    /// <param name="statusId">The id of the status.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<ChangeEventStatus> UpdateStatusAsync(
        long statusId, ChangeEventStatusInput changes, CancellationToken cancellationToken = default);

    /// <summary>Lists the company's types of change events (<c>GET /rest/v1.0/change_types</c>).</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<ChangeEventType> ListTypesAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads how change events of a project work (<c>GET
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/change_event_settings</c>, beta).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<ChangeEventSettings> GetSettingsAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes how change events of a project work (<c>PATCH
    /// /rest/v2.0/companies/{company_id}/projects/{project_id}/change_event_settings</c>, beta).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<ChangeEventSettings> UpdateSettingsAsync(
        long projectId, ChangeEventSettingsInput changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists what a change event does to quantities of work (<c>GET
    /// /rest/v1.0/projects/{project_id}/change_events/{change_event_id}/change_event_production_quantities</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeEventId">The id of the change event.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<ChangeEventQuantity> ListQuantitiesAsync(
        long projectId, long changeEventId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a quantity (<c>POST
    /// /rest/v1.0/projects/{project_id}/change_events/{change_event_id}/change_event_production_quantities</c>). Never repeated when its
    /// outcome is unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeEventId">The id of the change event.</param>
    /// <param name="quantity">The quantity; Procore wants a code, a unit and a number.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the
    /// quantity may exist.</exception>
    Task<ChangeEventQuantity> CreateQuantityAsync(
        long projectId, long changeEventId, ChangeEventQuantityInput quantity, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a quantity (<c>PATCH
    /// /rest/v1.0/projects/{project_id}/change_events/{change_event_id}/change_event_production_quantities/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeEventId">The id of the change event.</param>
    /// <param name="quantityId">The id of the quantity.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<ChangeEventQuantity> UpdateQuantityAsync(
        long projectId, long changeEventId, long quantityId, ChangeEventQuantityInput changes,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a quantity (<c>DELETE
    /// /rest/v1.0/projects/{project_id}/change_events/{change_event_id}/change_event_production_quantities/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="changeEventId">The id of the change event.</param>
    /// <param name="quantityId">The id of the quantity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such quantity (any more).</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteQuantityAsync(
        long projectId, long changeEventId, long quantityId, CancellationToken cancellationToken = default);
}
