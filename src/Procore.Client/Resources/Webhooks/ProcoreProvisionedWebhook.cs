namespace Procore.Client;

/// <summary>What <see cref="IWebhooks.EnsureAsync"/> found and did.</summary>
public sealed record ProcoreProvisionedWebhook
{
    /// <summary>The hook as it is now.</summary>
    public required WebhookHook Hook { get; init; }

    /// <summary>Whether the hook was made.</summary>
    public bool Created { get; init; }

    /// <summary>Whether the hook was changed.</summary>
    public bool Updated { get; init; }

    /// <summary>Subscriptions that were added.</summary>
    public IReadOnlyList<WebhookSubscription> Added { get => field ?? []; init; }

    /// <summary>
    /// Subscriptions that are not there though they were to be added: probably resources or actions that do not exist here.
    /// While there are any, nothing is removed.
    /// </summary>
    public IReadOnlyList<WebhookSubscription> Refused { get => field ?? []; init; }

    /// <summary>What Procore said of the refused ones: items that have its words by field. Empty where it said nothing.</summary>
    public IReadOnlyList<SyncItem<WebhookSubscription, WebhookTrigger>> Refusals { get => field ?? []; init; }

    /// <summary>Triggers that were removed because the plan does not name them, or because they were there twice.</summary>
    public IReadOnlyList<WebhookTrigger> Removed { get => field ?? []; init; }

    /// <summary>Hooks of the same namespace and destination that were deleted: they would have delivered every event twice.</summary>
    public IReadOnlyList<long> DeletedHooks { get => field ?? []; init; }
}
