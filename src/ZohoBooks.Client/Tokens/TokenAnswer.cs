namespace ZohoBooks.Client;

/// <summary>The token endpoint's answer, good or bad.</summary>
internal sealed class TokenAnswer
{
    public string? AccessToken { get; set; }

    public string? RefreshToken { get; set; }

    public string? Scope { get; set; }

    public string? ApiDomain { get; set; }

    public long? ExpiresIn { get; set; }

    public long? ExpiresInSec { get; set; }

    public string? Error { get; set; }
}
