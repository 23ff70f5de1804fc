namespace Procore.Client;

/// <summary>Which deliveries to list. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct WebhookDeliveryStatus(string Value)
{
    /// <summary>Those that arrived.</summary>
    public static WebhookDeliveryStatus Succeeded { get; } = new("succeeded");

    /// <summary>Those that failed.</summary>
    public static WebhookDeliveryStatus Failed { get; } = new("failed");

    /// <summary>Those that were given up: their events are lost.</summary>
    public static WebhookDeliveryStatus Discarded { get; } = new("discarded");

    /// <summary>Those that wait.</summary>
    public static WebhookDeliveryStatus Enqueued { get; } = new("enqueued");

    /// <summary>Those that are tried again.</summary>
    public static WebhookDeliveryStatus Retrying { get; } = new("retrying");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}
