namespace ZohoBooks.Client;

/// <summary>
/// Webhooks and the workflow rules that call them. Scopes: <c>ZohoBooks.settings.READ</c>, <c>.CREATE</c>, <c>.UPDATE</c>, <c>.DELETE</c>.
/// Paid plans only: at most 200 rules, 10 for each kind of record, and 1,000 webhook calls a day.
/// </summary>
public interface IAutomation
{
    /// <summary>
    /// Makes sure that a webhook and its workflow rule exist, by name: calling it again changes nothing but the webhook's
    /// address, secret and headers, which become those given, and a rule that says it is inactive, which becomes active. After a failure of
    /// any kind, call it again. Calls are paced, because these settings allow fewer.
    /// </summary>
    /// <param name="rule">What should exist.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The rule is not complete; the message lists everything, and nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">A call failed, or what is there does not say its name, or is a rule that calls another webhook:
    /// nothing is changed then.</exception>
    Task<ZohoProvisionedWebhook> EnsureWebhookAsync(WebhookRule rule, CancellationToken cancellationToken = default);

    /// <summary><c>GET /settings/webhooks</c>.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Webhook> ListWebhooksAsync(CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /settings/webhooks/{webhook_id}</c>. Delete the workflow rule first.</summary>
    /// <param name="webhookId">The webhook, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteWebhookAsync(string webhookId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /settings/workflows</c>.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<WorkflowRule> ListWorkflowRulesAsync(CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /settings/workflows/{workflow_id}</c>.</summary>
    /// <param name="workflowId">The rule, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteWorkflowRuleAsync(string workflowId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /settings/webhooks/{webhook_id}</c>.</summary>
    /// <param name="webhookId">The webhook, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such webhook.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Webhook> GetWebhookAsync(string webhookId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /settings/workflows/{workflow_id}/active</c>: the rule takes its actions again.</summary>
    /// <param name="workflowId">The rule, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkWorkflowRuleActiveAsync(string workflowId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /settings/workflows/{workflow_id}/inactive</c>: the rule stays, and takes no action.</summary>
    /// <param name="workflowId">The rule, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkWorkflowRuleInactiveAsync(string workflowId, CancellationToken cancellationToken = default);
}
