using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>The token endpoint's answer, good or bad.</summary>
internal sealed class TokenAnswer
{
    public string? AccessToken { get; set; }

    public string? RefreshToken { get; set; }

    public string? Scope { get; set; }

    /// <summary>The scopes one by one: separated by spaces on the wire, by commas in requests. Null when there are none.</summary>
    [JsonIgnore]
    public IReadOnlyList<string>? Scopes =>
        Scope?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } scopes ? scopes : null;

    public string? ApiDomain { get; set; }

    public long? ExpiresIn { get; set; }

    public long? ExpiresInSec { get; set; }

    public string? Error { get; set; }
}
