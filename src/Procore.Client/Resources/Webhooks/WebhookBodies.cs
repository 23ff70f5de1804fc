using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The body of a create or update of a hook. Members that are null are not sent.</summary>
internal sealed class WebhookHookBody
{
    public string? PayloadVersion { get; init; }

    public string? Namespace { get; init; }

    public string? DestinationUrl { get; init; }

    public WebhookSecretHeaders? DestinationHeaders { get; init; }

    public string? Status { get; init; }

    public static WebhookHookBody Of(WebhookHookInput hook, WebhookPayloadVersion? usual) => new()
    {
        PayloadVersion = (hook.PayloadVersion ?? usual)?.Value,
        Namespace = hook.Namespace,
        DestinationUrl = hook.DestinationUrl?.AbsoluteUri,
        DestinationHeaders = hook.Authorization is { } secret ? new WebhookSecretHeaders { Authorization = secret } : null,
        Status = hook.Status,
    };
}

/// <summary>The headers as they are written, with the secret in full. A class, so that nothing prints it.</summary>
internal sealed class WebhookSecretHeaders
{
    [JsonPropertyName("Authorization")]
    public string? Authorization { get; init; }
}

/// <summary>One trigger of a bulk create.</summary>
internal sealed record WebhookTriggerBody(string ResourceName, string EventType);

/// <summary>One answer of a bulk create: a trigger, or what is wrong, in a shape that is not documented.</summary>
internal sealed record WebhookTriggerAnswer
{
    public long? Id { get; init; }

    public string? ResourceName { get; init; }

    public string? EventType { get; init; }
}

/// <summary>The answer of a bulk delete.</summary>
internal sealed record WebhookTriggersDeleted : IRow
{
    public IReadOnlyList<long>? Succeeded { get; init; }

    UnreadableRow? IRow.Unreadable => null;

    UnreadableRow? IRow.Whole => Succeeded is null ? UnreadableRow.SaysNothing : null;
}
