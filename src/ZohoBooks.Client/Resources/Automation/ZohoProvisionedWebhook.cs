namespace ZohoBooks.Client;

/// <summary>What provisioning has made or found.</summary>
/// <param name="WebhookId">The webhook.</param>
/// <param name="WorkflowId">The workflow rule that calls it.</param>
/// <param name="CreatedWebhook">Whether the webhook is new; one that was there has been brought up to date.</param>
/// <param name="CreatedWorkflow">Whether the workflow rule is new; one that was there has been left as it is, and made active.</param>
public sealed record ZohoProvisionedWebhook(string WebhookId, string WorkflowId, bool CreatedWebhook, bool CreatedWorkflow);
