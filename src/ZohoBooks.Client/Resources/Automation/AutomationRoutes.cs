namespace ZohoBooks.Client;

internal static class AutomationRoutes
{
    public static readonly RouteTable Table = new("settings");
    public static readonly ZohoOperation ListWebhooks = Table.Get("/settings/webhooks");
    public static readonly ZohoOperation GetWebhook = Table.Get("/settings/webhooks/{webhook_id}");
    public static readonly ZohoOperation CreateWebhook = Table.Post("/settings/webhooks");
    public static readonly ZohoOperation UpdateWebhook = Table.Put("/settings/webhooks/{webhook_id}");
    public static readonly ZohoOperation DeleteWebhook = Table.Delete("/settings/webhooks/{webhook_id}");
    public static readonly ZohoOperation ListWorkflows = Table.Get("/settings/workflows");
    public static readonly ZohoOperation CreateWorkflow = Table.Post("/settings/workflows");
    public static readonly ZohoOperation MarkWorkflowActive = Table.Post("/settings/workflows/{workflow_id}/active");
    public static readonly ZohoOperation MarkWorkflowInactive = Table.Post("/settings/workflows/{workflow_id}/inactive");
    public static readonly ZohoOperation DeleteWorkflow = Table.Delete("/settings/workflows/{workflow_id}");
}
