namespace Procore.Client;

/// <summary>
/// Brings the hook of a namespace to what a plan says. Every step looks before it writes, so it can be broken off and repeated.
/// </summary>
internal sealed class WebhookProvisioning(WebhooksGroup webhooks, WebhookPlan plan, long? projectId)
{
    private const int ShownCharacters = 5;

    public async Task<ProvisionedWebhook> RunAsync(CancellationToken cancellationToken)
    {
        List<WebhookHook> hooks = await HooksAsync(cancellationToken).ConfigureAwait(false);
        WebhookHook? hook = hooks.Find(GoesThere) ?? hooks.FirstOrDefault();
        bool created = hook is null;
        bool updated = false;
        if (hook is null)
        {
            hook = await CreateAsync(cancellationToken).ConfigureAwait(false);
        }
        else if (!IsAsPlanned(hook))
        {
            hook = await webhooks.UpdateHookAsync(hook.Id, Planned(forUpdate: true), projectId, cancellationToken).ConfigureAwait(false);
            updated = true;
        }

        List<long> doubles = [];
        foreach (WebhookHook other in hooks.Where(other => other.Id != hook.Id && GoesThere(other)))
        {
            await webhooks.DeleteHookAsync(other.Id, projectId, cancellationToken).ConfigureAwait(false);
            doubles.Add(other.Id);
        }

        List<WebhookTrigger> triggers = [];
        await foreach (WebhookTrigger trigger in webhooks.ListTriggersAsync(hook.Id, projectId, cancellationToken).ConfigureAwait(false))
            triggers.Add(trigger);
        var wanted =
            plan.Subscriptions.GroupBy(Key).ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        List<WebhookSubscription> added = [];
        WebhookSubscription[] missing =
            [.. wanted.Where(pair => !triggers.Exists(trigger => Is(pair.Key, trigger))).Select(pair => pair.Value)];
        for (int start = 0; start < missing.Length; start += WebhooksGroup.MostTriggers)
        {
            var part = new ArraySegment<WebhookSubscription>(missing, start, Math.Min(WebhooksGroup.MostTriggers, missing.Length - start));
            added.AddRange(await AddAsync(hook.Id, part, cancellationToken).ConfigureAwait(false));
        }

        List<WebhookTrigger> extra = triggers.FindAll(trigger => !wanted.ContainsKey(Key(trigger.ResourceName, trigger.EventType)));
        List<WebhookTrigger> removed = await RemoveAsync(hook.Id, extra, cancellationToken).ConfigureAwait(false);
        return new ProvisionedWebhook
        {
            Hook = hook,
            Created = created,
            Updated = updated,
            Added = added,
            Refused = [.. missing.Except(added)],
            Removed = removed,
            DeletedHooks = doubles,
        };
    }

    private static string Key(WebhookSubscription wanted) => Key(wanted.ResourceName, wanted.Kind.Value);

    private static string Key(string? resource, string? kind) => resource + "\n" + kind;

    private static bool Is(string key, WebhookTrigger trigger) =>
        string.Equals(key, Key(trigger.ResourceName, trigger.EventType), StringComparison.OrdinalIgnoreCase);

    private async Task<List<WebhookHook>> HooksAsync(CancellationToken cancellationToken)
    {
        List<WebhookHook> hooks = [];
        await foreach (WebhookHook hook in webhooks.ListHooksAsync(plan.Namespace, projectId, cancellationToken).ConfigureAwait(false))
        {
            // The filter is a recent one: what it lets through is looked at.
            if (string.Equals(hook.Namespace, plan.Namespace, StringComparison.Ordinal))
                hooks.Add(hook);
        }

        hooks.Sort((left, right) => left.Id.CompareTo(right.Id));
        return hooks;
    }

    private async Task<WebhookHook> CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await webhooks.CreateHookAsync(Planned(forUpdate: false), projectId, cancellationToken).ConfigureAwait(false);
        }
        catch (ProcoreException exception) when (exception.OutcomeUnknown)
        {
            List<WebhookHook> hooks = await HooksAsync(cancellationToken).ConfigureAwait(false);
            if (hooks.Find(IsAsPlanned) is { } made)
                return made;
            throw;
        }
    }

    private async Task<IEnumerable<WebhookSubscription>> AddAsync(
        long hookId, ArraySegment<WebhookSubscription> missing, CancellationToken cancellationToken)
    {
        IReadOnlyList<WebhookTrigger> made =
            await webhooks.CreateTriggersAsync(hookId, missing, projectId, cancellationToken).ConfigureAwait(false);
        return missing.Where(wanted => made.Any(trigger => Is(Key(wanted), trigger)));
    }

    private async Task<List<WebhookTrigger>> RemoveAsync(long hookId, List<WebhookTrigger> extra, CancellationToken cancellationToken)
    {
        List<WebhookTrigger> removed = [];
        for (int start = 0; start < extra.Count; start += WebhooksGroup.MostTriggers)
        {
            List<WebhookTrigger> part = extra.GetRange(start, Math.Min(WebhooksGroup.MostTriggers, extra.Count - start));
            IReadOnlyList<long> gone = await webhooks
                .DeleteTriggersAsync(hookId, part.ConvertAll(trigger => trigger.Id), projectId, cancellationToken).ConfigureAwait(false);
            removed.AddRange(part.Where(trigger => gone.Contains(trigger.Id)));
        }

        return removed;
    }

    private bool GoesThere(WebhookHook hook) =>
        string.Equals(hook.DestinationUrl, plan.DestinationUrl.AbsoluteUri, StringComparison.Ordinal);

    private bool IsAsPlanned(WebhookHook hook)
    {
        string shown = hook.DestinationHeaders?.Authorization ?? "";
        return GoesThere(hook)
            && hook.PayloadVersion == plan.PayloadVersion
            && !string.Equals(hook.Status, "disabled", StringComparison.OrdinalIgnoreCase)
            && shown.Length >= ShownCharacters
            && plan.Authorization.EndsWith(shown.Substring(shown.Length - ShownCharacters), StringComparison.Ordinal);
    }

    private WebhookHookInput Planned(bool forUpdate) => new()
    {
        Namespace = plan.Namespace,
        PayloadVersion = plan.PayloadVersion,
        DestinationUrl = plan.DestinationUrl,
        Authorization = plan.Authorization,
        // A disabled hook is put to work again; hooks of projects have no such field.
        Status = forUpdate && projectId is null ? "active" : null,
    };
}
