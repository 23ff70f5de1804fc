using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>An event, and what became of its delivery.</summary>
public sealed record WebhookDelivery
{
    /// <summary>The id of the event.</summary>
    public string? Id { get; init; }

    /// <summary>What became of it, for example <c>delivered</c>, <c>retrying</c> or <c>discarded</c>.</summary>
    public string? Status { get; init; }

    /// <summary>The body of the delivery, as Procore sent it.</summary>
    public JsonElement? Payload { get; init; }

    /// <summary>
    /// Members of the answer that have no property here, the attempts among them, and those whose value could not be read.
    /// </summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>Reads the event out of the body.</summary>
    /// <param name="webhookEvent">What it says; null when it cannot be read.</param>
    /// <returns>Whether the body is a webhook of a known shape.</returns>
    public bool TryReadEvent([NotNullWhen(true)] out ProcoreWebhookEvent? webhookEvent)
    {
        webhookEvent = null;
        return Payload is { } payload && ProcoreWebhook.TryParse(Encoding.UTF8.GetBytes(payload.GetRawText()), out webhookEvent);
    }
}
