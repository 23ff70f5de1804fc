namespace ZohoBooks.Client;

/// <summary>What a new access token is asked for with. A class without members to print: all of it is secret.</summary>
internal sealed class ZohoCredentials(string clientId, string clientSecret, string refreshToken)
{
    public string ClientId { get; } = clientId;

    public string ClientSecret { get; } = clientSecret;

    public string RefreshToken { get; } = refreshToken;
}
