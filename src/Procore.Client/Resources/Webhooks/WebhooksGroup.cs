using System.Globalization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class WebhooksGroup(ProcoreCalls calls) : IWebhooks
{
    /// <summary>Triggers in one call, as the older version of the API documents it.</summary>
    public const int MostTriggers = 500;

    private const string CompanyRoute = "/rest/v2.0/companies/{company_id}/webhooks";

    private const string ProjectRoute = "/rest/v2.0/companies/{company_id}/projects/{project_id}/webhooks";

    public Task<ProcoreProvisionedWebhook> EnsureAsync(
        WebhookPlan plan, long? projectId = null, CancellationToken cancellationToken = default)
    {
        _ = plan ?? throw new ArgumentNullException(nameof(plan));
        plan.Check(nameof(plan));
        return new WebhookProvisioning(this, plan, projectId).RunAsync(cancellationToken);
    }

    public ProcoreList<WebhookHook> ListHooksAsync(string name, long? projectId = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentException("Hooks are listed by namespace: name one.", nameof(name));
        CheckProject(projectId);
        return calls.ListData(
            () => Of(HttpMethod.Get, "/hooks", projectId).Query("namespace", name),
            WebhooksJson.Default.DataEnvelopeRowListWebhookHook,
            hook => hook.Id,
            cancellationToken);
    }

    public Task<WebhookHook> GetHookAsync(long hookId, long? projectId = null, CancellationToken cancellationToken = default) =>
        calls.ReadDataAsync(Hook(HttpMethod.Get, hookId, projectId), WebhooksJson.Default.DataEnvelopeRowWebhookHook, cancellationToken);

    public Task<WebhookHook> CreateHookAsync(WebhookHookInput hook, long? projectId = null, CancellationToken cancellationToken = default)
    {
        _ = hook ?? throw new ArgumentNullException(nameof(hook));
        if (string.IsNullOrWhiteSpace(hook.Namespace) || hook.DestinationUrl is null)
            throw new ArgumentException("A hook needs a namespace and a destination.", nameof(hook));
        return calls.ReadDataAsync(
            Of(HttpMethod.Post, "/hooks", projectId).Secret(hook.Authorization)
                .Json(WebhookHookBody.Of(hook, WebhookPayloadVersion.V4), WebhooksJson.Default.WebhookHookBody),
            WebhooksJson.Default.DataEnvelopeRowWebhookHook,
            cancellationToken);
    }

    public Task<WebhookHook> UpdateHookAsync(
        long hookId, WebhookHookInput changes, long? projectId = null, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadDataAsync(
            Hook(new HttpMethod("PATCH"), hookId, projectId).Secret(changes.Authorization)
                .Json(WebhookHookBody.Of(changes, null), WebhooksJson.Default.WebhookHookBody).Repeatable(),
            WebhooksJson.Default.DataEnvelopeRowWebhookHook,
            cancellationToken);
    }

    public Task DeleteHookAsync(long hookId, long? projectId = null, CancellationToken cancellationToken = default) =>
        calls.SendAsync(Hook(HttpMethod.Delete, hookId, projectId), cancellationToken);

    public ProcoreList<WebhookTrigger> ListTriggersAsync(long hookId, long? projectId = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(hookId, nameof(hookId));
        CheckProject(projectId);
        return calls.ListData(
            () => OfHook(HttpMethod.Get, "/triggers", hookId, projectId),
            WebhooksJson.Default.DataEnvelopeRowListWebhookTrigger,
            trigger => trigger.Id,
            cancellationToken);
    }

    public Task<SyncResult<WebhookSubscription, WebhookTrigger>> CreateTriggersAsync(
        long hookId, IEnumerable<WebhookSubscription> subscriptions, long? projectId = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(hookId, nameof(hookId));
        CheckProject(projectId);
        return SyncRun.RunAsync<WebhookSubscription, WebhookTrigger, DataEnvelope<WebhookTriggersMade>>(
            calls,
            () => OfHook(HttpMethod.Post, "/triggers/bulk", hookId, projectId),
            [],
            null,
            WebhookSubscription.Check(subscriptions, nameof(subscriptions)),
            WebhooksJson.Default.WebhookSubscription,
            WebhooksJson.Default.DataEnvelopeWebhookTriggersMade,
            WebhookTriggersMade.Apply,
            static (_, _, _) => SyncOutcome.Created,
            cancellationToken,
            MostTriggers);
    }

    public async Task<IReadOnlyList<long>> DeleteTriggersAsync(
        long hookId, IReadOnlyCollection<long> triggerIds, long? projectId = null, CancellationToken cancellationToken = default)
    {
        CheckCount(triggerIds, nameof(triggerIds));
        List<string> body = [.. triggerIds.Select(id => id.ToString(CultureInfo.InvariantCulture))];
        WebhookTriggersDeleted answer = await calls.ReadAnswerAsync(
            OfHook(HttpMethod.Delete, "/triggers/bulk", hookId, projectId).Json(body, WebhooksJson.Default.ListString),
            WebhooksJson.Default.DataEnvelopeWebhookTriggersDeleted,
            cancellationToken).ConfigureAwait(false);
        return answer.Succeeded;
    }

    public ProcoreList<WebhookDelivery> ListDeliveriesAsync(
        long hookId, WebhookDeliveryFilter? filter = null, long? projectId = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(hookId, nameof(hookId));
        CheckProject(projectId);
        filter ??= new WebhookDeliveryFilter();
        return calls.ListData(
            // These filters alone are called filter, not filters.
            () => OfHook(HttpMethod.Get, "/deliveries", hookId, projectId)
                .Query("filter[status]", filter.Status?.Value)
                .Query("filter[resource_name]", filter.ResourceName)
                .Query("filter[event_type]", filter.Kind?.Sent)
                .Query("filter[start]", Ranges.Day(filter.Start))
                .Query("filter[end]", Ranges.Day(filter.End)),
            WebhooksJson.Default.DataEnvelopeRowListWebhookDelivery,
            delivery => delivery.Id,
            cancellationToken);
    }

    public ProcoreList<WebhookResource> ListResourcesAsync(
        WebhookPayloadVersion payloadVersion, long? projectId = null, CancellationToken cancellationToken = default)
    {
        CheckProject(projectId);
        return calls.ListData(
            () => Of(HttpMethod.Get, "/resources", projectId).Query("payload_version", payloadVersion.Sent),
            WebhooksJson.Default.DataEnvelopeRowListWebhookResource,
            resource => resource.Name,
            cancellationToken);
    }

    private static void CheckCount(IReadOnlyCollection<long> ids, string parameter)
    {
        _ = ids ?? throw new ArgumentNullException(parameter);
        if (ids.Count is 0 or > MostTriggers)
            throw new ArgumentException($"Give at least one and at most {MostTriggers} at once.", parameter);
    }

    private static void CheckProject(long? projectId)
    {
        if (projectId is { } id)
            RouteValue.CheckId(id, nameof(projectId));
    }

    private ApiRequest Of(HttpMethod method, string route, long? projectId)
    {
        ApiRequest call = new ApiRequest(method, (projectId is null ? CompanyRoute : ProjectRoute) + route)
            .Id("company_id", calls.CompanyId, "companyId");
        return projectId is { } id ? call.Id("project_id", id, nameof(projectId)) : call;
    }

    private ApiRequest Hook(HttpMethod method, long hookId, long? projectId) =>
        Of(method, "/hooks/{id}", projectId).Id("id", hookId, nameof(hookId));

    private ApiRequest OfHook(HttpMethod method, string route, long hookId, long? projectId) =>
        Of(method, "/hooks/{hook_id}" + route, projectId).Id("hook_id", hookId, nameof(hookId));
}
