using NodaTime;

namespace ZohoBooks.Client;

/// <summary>An access token. It prints masked; whoever stores it encrypts it.</summary>
/// <param name="Value">The token itself. A secret.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="ExpiresAt">When it stops being accepted, one hour after it was issued.</param>
public sealed record ZohoAccessToken(string Value, Instant IssuedAt, Instant ExpiresAt)
{
    /// <summary>The scopes that it was granted; null when Zoho did not say. A store may leave them out.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"ZohoAccessToken {{ Value = ***, ExpiresAt = {ExpiresAt} }}";
}
