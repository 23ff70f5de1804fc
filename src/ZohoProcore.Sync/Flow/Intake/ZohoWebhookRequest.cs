namespace ZohoProcore.Sync;

/// <summary>A request from Zoho Books as a host received it.</summary>
public sealed record ZohoWebhookRequest
{
    /// <summary>The value of the <c>X-Zoho-Webhook-Signature</c> header, or null.</summary>
    public string? Signature { get; init; }

    /// <summary>The decoded pairs of the query string, in any order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>The decoded pairs of a form body; empty for any other body.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Form { get; init; } = [];

    /// <summary>The raw body, exactly as received; empty for a form.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }
}
