using System.Globalization;

namespace Sandbox;

/// <summary>The access tokens that were handed out: 90 minutes each, any number at once, gone when revoked.</summary>
internal sealed class ProcoreTokens(string clientId, string clientSecret, int seed)
{
    public const int LifetimeSeconds = 5400;

    private readonly Dictionary<string, DateTimeOffset> _issued = new(StringComparer.Ordinal);
    private readonly Random _random = new(seed ^ 0x70CE);

    public string ClientId => clientId;

    /// <summary>The secret that opens it by now.</summary>
    public string ClientSecret { get; private set; } = clientSecret;

    /// <summary>Whether the service account was closed: its secret opens nothing, and its tokens neither.</summary>
    public bool IsClosed { get; private set; }

    public int Minted { get; private set; }

    public bool IsClient(string? id, string? secret) =>
        !IsClosed && string.Equals(id, clientId, StringComparison.Ordinal) && string.Equals(secret, ClientSecret, StringComparison.Ordinal);

    public string Mint(DateTimeOffset now)
    {
        byte[] bytes = new byte[48];
        _random.NextBytes(bytes);
        Minted++;
        string token = string.Create(CultureInfo.InvariantCulture, $"sandbox.{Minted}.{Convert.ToHexStringLower(bytes)}");
        _issued[token] = now;
        return token;
    }

    /// <summary>When the token was issued, or null for one that is unknown, revoked or past its 90 minutes.</summary>
    public DateTimeOffset? IssuedAt(string? token, DateTimeOffset now) =>
        token is not null && _issued.TryGetValue(token, out DateTimeOffset issued) && (now - issued).TotalSeconds < LifetimeSeconds
            ? issued
            : null;

    public void Revoke(string? token)
    {
        if (token is not null)
            _issued.Remove(token);
    }

    public void RevokeAll() => _issued.Clear();

    /// <summary>The client has another secret from now on; that of before opens nothing, and what it opened is gone.</summary>
    public void Replace(string secret)
    {
        ClientSecret = secret;
        RevokeAll();
    }

    public void Close(bool isClosed)
    {
        IsClosed = isClosed;
        RevokeAll();
    }
}
