namespace Procore.Client;

/// <summary>
/// Something to be told about: a resource, and what happens to it. <see cref="IWebhooks.ListResourcesAsync"/> lists what there is.
/// </summary>
/// <param name="ResourceName">The name of the resource, for example <c>Purchase Order Contracts</c>.</param>
/// <param name="Kind">What happens to it.</param>
public sealed record WebhookSubscription(string ResourceName, WebhookEventKind Kind);
