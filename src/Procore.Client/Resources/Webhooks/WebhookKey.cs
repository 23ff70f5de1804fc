using System.Text.Json;

namespace Procore.Client;

/// <summary>By what triggers and subscriptions are the same: the resource and the meaning of the event.</summary>
internal static class WebhookKey
{
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    public static string Of(string resource, WebhookEventKind kind) => resource.Trim() + "\n" + kind.Meaning;

    /// <summary>Of a trigger that cannot be read; empty when it does not say both.</summary>
    public static string Of(JsonElement trigger) =>
        ProcoreUnreadableRow.Member(trigger, "resource_name") is { } resource
        && ProcoreUnreadableRow.Member(trigger, "event_type") is { } kind
            ? Of(resource, new(kind)) : "";
}
