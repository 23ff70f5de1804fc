namespace Zoho.Procore.Sdk.Shared;

/// <summary>An access token and its life. Prints masked.</summary>
internal sealed record BearerToken(string Value, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>What it was granted for; null when nobody said, or the store did not keep it.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Whether it can stand in a header: visible ASCII without spaces. A token is nothing else.</summary>
    public static bool IsWellFormed(string value) => value.Length > 0 && value.All(static c => c is > ' ' and <= '~');

    public override string ToString() => $"BearerToken {{ Value = ***, ExpiresAt = {ExpiresAt:O} }}";
}
