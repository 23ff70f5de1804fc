using System.Runtime.ExceptionServices;

namespace Procore.Client;

/// <summary>
/// Brings the hook of a namespace to what a plan says. Every step looks before it writes, so it can be broken off and repeated. What is
/// missing is added first; what is too much goes last, and only once a fresh read has shown that everything wanted is there.
/// </summary>
internal sealed class WebhookProvisioning(WebhooksGroup webhooks, WebhookPlan plan, long? projectId)
{
    private const int ShownCharacters = 5;
    private const string Active = "active";

    public async Task<ProcoreProvisionedWebhook> RunAsync(CancellationToken cancellationToken)
    {
        List<WebhookHook> hooks = await HooksAsync(cancellationToken).ConfigureAwait(false);
        WebhookHook? found = hooks.Find(IsAsPlanned) ?? hooks.Find(GoesThere) ?? hooks.FirstOrDefault();
        bool isAsPlanned = found is not null && IsAsPlanned(found);
        // All that can be read is read before anything is written.
        List<WebhookTrigger> triggers = found is null ? []
            : await TriggersAsync(found.Id, "Nothing was changed", cancellationToken).ConfigureAwait(false);
        WebhookHook hook = found is null ? await CreateAsync(cancellationToken).ConfigureAwait(false)
            : isAsPlanned ? found
            : await UpdateAsync(found, cancellationToken).ConfigureAwait(false);

        var wanted = plan.Subscriptions.GroupBy(subscription => subscription.Key, WebhookKey.Comparer)
            .ToDictionary(group => group.Key, group => group.First(), WebhookKey.Comparer);
        if (found is null)
            triggers = await TriggersAsync(hook.Id, "None was added or removed", cancellationToken).ConfigureAwait(false);
        WebhookSubscription[] missing = Missing(wanted, triggers);
        IReadOnlyList<SyncItem<WebhookSubscription, WebhookTrigger>> told = [];
        if (missing.Length > 0)
        {
            told = (await webhooks.CreateTriggersAsync(hook.Id, missing, projectId, cancellationToken).ConfigureAwait(false)).Items;
            // What a success says does not count: the triggers are what they are when they are read again.
            if (told.Select(item => item.Exception).FirstOrDefault(IsFailure) is { } failure)
                ExceptionDispatchInfo.Capture(failure).Throw();
            triggers = await TriggersAsync(hook.Id, "None was removed", cancellationToken).ConfigureAwait(false);
        }

        WebhookSubscription[] refused = Missing(wanted, triggers);
        bool isComplete = refused.Length == 0;
        return new ProcoreProvisionedWebhook
        {
            Hook = hook,
            Created = found is null,
            Updated = found is not null && !isAsPlanned,
            Added = [.. missing.Except(refused)],
            Refused = refused,
            Refusals = [.. told.Where(item => item.Outcome == SyncOutcome.Failed && refused.Contains(item.Input))],
            Removed = isComplete ? await RemoveAsync(hook.Id, TooMuch(wanted, triggers), cancellationToken).ConfigureAwait(false) : [],
            DeletedHooks = isComplete ? await DeleteDoublesAsync(hooks, hook, cancellationToken).ConfigureAwait(false) : [],
        };
    }

    private static bool IsFailure(ProcoreException? exception) =>
        exception is not null and not { OutcomeUnknown: true, Status: >= 200 and < 300 };

    private static WebhookSubscription[] Missing(Dictionary<string, WebhookSubscription> wanted, List<WebhookTrigger> triggers)
    {
        var there = new HashSet<string>(triggers.Select(trigger => trigger.Key), WebhookKey.Comparer);
        return [.. wanted.Where(pair => !there.Contains(pair.Key)).Select(pair => pair.Value)];
    }

    /// <summary>Triggers that nobody wants, and those that are there once already: they would deliver every event twice.</summary>
    private static List<WebhookTrigger> TooMuch(Dictionary<string, WebhookSubscription> wanted, List<WebhookTrigger> triggers)
    {
        var kept = new HashSet<string>(WebhookKey.Comparer);
        return [.. triggers.OrderBy(trigger => trigger.Id).Where(trigger => !wanted.ContainsKey(trigger.Key) || !kept.Add(trigger.Key))];
    }

    // The filter by namespace is a recent one: what it lets through is looked at.
    private async Task<List<WebhookHook>> HooksAsync(CancellationToken cancellationToken)
    {
        List<WebhookHook> hooks = await ReadAsync(
            webhooks.ListHooksAsync(plan.Namespace, projectId, cancellationToken),
            hook => string.IsNullOrWhiteSpace(hook.Namespace) ? "namespace"
                : IsOurs(hook) && string.IsNullOrWhiteSpace(hook.DestinationUrl) ? "destination_url" : null,
            hook => hook.Id,
            FormattableString.Invariant($"A hook that may be the one of the namespace {plan.Namespace}"),
            "Nothing was changed").ConfigureAwait(false);
        return [.. hooks.Where(IsOurs).OrderBy(hook => hook.Id)];
    }

    private Task<List<WebhookTrigger>> TriggersAsync(long hookId, string done, CancellationToken cancellationToken) => ReadAsync(
        webhooks.ListTriggersAsync(hookId, projectId, cancellationToken),
        trigger => string.IsNullOrWhiteSpace(trigger.ResourceName) ? "resource_name"
            : string.IsNullOrWhiteSpace(trigger.EventType) ? "event_type" : null,
        trigger => trigger.Id,
        FormattableString.Invariant($"A trigger of the hook {hookId}"),
        done);

    /// <summary>
    /// Reads a list that is compared with the plan. What does not say what it is may be what is wanted: taken for something else, it would
    /// be made once more each time, or removed.
    /// </summary>
    private static async Task<List<T>> ReadAsync<T>(
        ProcoreList<T> list, Func<T, string?> lacking, Func<T, long> id, string subject, string done)
    {
        List<T> rows = [];
        string? odd = null;
        await foreach (T row in list.OnUnreadable(row => odd ??= row.ToString()).ConfigureAwait(false))
        {
            rows.Add(row);
            if (lacking(row) is { } member)
                odd ??= FormattableString.Invariant($"record {id(row)}, $.{member}: it is not there.");
        }

        return odd is null ? rows : throw new ProcoreException(
            $"{subject} does not say what it is ({odd.TrimEnd('.')}). {done}, because it may be what the plan wants. "
                + "Look at it in Procore's webhook settings, correct or delete it there, and try again.");
    }

    private async Task<WebhookHook> CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await webhooks.CreateHookAsync(Planned(status: null), projectId, cancellationToken).ConfigureAwait(false);
        }
        catch (ProcoreException exception) when (exception.OutcomeUnknown)
        {
            List<WebhookHook> hooks = await HooksAsync(cancellationToken).ConfigureAwait(false);
            if (hooks.Find(IsAsPlanned) is { } made)
                return made;
            throw;
        }
    }

    private async Task<WebhookHook> UpdateAsync(WebhookHook hook, CancellationToken cancellationToken)
    {
        // Descriptions of the API differ on whether hooks of projects have a status: it is sent only to those that show another one.
        bool sleeps = Sleeps(hook);
        string? status = sleeps || projectId is null ? Active : null;
        WebhookHook updated = await webhooks.UpdateHookAsync(hook.Id, Planned(status), projectId, cancellationToken).ConfigureAwait(false);
        if (!sleeps)
            return updated;
        updated = await webhooks.GetHookAsync(hook.Id, projectId, cancellationToken).ConfigureAwait(false);
        return !Sleeps(updated) ? updated : throw new ProcoreException(FormattableString.Invariant(
            $"The hook {hook.Id} of the namespace {plan.Namespace} is not active and stays so, though Procore accepted to make it active. ")
            + "It may deliver nothing: activate it in Procore's webhook settings, or delete it and try again.");
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

    private async Task<List<long>> DeleteDoublesAsync(List<WebhookHook> hooks, WebhookHook hook, CancellationToken cancellationToken)
    {
        List<long> doubles = [];
        foreach (WebhookHook other in hooks.Where(other => other.Id != hook.Id && GoesThere(other)))
        {
            await webhooks.DeleteHookAsync(other.Id, projectId, cancellationToken).ConfigureAwait(false);
            doubles.Add(other.Id);
        }

        return doubles;
    }

    private bool IsOurs(WebhookHook hook) => string.Equals(hook.Namespace, plan.Namespace, StringComparison.Ordinal);

    // Whatever else it is called. A hook without a status says nothing of it.
    private static bool Sleeps(WebhookHook hook) =>
        hook.Status?.Trim() is { Length: > 0 } status && !string.Equals(status, Active, StringComparison.OrdinalIgnoreCase);

    // By meaning: a host in capital letters and a port that goes without saying are the same place.
    private bool GoesThere(WebhookHook hook) =>
        Uri.TryCreate(hook.DestinationUrl?.Trim(), UriKind.Absolute, out Uri? there) && there == plan.DestinationUrl;

    private bool IsAsPlanned(WebhookHook hook)
    {
        string shown = hook.DestinationHeaders?.Authorization ?? "";
        return GoesThere(hook)
            && hook.PayloadVersion == plan.PayloadVersion
            && !Sleeps(hook)
            && shown.Length >= ShownCharacters
            && plan.Authorization.EndsWith(shown.Substring(shown.Length - ShownCharacters), StringComparison.Ordinal);
    }

    private WebhookHookInput Planned(string? status) => new()
    {
        Namespace = plan.Namespace,
        PayloadVersion = plan.PayloadVersion,
        DestinationUrl = plan.DestinationUrl,
        Authorization = plan.Authorization,
        Status = status,
        AdditionalMembers = plan.AdditionalMembers,
    };
}
