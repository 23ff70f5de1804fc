namespace Zoho.Procore.Sdk.Shared;

/// <summary>An access token and its life. Prints masked.</summary>
internal sealed record BearerToken(string Value, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt)
{
    public override string ToString() => $"BearerToken {{ Value = ***, ExpiresAt = {ExpiresAt:O} }}";
}
