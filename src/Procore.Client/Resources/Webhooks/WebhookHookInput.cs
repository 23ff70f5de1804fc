using System.Text.Json;

namespace Procore.Client;

/// <summary>A hook to create or to change. Members that are null are not sent. It holds a secret, and prints none.</summary>
public sealed class WebhookHookInput
{
    /// <summary>The namespace: lower-case letters, digits and dashes; a new hook needs one.</summary>
    public string? Namespace { get; init; }

    /// <summary>Where events are delivered to; a new hook needs it.</summary>
    public Uri? DestinationUrl { get; init; }

    /// <summary>The <c>Authorization</c> header of deliveries: the only proof of where they come from. A secret.</summary>
    public string? Authorization { get; init; }

    /// <summary>The shape of the bodies; a new hook without it gets <see cref="WebhookPayloadVersion.V4"/>.</summary>
    public WebhookPayloadVersion? PayloadVersion { get; init; }

    /// <summary><c>active</c> or <c>disabled</c>; for changes only.</summary>
    public string? Status { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
