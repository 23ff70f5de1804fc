using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>What Procore's login says about the current access token (<c>GET /oauth/token/info</c>).</summary>
public sealed record TokenInfo
{
    private const long LeastSeconds = -62_135_596_800;

    private const long MostSeconds = 253_402_300_799;

    /// <summary>The id of the user or service account that the token speaks for.</summary>
    public long? ResourceOwnerId { get; init; }

    /// <summary>What the token is good for.</summary>
    public IReadOnlyList<string> Scopes { get => field ?? []; init; }

    /// <summary>How many seconds the token still lives.</summary>
    public long? ExpiresInSeconds { get; init; }

    /// <summary>The application that asked for the token.</summary>
    [JsonConverter(typeof(MentionConverter<TokenApplication>))]
    public TokenApplication? Application { get; init; }

    /// <summary>When the token was made, in seconds since 1970-01-01 UTC; <see cref="CreatedAt"/> says the same as a time.</summary>
    [JsonPropertyName("created_at")]
    public long? CreatedAtSeconds { get; init; }

    /// <summary>When the token was made; null when that is not told, or is no time from year 1 to 9999.</summary>
    [JsonIgnore]
    public Instant? CreatedAt => CreatedAtSeconds is { } seconds and >= LeastSeconds and <= MostSeconds
        ? Instant.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Members of the answer that have no property here.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
