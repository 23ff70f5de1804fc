namespace Procore.Client;

/// <summary>
/// Hooks, triggers and deliveries of webhooks, of the company or of one project (version 2.0 of the API; the older one is deprecated). The
/// service account needs the permission "Webhooks API". Do not implement this interface: members are added to it.
/// </summary>
public interface IWebhooks
{
    /// <summary>
    /// Makes the hook of a namespace what the plan says, whatever is there: none, one that is out of date or disabled, or one that is twice
    /// there. What is missing is added first; what is too much is removed last, and only when everything wanted is there. Repeating it does
    /// no harm. Of the header Procore shows the last five characters only; when they are the same the header is taken to be the same.
    /// </summary>
    /// <param name="plan">The hook as it shall be.</param>
    /// <param name="projectId">The project, for hooks of a project; null for hooks of the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The plan is incomplete or contradicts itself. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened. Or a hook or a trigger does not say what it is, which the message tells: no hook is made then, and no trigger
    /// added or removed beside it.</exception>
    Task<ProcoreProvisionedWebhook> EnsureAsync(WebhookPlan plan, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the hooks of a namespace (<c>GET /rest/v2.0/companies/{company_id}[/projects/{project_id}]/webhooks/hooks</c>).
    /// </summary>
    /// <param name="name">The namespace.</param>
    /// <param name="projectId">The project, for hooks of a project; null for hooks of the company.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<WebhookHook> ListHooksAsync(string name, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one hook (<c>GET /rest/v2.0/companies/{company_id}[/projects/{project_id}]/webhooks/hooks/{id}</c>).</summary>
    /// <param name="hookId">The id of the hook.</param>
    /// <param name="projectId">The project, for hooks of a project; null for hooks of the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such hook, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<WebhookHook> GetHookAsync(long hookId, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a hook (<c>POST /rest/v2.0/companies/{company_id}[/projects/{project_id}]/webhooks/hooks</c>). Never repeated when its
    /// outcome is unknown; prefer <see cref="EnsureAsync"/>, which is safe to repeat.
    /// </summary>
    /// <param name="hook">The hook.</param>
    /// <param name="projectId">The project, for hooks of a project; null for hooks of the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The hook has no namespace or no destination. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the hook
    /// may exist.</exception>
    Task<WebhookHook> CreateHookAsync(WebhookHookInput hook, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a hook (<c>PATCH /rest/v2.0/companies/{company_id}[/projects/{project_id}]/webhooks/hooks/{id}</c>).</summary>
    /// <param name="hookId">The id of the hook.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="projectId">The project, for hooks of a project; null for hooks of the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<WebhookHook> UpdateHookAsync(
        long hookId, WebhookHookInput changes, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a hook with its triggers (<c>DELETE /rest/v2.0/companies/{company_id}[/projects/{project_id}]/webhooks/hooks/{id}</c>).
    /// </summary>
    /// <param name="hookId">The id of the hook.</param>
    /// <param name="projectId">The project, for hooks of a project; null for hooks of the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such hook (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteHookAsync(long hookId, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the triggers of a hook (<c>GET
    /// /rest/v2.0/companies/{company_id}[/projects/{project_id}]/webhooks/hooks/{hook_id}/triggers</c>).
    /// </summary>
    /// <param name="hookId">The id of the hook.</param>
    /// <param name="projectId">The project, for hooks of a project; null for hooks of the company.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<WebhookTrigger> ListTriggersAsync(long hookId, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds triggers to a hook (<c>POST
    /// /rest/v2.0/companies/{company_id}[/projects/{project_id}]/webhooks/hooks/{hook_id}/triggers/bulk</c>). Every subscription gets an
    /// outcome of its own, matched by resource and event: made (<see cref="SyncOutcome.Created"/>), refused with Procore's words, or
    /// unknown: list the triggers then, because a second one would deliver every event twice. Never repeated when its outcome is unknown.
    /// </summary>
    /// <param name="hookId">The id of the hook.</param>
    /// <param name="subscriptions">What to be told about; any number, 500 go in one call.</param>
    /// <param name="projectId">The project, for hooks of a project; null for hooks of the company.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="ArgumentException">There are none, one is incomplete, or two are about the same. Nothing was sent.</exception>
    Task<SyncResult<WebhookSubscription, WebhookTrigger>> CreateTriggersAsync(
        long hookId, IEnumerable<WebhookSubscription> subscriptions, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes triggers of a hook (<c>DELETE
    /// /rest/v2.0/companies/{company_id}[/projects/{project_id}]/webhooks/hooks/{hook_id}/triggers/bulk</c>) and returns the ids of those
    /// that are gone for certain; of the others list the triggers.
    /// </summary>
    /// <param name="hookId">The id of the hook.</param>
    /// <param name="triggerIds">The ids of the triggers; 500 at most.</param>
    /// <param name="projectId">The project, for hooks of a project; null for hooks of the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are none, or more than 500. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<IReadOnlyList<long>> DeleteTriggersAsync(
        long hookId, IReadOnlyCollection<long> triggerIds, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the deliveries of a hook (<c>GET
    /// /rest/v2.0/companies/{company_id}[/projects/{project_id}]/webhooks/hooks/{hook_id}/deliveries</c>): what was lost can be found here.
    /// </summary>
    /// <param name="hookId">The id of the hook.</param>
    /// <param name="filter">Narrows the list; null lists all.</param>
    /// <param name="projectId">The project, for hooks of a project; null for hooks of the company.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<WebhookDelivery> ListDeliveriesAsync(
        long hookId, WebhookDeliveryFilter? filter = null, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the resources that hooks can listen to (<c>GET
    /// /rest/v2.0/companies/{company_id}[/projects/{project_id}]/webhooks/resources</c>).
    /// </summary>
    /// <param name="payloadVersion">The shape of the bodies.</param>
    /// <param name="projectId">The project, for hooks of a project; null for hooks of the company.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<WebhookResource> ListResourcesAsync(
        WebhookPayloadVersion payloadVersion, long? projectId = null, CancellationToken cancellationToken = default);
}
