using NodaTime;

namespace Procore.Client;

/// <summary>What Procore's login says about the current access token (<c>GET /oauth/token/info</c>).</summary>
public sealed record TokenInfo
{
    /// <summary>The id of the user or service account that the token speaks for.</summary>
    public long? ResourceOwnerId { get; init; }

    /// <summary>What the token is good for.</summary>
    public IReadOnlyList<string> Scopes { get => field ?? []; init; }

    /// <summary>How many seconds the token still lives.</summary>
    public long? ExpiresInSeconds { get; init; }

    /// <summary>The application that asked for the token.</summary>
    public TokenApplication? Application { get; init; }

    /// <summary>When the token was made, in seconds since 1970-01-01 UTC; <see cref="CreatedAt"/> says the same as a time.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("created_at")]
    public long? CreatedAtSeconds { get; init; }

    /// <summary>When the token was made.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Instant? CreatedAt => CreatedAtSeconds is { } seconds ? Instant.FromUnixTimeSeconds(seconds) : null;
}
