using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A hook as it shall be, for <see cref="IWebhooks.EnsureAsync"/>. It holds a secret, and prints none.</summary>
public sealed class WebhookPlan
{
    /// <summary>The name by which the hook is found again: lower-case letters, digits and dashes.</summary>
    public required string Namespace { get; init; }

    /// <summary>Where events are delivered to.</summary>
    public required Uri DestinationUrl { get; init; }

    /// <summary>
    /// The <c>Authorization</c> header of deliveries: long and random, of this company only, because nothing else proves where a delivery
    /// comes from (<see cref="ProcoreWebhook.IsAuthentic"/>). A secret.
    /// </summary>
    public required string Authorization { get; init; }

    /// <summary>The shape of the bodies.</summary>
    public WebhookPayloadVersion PayloadVersion { get; init; } = WebhookPayloadVersion.V4;

    /// <summary>What to be told about. Triggers that are not among these are removed.</summary>
    public IReadOnlyList<WebhookSubscription> Subscriptions { get; init; } = [];

    /// <summary>
    /// Members of the hook that have no property here; they are sent as they are whenever the hook is made or changed, and never compared.
    /// </summary>
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    internal void Check(string parameter)
    {
        if (string.IsNullOrEmpty(Namespace) || !Namespace.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            throw new ArgumentException("A namespace has lower-case letters, digits and dashes.", parameter);
        if (DestinationUrl is not { IsAbsoluteUri: true, Scheme: "https", UserInfo: "" })
            throw new ArgumentException("The destination is an absolute https address without user and password.", parameter);
        if (Authorization is not { Length: >= 16 })
            throw new ArgumentException("The Authorization header has at least 16 characters: it is the only proof of origin.", parameter);
        if (Subscriptions is not null)
            GivenValues.Rows(Subscriptions, parameter + "." + nameof(Subscriptions));
        if (string.IsNullOrEmpty(PayloadVersion.Value) || Subscriptions is null
            || !Subscriptions.All(WebhookSubscription.IsComplete))
        {
            throw new ArgumentException("The payload version is set, and every subscription names a resource and what happens to it.",
                parameter);
        }
    }
}
