namespace Procore.Client;

/// <summary>
/// What happened to a resource. A set that Procore extends (the payload v4.0 calls it the reason): any other value can be made with
/// <c>new</c>.
/// </summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct WebhookEventKind(string Value)
{
    /// <summary>The resource was created.</summary>
    public static WebhookEventKind Create { get; } = new("create");

    /// <summary>The resource was changed.</summary>
    public static WebhookEventKind Update { get; } = new("update");

    /// <summary>The resource was deleted.</summary>
    public static WebhookEventKind Delete { get; } = new("delete");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}
