namespace Procore.Client;

/// <summary>
/// What happened to a resource. A set that Procore extends (the payload v4.0 calls it the reason): any other value can be made with
/// <c>new</c>. Two values are equal when they mean the same: <c>create</c>, <c>CREATE</c> and <c>CREATED</c>.
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

    /// <summary>The word that all spellings of a kind have in common.</summary>
    internal string Meaning => (Value ?? "").Trim().ToLowerInvariant() switch
    {
        "created" => "create",
        "updated" => "update",
        "deleted" => "delete",
        var word => word,
    };

    /// <summary>The word as requests say it, whatever an answer called it.</summary>
    internal string Sent => Meaning is "create" or "update" or "delete" ? Meaning : Value;

    /// <inheritdoc />
    public bool Equals(WebhookEventKind other) => string.Equals(Meaning, other.Meaning, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Meaning);

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}
