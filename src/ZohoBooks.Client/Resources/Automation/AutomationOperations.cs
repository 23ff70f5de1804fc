using System.Text.Json;
using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.AutomationRoutes;

namespace ZohoBooks.Client;

internal sealed class AutomationOperations(ApiSender sender, TimeProvider time) : IAutomation
{
    private const string DuplicateName = "107051";

    // Measured by others: without a pause these settings answer 429 long before the organization's limit.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(600);

    public ZohoList<Webhook> ListWebhooksAsync(CancellationToken cancellationToken) => PagedList.Create<WebhookList, Webhook>(
        sender, Routes.ListWebhooks.Request, AutomationJson.Default.WebhookList, static row => row.WebhookId, cancellationToken);

    public ZohoList<WorkflowRule> ListWorkflowRulesAsync(CancellationToken cancellationToken) =>
        PagedList.Create<WorkflowList, WorkflowRule>(
            sender, Routes.ListWorkflows.Request, AutomationJson.Default.WorkflowList, static row => row.WorkflowId, cancellationToken);

    public Task DeleteWebhookAsync(string webhookId, CancellationToken cancellationToken) =>
        sender.DoAsync(Routes.DeleteWebhook.Request().Id("webhook_id", webhookId, nameof(webhookId)), cancellationToken);

    public Task DeleteWorkflowRuleAsync(string workflowId, CancellationToken cancellationToken) =>
        sender.DoAsync(Routes.DeleteWorkflow.Request().Id("workflow_id", workflowId, nameof(workflowId)), cancellationToken);

    public Task<Webhook> GetWebhookAsync(string webhookId, CancellationToken cancellationToken) => sender.SendAsync(
        Routes.GetWebhook.Request().Id("webhook_id", webhookId, nameof(webhookId)), AutomationJson.Default.WebhookEnvelope,
            static envelope => envelope.Webhook, cancellationToken);

    public Task MarkWorkflowRuleActiveAsync(string workflowId, CancellationToken cancellationToken) =>
        sender.DoAsync(Routes.MarkWorkflowActive.Request().Id("workflow_id", workflowId, nameof(workflowId)), cancellationToken);

    public Task MarkWorkflowRuleInactiveAsync(string workflowId, CancellationToken cancellationToken) =>
        sender.DoAsync(Routes.MarkWorkflowInactive.Request().Id("workflow_id", workflowId, nameof(workflowId)), cancellationToken);

    public async Task<ZohoProvisionedWebhook> EnsureWebhookAsync(WebhookRule rule, CancellationToken cancellationToken)
    {
        Required.NotNull(rule, nameof(rule)).Check(nameof(rule));
        // Both lists are read before anything is written: a rule that cannot be read leaves no webhook behind that nothing calls.
        WorkflowRule? known = await FindAsync(
            ListWorkflowRulesAsync(cancellationToken), Routes.ListWorkflows, static row => row.WorkflowName, rule.Name, cancellationToken)
            .ConfigureAwait(false);
        await PauseAsync(cancellationToken).ConfigureAwait(false);
        (string webhookId, bool newWebhook) = await EnsureActionAsync(rule, known, cancellationToken).ConfigureAwait(false);
        if (known is not null)
        {
            if (IsOff(known))
            {
                await PauseAsync(cancellationToken).ConfigureAwait(false);
                await MarkWorkflowRuleActiveAsync(known.WorkflowId, cancellationToken).ConfigureAwait(false);
            }
            return new ZohoProvisionedWebhook(webhookId, known.WorkflowId, newWebhook, CreatedWorkflow: false);
        }
        await PauseAsync(cancellationToken).ConfigureAwait(false);
        // The action refers to the webhook; with an address of its own it would become a second one.
        var body = new WorkflowBody(
            rule.Name, rule.Entity, rule.RuleType, new NoCriteria(), ApplyRuleAlways: true, [new WorkflowAction("webhook", webhookId)])
        {
            AdditionalMembers = rule.WorkflowMembers,
        };
        WorkflowRule made = await sender.SendAsync(
            Routes.CreateWorkflow.Request().Json(body, AutomationJson.Default.WorkflowBody),
            AutomationJson.Default.WorkflowEnvelope,
            static envelope => envelope.Workflow,
            cancellationToken).ConfigureAwait(false);
        return new ZohoProvisionedWebhook(webhookId, made.WorkflowId, newWebhook, CreatedWorkflow: true);
    }

    private static bool Is(string? name, string wanted) => string.Equals(name, wanted, StringComparison.Ordinal);

    private async Task<(string Id, bool Created)> EnsureActionAsync(
        WebhookRule rule, WorkflowRule? calledBy, CancellationToken cancellationToken)
    {
        var body = new WebhookBody(
            rule.Name, rule.Entity, "POST", rule.Url.AbsoluteUri, rule.Secret,
            rule.Headers.Count == 0 ? null : [.. rule.Headers.Select(static pair => new NamedParameter(pair.Key, pair.Value))])
        {
            AdditionalMembers = rule.AdditionalMembers,
        };
        for (int round = 1; ; round++)
        {
            Webhook? webhook = await FindAsync(
                ListWebhooksAsync(cancellationToken), Routes.ListWebhooks, static row => row.WebhookName, rule.Name, cancellationToken)
                .ConfigureAwait(false);
            if (calledBy is not null && !MayCall(calledBy, webhook))
                throw new ZohoBooksException(
                    $"The workflow rule {calledBy.WorkflowId} of Zoho Books has the wanted name, and "
                        + (webhook is null ? "the webhook that it calls is gone" : $"calls another webhook than {webhook.WebhookId}")
                        + ". Nothing was changed, because nothing would be delivered: delete the rule, and try again.")
                { Method = "GET", Route = ZohoRoutes.Root + Routes.ListWebhooks.Path };
            string? known = webhook?.WebhookId;
            await PauseAsync(cancellationToken).ConfigureAwait(false);
            ApiRequest request = known is null ? Routes.CreateWebhook.Request() : Routes.UpdateWebhook.Request()
                .Id("webhook_id", known, nameof(rule)).Repeatable();
            request.Secret(rule.Secret).Json(body, AutomationJson.Default.WebhookBody);
            // What a header is for is not known; what is short is no secret.
            foreach (KeyValuePair<string, string> header in rule.Headers.Where(static pair => pair.Value is { Length: >= 12 }))
                request.Secret(header.Value);
            if (known is not null)
            {
                // The secret cannot be read back, so the webhook is always brought up to date.
                await sender.DoAsync(request, cancellationToken).ConfigureAwait(false);
                return (known, false);
            }
            try
            {
                Webhook made = await sender.SendAsync(request, AutomationJson.Default.WebhookEnvelope, static envelope => envelope.Webhook,
                    cancellationToken).ConfigureAwait(false);
                return (made.WebhookId, true);
            }
            catch (ZohoBooksException exception) when (round == 1 && Is(exception.Code, DuplicateName))
            {
                // Somebody else was faster: look again, and bring that one up to date.
                await PauseAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// A rule keeps the id of what it calls: a webhook that is made now is none of its. Rows of webhooks may say whose they are.
    /// </summary>
    private static bool MayCall(WorkflowRule rule, Webhook? webhook) =>
        webhook is not null
        && (webhook.AdditionalMembers?.TryGetValue("related_rules", out JsonElement rules) != true || rules.ValueKind != JsonValueKind.Array
            || rules.EnumerateArray().Any(row => row.TryGetOnce("workflow_id", out JsonElement id) && id.ToString() == rule.WorkflowId));

    // What of a rule says this is documented nowhere; one that says nothing is left as it is.
    private static bool IsOff(WorkflowRule rule) => Says(rule, "is_active", "false") || Says(rule, "status", "inactive");

    private static bool Says(WorkflowRule rule, string member, string what) =>
        rule.AdditionalMembers?.TryGetValue(member, out JsonElement value) == true
        && string.Equals(value.ToString(), what, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Looks through a list for a name, page by page with pauses. A row that cannot be read, or has no name, may be the one: nothing is
    /// created then.
    /// </summary>
    private async Task<T?> FindAsync<T>(
        ZohoList<T> list, ZohoOperation operation, Func<T, string?> name, string wanted, CancellationToken cancellationToken)
        where T : class
    {
        List<ZohoBooksUnreadableRow> unreadable = [];
        bool isNameless = false;
        await foreach (ZohoPage<T> page in list.AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (page.Items.FirstOrDefault(row => Is(name(row), wanted)) is { } found)
                return found;
            unreadable.AddRange(page.Unreadable);
            isNameless |= page.Items.Any(row => string.IsNullOrWhiteSpace(name(row)));
            if (page.Continuation is not null)
                await PauseAsync(cancellationToken).ConfigureAwait(false);
        }
        const string Unnamed = " It may be the one that is wanted, so nothing was changed: look at the webhooks and workflow rules in "
            + "Zoho's settings, correct or delete it there, and try again.";
        if (unreadable.Count > 0)
            throw new ZohoBooksUnreadableRowsException(
                unreadable, $"A webhook or workflow rule of Zoho Books cannot be read ({unreadable[0].ToString().TrimEnd('.')}).{Unnamed}")
            { Method = "GET", Route = ZohoRoutes.Root + operation.Path };
        return !isNameless ? null : throw new ZohoBooksException(
            "A webhook or workflow rule of Zoho Books came without its name." + Unnamed)
        { Method = "GET", Route = ZohoRoutes.Root + operation.Path };
    }

    private Task PauseAsync(CancellationToken cancellationToken) => time.DelayAsync(Pace, cancellationToken);
}
