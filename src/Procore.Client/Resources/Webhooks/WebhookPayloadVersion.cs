namespace Procore.Client;

/// <summary>
/// The shape of the bodies that a hook delivers. A set that Procore may extend: any other value can be made with <c>new</c>. Procore writes
/// <c>v4</c> and <c>v4.0</c> for the same version, so they are equal.
/// </summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct WebhookPayloadVersion(string Value)
{
    /// <summary>With metadata about who did it, and ids as numbers.</summary>
    public static WebhookPayloadVersion V2 { get; } = new("v2.0");

    /// <summary>Like v2.0, with the parents of the resource.</summary>
    public static WebhookPayloadVersion V3 { get; } = new("v3.0");

    /// <summary>Recommended for new hooks: all ids are texts, no metadata.</summary>
    public static WebhookPayloadVersion V4 { get; } = new("v4.0");

    /// <summary>The version as requests say it, whatever an answer called it.</summary>
    internal string Sent => Short(Value) is "v2" or "v3" or "v4" ? Short(Value) + ".0" : Value;

    /// <inheritdoc />
    public bool Equals(WebhookPayloadVersion other) => string.Equals(Short(Value), Short(other.Value), StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Short(Value));

    private static string Short(string? value)
    {
        string text = (value ?? "").Trim().ToLowerInvariant();
        return text.EndsWith(".0", StringComparison.Ordinal) ? text.Substring(0, text.Length - 2) : text;
    }

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class WebhookPayloadVersionConverter()
    : OpenSetConverter<WebhookPayloadVersion>(value => new(value), set => set.Value, takesNumbers: true);
