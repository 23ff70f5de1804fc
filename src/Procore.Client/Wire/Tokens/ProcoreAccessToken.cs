using NodaTime;

namespace Procore.Client;

/// <summary>An access token. It prints masked; whoever stores it encrypts it.</summary>
/// <param name="Value">The token itself. A secret.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="ExpiresAt">When it stops being accepted, 90 minutes after it was issued.</param>
public sealed record ProcoreAccessToken(string Value, Instant IssuedAt, Instant ExpiresAt)
{
    /// <inheritdoc />
    public override string ToString() => $"ProcoreAccessToken {{ Value = ***, ExpiresAt = {ExpiresAt} }}";
}
